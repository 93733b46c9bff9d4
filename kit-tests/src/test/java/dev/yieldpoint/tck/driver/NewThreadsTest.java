package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import dev.yieldpoint.tck.trace.Trace;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class NewThreadsTest {

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
}
