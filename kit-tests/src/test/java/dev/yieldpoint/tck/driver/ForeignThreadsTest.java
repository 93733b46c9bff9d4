package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForeignThreadsTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource
    void every_thread_takes_its_steps_in_order_and_has_a_name_of_its_own(Threading threading) {
        try (ForeignThreads threads = ForeignThreads.of(threading, LONGEST)) {
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
    void a_thread_that_raced_before_has_the_loader_of_who_races_it_now() throws Exception {
        Thread driving = Thread.currentThread();
        ClassLoader own = driving.getContextClassLoader();
        try (ForeignThreads threads = new PooledThreads(LONGEST);
                URLClassLoader another = new URLClassLoader(new URL[0], own)) {
            for (ClassLoader loader : List.of(own, another, own)) {
                driving.setContextClassLoader(loader);
                threads.race(
                        List.of(List.of(1), List.of(2)),
                        (name, step) ->
                                seen.add(Boolean.toString(Thread.currentThread().getContextClassLoader() == loader)),
                        () -> {});
            }
        } finally {
            driving.setContextClassLoader(own);
        }

        assertThat(seen).hasSize(6).containsOnly("true");
    }

    @Test
    void threads_and_the_runtime_run_at_once() {
        CyclicBarrier meeting = new CyclicBarrier(3);

        try (ForeignThreads threads = new PooledThreads(LONGEST)) {
            threads.race(List.of(List.of(1), List.of(2)), (name, step) -> meet(meeting), () -> {
                if (seen.isEmpty()) {
                    meet(meeting);
                    seen.add("met");
                }
            });
        }

        assertThat(seen).containsExactly("met");
    }

    @ParameterizedTest
    @EnumSource
    void the_runtime_runs_on_the_driving_thread_alone(Threading threading) {
        Thread driving = Thread.currentThread();

        try (ForeignThreads threads = ForeignThreads.of(threading, LONGEST)) {
            threads.race(
                    List.of(List.of(1), List.of(2)),
                    (name, step) -> seen.add("step " + (Thread.currentThread() == driving)),
                    () -> seen.add("settle " + (Thread.currentThread() == driving)));
        }

        assertThat(seen).contains("step false", "settle true").doesNotContain("step true", "settle false");
    }

    @Test
    void what_is_done_in_turns_is_done_by_one_thread_that_the_runtime_does_not_know() {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        try (ForeignThreads foreign = new PooledThreads(LONGEST)) {
            foreign.run(() -> threads.add(Thread.currentThread()));
            foreign.run(() -> threads.add(Thread.currentThread()));
        }

        assertThat(threads).hasSize(2).doesNotContain(Thread.currentThread());
        assertThat(threads.get(0)).isSameAs(threads.get(1));
    }

    @Test
    void a_step_that_does_not_come_back_is_the_runtimes_failure() {
        CountDownLatch never = new CountDownLatch(1);
        try (ForeignThreads threads = new PooledThreads(Duration.ofMillis(200))) {
            assertThatExceptionOfType(DriverException.class)
                    .isThrownBy(
                            () -> threads.race(List.of(List.of(1), List.of(2)), (name, step) -> await(never), () -> {}))
                    .withMessage("a foreign thread that sent, wrote or completed an await did not return within 0.2 s")
                    .matches(DriverException::isLate);
            assertThatExceptionOfType(DriverException.class)
                    .isThrownBy(() -> threads.run(() -> await(never)))
                    .matches(DriverException::isLate);
        } finally {
            never.countDown();
        }
    }

    @Test
    void what_comes_out_of_the_runtime_comes_out_when_all_threads_are_back() {
        try (ForeignThreads threads = new PooledThreads(LONGEST)) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> threads.race(List.of(List.of(1, 2), List.of(3)), this::note, () -> {
                        throw new IllegalStateException("out of order");
                    }))
                    .withMessage("out of order");
        }
        assertThat(seen).hasSize(3);
    }

    private void note(String name, int step) {
        seen.add(name + ": " + step);
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
