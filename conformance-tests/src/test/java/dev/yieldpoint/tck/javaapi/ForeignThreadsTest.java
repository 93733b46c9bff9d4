package dev.yieldpoint.tck.javaapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.driver.DriverFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ForeignThreadsTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

    @Test
    void every_thread_takes_its_steps_in_order() {
        new ForeignThreads(LONGEST)
                .race(List.of(List.of(note("a1"), note("a2")), List.of(note("b1"), note("b2"))), () -> {});

        assertThat(seen)
                .containsSubsequence("a1", "a2")
                .containsSubsequence("b1", "b2")
                .hasSize(4);
    }

    @Test
    void threads_and_the_runtime_run_at_once() {
        CyclicBarrier meeting = new CyclicBarrier(3);
        Runnable step = () -> meet(meeting);

        new ForeignThreads(LONGEST).race(List.of(List.of(step), List.of(step)), () -> {
            if (seen.isEmpty()) {
                meet(meeting);
                seen.add("met");
            }
        });

        assertThat(seen).containsExactly("met");
    }

    @Test
    void the_runtime_runs_on_the_driving_thread_alone() {
        new ForeignThreads(LONGEST)
                .race(
                        List.of(List.of(note("a")), List.of(note("b"))),
                        () -> seen.add(Thread.currentThread().getName()));

        assertThat(seen)
                .contains("a", "b")
                .filteredOn(word -> word.length() > 1)
                .isNotEmpty()
                .containsOnly(Thread.currentThread().getName());
    }

    @Test
    void a_step_that_does_not_come_back_is_the_runtimes_failure() {
        CountDownLatch never = new CountDownLatch(1);
        ForeignThreads threads = new ForeignThreads(Duration.ofMillis(200));

        assertThatExceptionOfType(DriverFailure.class)
                .isThrownBy(() -> threads.race(List.of(List.of(() -> await(never)), List.of(note("b"))), () -> {}))
                .withMessage("another thread that sent or wrote did not come back within 0.2 s")
                .matches(DriverFailure::isLate);
        assertThat(seen).containsExactly("b");
        never.countDown();
    }

    @Test
    void what_comes_out_of_the_runtime_comes_out_when_all_threads_are_back() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new ForeignThreads(LONGEST)
                        .race(List.of(List.of(note("a1"), note("a2")), List.of(note("b"))), () -> {
                            throw new IllegalStateException("out of order");
                        }))
                .withMessage("out of order");
        assertThat(seen).hasSize(3);
    }

    private Runnable note(String word) {
        return () -> seen.add(word);
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("nobody came", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            var unused = latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
