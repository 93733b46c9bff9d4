package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;

/** A runtime with threads from outside. */
class ThreadFactoryTest {

    private final List<Object> log = new ArrayList<>();
    private final List<Thread> made = new ArrayList<>();

    private Thread recorded(Runnable body) {
        Thread thread = Threads.platform().newThread(body);
        made.add(thread);
        return thread;
    }

    @Test
    void each_body_runs_on_a_new_thread_of_the_factory_from_its_start_to_its_end() throws Exception {
        CompletableFuture<String> gate = new CompletableFuture<>();
        try (Mounted tree = new ReferenceRuntime(this::recorded).mount(scope -> {
            for (int number = 0; number < 2; number++) {
                scope.useCoroutine(String.class, (rx, await) -> {
                    Thread own = Thread.currentThread();
                    log.add(own);
                    await.on(gate);
                    log.add(Thread.currentThread() == own);
                });
            }
        })) {
            tree.settle();
            gate.complete("open");
            tree.settle();
        }
        assertThat(made).hasSize(2).doesNotHaveDuplicates();
        assertThat(log).containsExactly(made.get(0), made.get(1), true, true);
        for (Thread thread : made) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void a_coroutine_that_is_dropped_before_it_starts_asks_for_no_thread() {
        Mounted tree = new ReferenceRuntime(this::recorded)
                .mount(scope -> scope.useCoroutine(String.class, (rx, await) -> log.add("started")));
        tree.close();
        assertThat(made).isEmpty();
        assertThat(log).isEmpty();
    }

    /** The first thread is a good one, and the second body gets what the factory does then. */
    private Throwable thrownIfTheSecondThreadIs(ThreadFactory second) {
        Kept<Coroutine<String>> handle = new Kept<>();
        ThreadFactory factory = body -> made.isEmpty() ? recorded(body) : second.newThread(body);
        try (Mounted tree = new ReferenceRuntime(factory).mount(scope -> {
            handle.set(scope.useCoroutine(String.class, (rx, await) -> rx.forEach(log::add)));
            scope.useCoroutine(Integer.class, (rx, await) -> log.add("has no thread"));
        })) {
            Throwable thrown = catchThrowable(tree::settle);
            handle.get().send("the other one goes on");
            tree.settle();
            assertThat(log).containsExactly("the other one goes on");
            return thrown;
        }
    }

    @Test
    void a_factory_that_returns_null_is_reported_and_the_others_go_on() {
        assertThat(thrownIfTheSecondThreadIs(body -> null))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("null");
    }

    @Test
    void what_the_factory_throws_comes_out_as_it_is() {
        IllegalStateException noMore = new IllegalStateException("no more threads");
        assertThat(thrownIfTheSecondThreadIs(body -> {
                    throw noMore;
                }))
                .isSameAs(noMore);
    }

    @Test
    void a_thread_that_cannot_be_started_is_reported() {
        assertThat(thrownIfTheSecondThreadIs(body -> Thread.currentThread()))
                .isInstanceOf(IllegalThreadStateException.class);
    }

    @Test
    void a_factory_is_required() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ReferenceRuntime(null))
                .withMessage("factory");
    }
}
