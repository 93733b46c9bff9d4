package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.machine.Heartbeat;
import dev.yieldpoint.tck.machine.Heartbeat.Moment;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DriverThreadTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void a_task_runs_on_another_thread_and_gives_its_result() throws Exception {
        DriverThread thread = DriverThread.acquire();
        assertThat(thread.call(
                        "a task", LONG_ENOUGH, () -> Thread.currentThread().getName(), DriverThreadTest::nothing))
                .isEqualTo("yieldpoint-driver");
        thread.release();
    }

    @Test
    void what_a_task_throws_comes_out() {
        DriverThread thread = DriverThread.acquire();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> thread.call(
                        "a task",
                        LONG_ENOUGH,
                        () -> {
                            throw new IOException("no");
                        },
                        DriverThreadTest::nothing));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> thread.call(
                        "a task",
                        LONG_ENOUGH,
                        () -> {
                            throw new AssertionError("no");
                        },
                        DriverThreadTest::nothing));
        thread.release();
    }

    @Test
    void a_task_that_hangs_is_told_with_its_name_and_place_and_interrupted() throws Exception {
        DriverThread thread = DriverThread.acquire();
        AtomicBoolean toldFirst = new AtomicBoolean();
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatExceptionOfType(DriverThread.Hung.class)
                .isThrownBy(() -> thread.call(
                        "the gate \"dawn\" opens",
                        SHORT,
                        () -> hang(interrupted),
                        () -> toldFirst.set(interrupted.getCount() == 1)))
                .withMessageStartingWith(
                        "the runtime did not return within 0.02 s from: the gate \"dawn\" opens. Its stack:")
                .withMessageContaining("dev.yieldpoint.tck.play.DriverThreadTest.hang(DriverThreadTest.java:");
        assertThat(toldFirst).as("told before the thread was interrupted").isTrue();
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** A runtime that takes a while for each of many calls is slow, and does not hang. */
    @Test
    void a_task_that_goes_on_again_and_again_may_take_longer_than_the_patience() throws Exception {
        DriverThread thread = DriverThread.acquire();
        boolean passed = thread.call(
                "many calls",
                new Endurance(Duration.ofMillis(200)),
                Heartbeat.ofThisJvm()::now,
                () -> {
                    for (int i = 0; i < 20; i++) {
                        assertThat(new CountDownLatch(1).await(30, TimeUnit.MILLISECONDS))
                                .isFalse();
                    }
                    return true;
                },
                DriverThreadTest::nothing);
        assertThat(passed).isTrue();
        thread.release();
    }

    /** A call is looked at when its patience is over, and the machine may have lost time since the progress that is seen then. */
    @Test
    void what_the_machine_has_lost_since_the_last_progress_is_added_to_the_patience() {
        Duration lost = Duration.ofMillis(100);
        Moment began = Heartbeat.ofThisJvm().now();
        AtomicReference<Moment> progress = new AtomicReference<>(began);
        assertThatExceptionOfType(DriverThread.Hung.class)
                .isThrownBy(() -> DriverThread.acquire()
                        .call(
                                "a task",
                                new Endurance(SHORT),
                                () -> progress.updateAndGet(last -> last.equals(began) ? before(lost) : last),
                                () -> hang(new CountDownLatch(1)),
                                DriverThreadTest::nothing))
                .satisfies(hung -> {
                    assertThat(hung.took()).isGreaterThan(SHORT.plus(lost));
                    assertThat(hung.lostByMachine()).isTrue();
                });
    }

    /** This moment, as if so much had been lost since. */
    private static Moment before(Duration lost) {
        Moment now = Heartbeat.ofThisJvm().now();
        return new Moment(now.at(), now.lost() - lost.toNanos());
    }

    @Test
    void threads_that_were_let_go_of_are_used_again() throws Exception {
        Set<Thread> threads = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            DriverThread thread = DriverThread.acquire();
            threads.add(thread.call("a task", LONG_ENOUGH, Thread::currentThread, DriverThreadTest::nothing));
            thread.release();
        }
        // Fewer, not one: tests that run beside this one take threads from the same pool.
        assertThat(threads).hasSizeLessThan(100);
    }

    private static boolean hang(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
            return true;
        } catch (InterruptedException e) {
            interrupted.countDown();
            return false;
        }
    }

    private static void nothing() {}
}
