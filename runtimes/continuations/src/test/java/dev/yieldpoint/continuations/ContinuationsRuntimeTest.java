package dev.yieldpoint.continuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.reference.Execution;
import dev.yieldpoint.reference.ReferenceRuntime;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The build gives this module's tests access to continuations, on every JDK that has them. */
@Timeout(60)
class ContinuationsRuntimeTest {

    private static final CompletableFuture<String> NEVER = new CompletableFuture<>();

    private final List<Object> log = new ArrayList<>();
    private final List<Coroutine<String>> handles = new ArrayList<>();

    @BeforeAll
    static void on_a_jdk_that_has_them() {
        int version = Runtime.version().feature();
        if (version < 24) {
            System.out.println(
                    "== skipped: the runtime on continuations, which needs JDK 24 or later; this is JDK " + version);
        }
        assumeTrue(version >= 24);
    }

    private static Mounted mount(Component root) {
        return new ContinuationsRuntime().mount(root);
    }

    @Test
    void it_is_found_by_its_name_and_notes_what_locks_do() {
        assertThat(ServiceLoader.load(CoroutineRuntime.class))
                .filteredOn(runtime -> runtime.name().equals("continuations"))
                .singleElement()
                .satisfies(runtime -> assertThat(runtime.note()).contains("a lock that a body holds over an await"));
    }

    @Test
    void all_bodies_run_on_the_thread_that_drives() throws Exception {
        CompletableFuture<String> gate = new CompletableFuture<>();
        Mounted tree = mount(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            log.add(Thread.currentThread());
            log.add(await.on(gate));
            log.add(Thread.currentThread());
            rx.next();
        }));
        tree.settle();
        gate.complete("open");
        Thread other = new Thread(tree::settle);
        other.start();
        other.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(log).containsExactly(Thread.currentThread(), "open", other);
        tree.close();
    }

    @Test
    void on_that_one_thread_no_body_can_use_what_another_was_given() {
        List<Receiver<String>> leaked = new ArrayList<>();
        Mounted tree = mount(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> {
                leaked.add(rx);
                rx.next();
            });
            scope.useCoroutine(Integer.class, (rx, await) -> leaked.get(0).next());
        });
        assertThatThrownBy(tree::settle)
                .isInstanceOf(CoroutineFailedException.class)
                .hasMessageContaining("outside the coroutine");
        assertThatThrownBy(() -> leaked.get(0).next()).hasMessageContaining("outside the coroutine");
        tree.close();
    }

    @Test
    void a_body_that_holds_a_monitor_waits_and_continues_with_it() {
        Object monitor = new Object();
        CompletableFuture<String> gate = new CompletableFuture<>();
        Mounted tree = mount(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            synchronized (monitor) {
                await.on(gate);
                log.add(Thread.holdsLock(monitor));
            }
        }));
        tree.settle();
        gate.complete("open");
        tree.settle();
        assertThat(log).containsExactly(true);
        tree.close();
    }

    @Test
    void a_lock_that_a_body_holds_over_an_await_excludes_no_other_body() {
        ReentrantLock lock = new ReentrantLock();
        Mounted tree = mount(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> {
                lock.lock();
                await.on(NEVER);
            });
            scope.useCoroutine(Integer.class, (rx, await) -> log.add(lock.tryLock()));
        });
        tree.settle();
        assertThat(log).containsExactly(true);
        tree.close();
    }

    @Test
    void a_dropped_body_unwinds() {
        Mounted tree = mount(scope -> scope.useCoroutine(String.class, (rx, await) -> {
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

    @Test
    void a_body_that_cannot_be_stopped_is_told_so_and_the_others_go_on() {
        Mounted tree = mount(scope -> {
            scope.useCoroutine(Integer.class, (rx, await) -> InInitialiser.run(() -> log.add(await.on(NEVER))));
            handles.add(scope.useCoroutine(
                    String.class, (rx, await) -> log.add(rx.next().orElseThrow())));
        });
        assertThatThrownBy(tree::settle)
                .isInstanceOf(CoroutineFailedException.class)
                .hasStackTraceContaining("awaits where it cannot be stopped");
        handles.get(0).send("received");
        tree.settle();
        assertThat(log).containsExactly("received");
        tree.close();
    }

    private void refused(Runnable await) {
        assertThatThrownBy(await::run).isInstanceOf(IllegalStateException.class);
        log.add("refused");
    }

    @Test
    void a_body_that_was_refused_twice_can_await_elsewhere_and_end() {
        Mounted tree = mount(scope -> handles.add(scope.useCoroutine(String.class, (rx, await) -> {
            InInitialiser.run(() -> {
                refused(rx::next);
                refused(() -> await.on(NEVER));
            });
            log.add(rx.next().orElseThrow());
            handles.get(0).send("unread");
        })));
        tree.settle();
        handles.get(0).send("message");
        tree.settle();
        tree.close();
        assertThat(log).containsExactly("refused", "refused", "message");
    }

    /** Continuations that do something just before a body is stopped. */
    private static Execution.Starter doing(Runnable action) {
        return body -> {
            Execution real = new ContinuationExecution(body);
            return new Execution() {
                @Override
                public void resume() {
                    real.resume();
                }

                @Override
                public void suspend() {
                    action.run();
                    real.suspend();
                }
            };
        };
    }

    @Test
    void a_stage_that_another_thread_completes_while_an_await_is_refused_resumes_nobody() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        Runnable complete = () -> CompletableFuture.runAsync(() -> gate.complete("open"))
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
        Mounted tree = ReferenceRuntime.withExecutions(doing(complete))
                .mount(scope -> scope.useCoroutine(
                        String.class, (rx, await) -> InInitialiser.run(() -> log.add(await.on(gate)))));
        assertThatThrownBy(tree::settle).isInstanceOf(CoroutineFailedException.class);
        tree.settle();
        tree.close();
        assertThat(log).isEmpty();
    }
}
