package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import dev.yieldpoint.tck.trace.Trace;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NewThreadsTest {

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    @Test
    void every_thread_takes_its_steps_in_order_and_has_a_name_of_its_own() {
        try (ForeignThreads threads = new NewThreads()) {
            threads.race(List.of(List.of(1, 2), List.of(3, 4)), this::note, () -> {});
            threads.race(List.of(List.of(5), List.of(6)), this::note, () -> {});
        }

        assertThat(seen)
                .hasSize(6)
                .containsSubsequence("thread 1: 1", "thread 1: 2")
                .containsSubsequence("thread 2: 3", "thread 2: 4")
                .contains("thread 3: 5", "thread 4: 6");
    }

    @Test
    void no_thread_is_used_twice_and_each_has_ended_when_the_race_is_over() {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        try (ForeignThreads threads = new NewThreads()) {
            threads.race(List.of(List.of(1), List.of(2)), (name, step) -> used.add(Thread.currentThread()), () -> {});
            threads.run(() -> used.add(Thread.currentThread()));
            threads.run(() -> used.add(Thread.currentThread()));
        }

        assertThat(used).hasSize(4).noneMatch(Thread::isAlive);
    }

    @Test
    void the_calling_thread_settles_once_more_after_the_last_step() {
        AtomicInteger steps = new AtomicInteger();
        int[] seenBySettle = {0};
        try (ForeignThreads threads = new NewThreads()) {
            threads.race(
                    List.of(List.of(1, 2), List.of(3)),
                    (name, step) -> steps.incrementAndGet(),
                    () -> seenBySettle[0] = steps.get());
        }

        assertThat(seenBySettle[0]).isEqualTo(3);
    }

    @Test
    void what_a_thread_throws_is_the_runtimes_failure() {
        try (ForeignThreads threads = new NewThreads()) {
            assertThatExceptionOfType(DriverException.class)
                    .isThrownBy(() -> threads.race(
                            List.of(List.of(1), List.of(2)),
                            (name, step) -> {
                                throw new IllegalStateException("no");
                            },
                            () -> {}))
                    .withMessageStartingWith("a foreign thread that sent, wrote or completed an await threw ");
            assertThatExceptionOfType(DriverException.class)
                    .isThrownBy(() -> threads.run(() -> {
                        throw new AssertionError("no");
                    }));
        }
    }

    @Test
    void the_end_of_the_step_budget_is_let_through() {
        Trace trace = new Trace();
        trace.allow(0);
        try (ForeignThreads threads = new NewThreads()) {
            assertThatExceptionOfType(NeverQuiet.class)
                    .isThrownBy(() -> threads.run(() -> trace.record(new Event.Settled())));
        }
    }

    private void note(String thread, int step) {
        seen.add(thread + ": " + step);
    }
}
