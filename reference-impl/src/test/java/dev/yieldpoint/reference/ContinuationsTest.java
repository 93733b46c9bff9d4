package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The build exports the JDK's continuations to this module's tests, on every JDK that has them. */
class ContinuationsTest {

    private static final CompletableFuture<String> NEVER = new CompletableFuture<>();

    private final List<Object> log = new ArrayList<>();

    @BeforeEach
    void on_a_jdk_that_has_them() {
        assumeTrue(Boolean.getBoolean("yieldpoint.continuations"));
        assertThat(Continuations.areExported()).isTrue();
        assertThat(new ReferenceRuntime().note()).contains("a lock that a body holds over an await");
    }

    private static EventLoop mount(Component root) {
        return new EventLoop(root, new Continuations());
    }

    @Test
    void all_bodies_run_on_the_thread_that_drives() throws Exception {
        CompletableFuture<String> gate = new CompletableFuture<>();
        EventLoop tree = mount(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            log.add(Thread.currentThread());
            log.add(await.on(gate));
            log.add(Thread.currentThread());
            rx.next();
        }));
        tree.settle();
        gate.complete("on");
        Thread other = new Thread(tree::settle);
        other.start();
        other.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(log).containsExactly(Thread.currentThread(), "on", other);
        tree.close();
    }

    @Test
    void on_that_one_thread_no_body_can_use_what_another_was_given() {
        List<Receiver<String>> leaked = new ArrayList<>();
        EventLoop tree = mount(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> {
                leaked.add(rx);
                rx.next();
            });
            scope.useCoroutine(Integer.class, (rx, await) -> leaked.get(0).next());
        });
        assertThatThrownBy(tree::settle)
                .isInstanceOf(CoroutineFailedException.class)
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> leaked.get(0).next()).hasMessageContaining("outside the coroutine");
        tree.close();
    }

    @Test
    void a_body_that_holds_a_monitor_waits_and_goes_on_with_it() {
        Object monitor = new Object();
        CompletableFuture<String> gate = new CompletableFuture<>();
        EventLoop tree = mount(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            synchronized (monitor) {
                await.on(gate);
                log.add(Thread.holdsLock(monitor));
            }
        }));
        tree.settle();
        gate.complete("on");
        tree.settle();
        assertThat(log).containsExactly(true);
        tree.close();
    }

    @Test
    void a_body_that_cannot_be_left_is_told_so_and_the_others_go_on() {
        List<Coroutine<Integer>> handles = new ArrayList<>();
        EventLoop tree = mount(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> InInitialiser.run(() -> log.add(await.on(NEVER))));
            handles.add(scope.useCoroutine(Integer.class, (rx, await) -> {
                log.add("received " + rx.next().orElseThrow());
            }));
            scope.useCoroutine(Long.class, (rx, await) -> rx.next()); // ready as well when the first one ends
        });
        assertThatThrownBy(tree::settle)
                .isInstanceOf(CoroutineFailedException.class)
                .hasStackTraceContaining("awaits where it cannot be left");
        handles.get(0).send(1);
        tree.settle();
        assertThat(log).containsExactly("received 1");
        tree.close();
    }

    /** Continuations that have something done just before a body is left. */
    private static Turns doing(Runnable action) {
        Turns real = new Continuations();
        return new Turns() {
            @Override
            public Turn ofDriver() {
                return real.ofDriver();
            }

            @Override
            public Turn begin(Runnable body) {
                Turn turn = real.begin(body);
                return new Turn() {
                    @Override
                    public void give() {
                        turn.give();
                    }

                    @Override
                    public void await() {
                        action.run();
                        turn.await();
                    }
                };
            }
        };
    }

    @Test
    void a_stage_that_another_thread_completes_while_an_await_is_refused_resumes_nobody() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        Runnable complete = () -> CompletableFuture.runAsync(() -> gate.complete("open"))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        EventLoop tree = new EventLoop(
                scope -> scope.useCoroutine(
                        String.class, (rx, await) -> InInitialiser.run(() -> log.add(await.on(gate)))),
                doing(complete));
        assertThatThrownBy(tree::settle).isInstanceOf(CoroutineFailedException.class);
        assertThat(tree.ready.size()).isZero();
        tree.settle();
        tree.close();
        assertThat(log).isEmpty();
    }

    @Test
    void a_message_that_comes_after_a_receive_was_refused_resumes_nobody() {
        Kept<Coroutine<String>> handle = new Kept<>();
        EventLoop tree = mount(scope -> handle.set(scope.useCoroutine(String.class, (rx, await) -> {
            InInitialiser.run(() -> refused(rx::next));
            handle.get().send("unread");
        })));
        tree.settle();
        tree.close();
        assertThat(log).containsExactly("refused");
    }

    private void refused(Runnable await) {
        assertThatThrownBy(await::run).isInstanceOf(IllegalStateException.class);
        log.add("refused");
    }

    @Test
    void a_body_that_was_refused_twice_can_end() {
        Kept<Coroutine<String>> handle = new Kept<>();
        EventLoop tree = mount(scope -> handle.set(scope.useCoroutine(
                String.class,
                (rx, await) -> InInitialiser.run(() -> {
                    refused(rx::next);
                    handle.get().send("unread");
                    refused(() -> await.on(NEVER));
                }))));
        tree.settle();
        tree.close();
        assertThat(log).containsExactly("refused", "refused");
    }

    @Test
    void a_body_that_was_refused_can_await_elsewhere_and_is_woken_once() {
        Kept<Coroutine<String>> handle = new Kept<>();
        CompletableFuture<String> gate = new CompletableFuture<>();
        EventLoop tree = mount(scope -> handle.set(scope.useCoroutine(String.class, (rx, await) -> {
            InInitialiser.run(() -> refused(rx::next));
            log.add(await.on(gate));
            log.add(rx.next().orElseThrow());
        })));
        tree.settle();
        handle.get().send("message");
        assertThat(tree.ready.size()).isZero();
        gate.complete("open");
        assertThat(tree.ready.size()).isEqualTo(1);
        tree.settle();
        tree.close();
        assertThat(log).containsExactly("refused", "open", "message");
    }

    @Test
    void a_body_that_is_given_its_own_turn_while_it_is_refused_can_end() {
        Continuations turns = new Continuations();
        Kept<Turn> own = new Kept<>();
        own.set(turns.begin(() -> InInitialiser.run(() -> {
            own.get().give();
            refused(own.get()::await);
        })));
        own.get().give();
        turns.ofDriver().await();
        assertThat(log).containsExactly("refused");
    }

    @Test
    void a_dropped_body_unwinds() {
        EventLoop tree = mount(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            try {
                rx.next();
            } finally {
                log.add("unwound");
            }
        }));
        tree.settle();
        assertThat(log).isEmpty();
        tree.close();
        assertThat(log).containsExactly("unwound");
    }
}
