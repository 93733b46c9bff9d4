package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineFailed;
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
        assertThatThrownBy(tree::settle).isInstanceOf(CoroutineFailed.class).hasMessageContaining("outside");
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

    /** A class that awaits while it is initialised, which is below native code. */
    private static final class Initialised {

        static final Kept<Await> AWAIT = new Kept<>();

        static final class Now {
            static final Object VALUE = AWAIT.get().on(NEVER);
        }
    }

    @Test
    void a_body_that_cannot_be_left_is_told_so_and_the_others_go_on() {
        List<Coroutine<Integer>> handles = new ArrayList<>();
        EventLoop tree = mount(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> {
                Initialised.AWAIT.set(await);
                log.add(Initialised.Now.VALUE);
            });
            handles.add(scope.useCoroutine(Integer.class, (rx, await) -> {
                log.add("received " + rx.next().orElseThrow());
            }));
            scope.useCoroutine(Long.class, (rx, await) -> rx.next()); // ready as well when the first one ends
        });
        assertThatThrownBy(tree::settle)
                .isInstanceOf(CoroutineFailed.class)
                .hasStackTraceContaining("awaits where it cannot be left");
        handles.get(0).send(1);
        tree.settle();
        assertThat(log).containsExactly("received 1");
        tree.close();
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
