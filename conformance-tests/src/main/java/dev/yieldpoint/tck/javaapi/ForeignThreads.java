package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.trace.NeverQuiet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that the runtime has never seen. */
final class ForeignThreads {

    private final Duration longest;
    private final long end;
    private final List<FutureTask<Boolean>> threads = new ArrayList<>();

    /** Threads that may take so long to come back, all of them together; only a runtime that holds them up needs it. */
    ForeignThreads(Duration longest) {
        this.longest = longest;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /** Does something on one thread, and waits for it. */
    void run(Runnable action) {
        start(new FutureTask<>(action, true));
        join();
    }

    /**
     * Takes the steps of each list on a thread of its own, all threads at once. Meanwhile it settles on the calling thread:
     * at the start, and whenever steps were taken since.
     */
    void race(List<List<Runnable>> racers, Runnable settle) {
        CyclicBarrier start = new CyclicBarrier(racers.size() + 1);
        Semaphore taken = new Semaphore(0);
        AtomicInteger running = new AtomicInteger(racers.size());
        for (List<Runnable> steps : racers) {
            start(new FutureTask<>(() -> {
                try {
                    start.await(remaining(), TimeUnit.NANOSECONDS);
                    for (Runnable step : steps) {
                        step.run();
                        taken.release();
                    }
                } finally {
                    running.decrementAndGet();
                    taken.release();
                }
                return true;
            }));
        }
        try {
            start.await(remaining(), TimeUnit.NANOSECONDS);
            settle.run();
            while (running.get() > 0 && taken.tryAcquire(remaining(), TimeUnit.NANOSECONDS)) {
                taken.drainPermits();
                settle.run();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("not all threads of a race have started" + within(), e);
        } finally {
            join();
        }
    }

    private void start(FutureTask<Boolean> task) {
        Thread thread = new Thread(task, "yieldpoint-foreign");
        thread.setDaemon(true);
        thread.start();
        threads.add(task);
    }

    private void join() {
        try {
            for (FutureTask<Boolean> thread : threads) {
                thread.get(remaining(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (TimeoutException e) {
            throw DriverFailure.late("another thread that sent or wrote did not come back" + within());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NeverQuiet budget) {
                throw budget;
            }
            throw new DriverFailure("another thread that sent or wrote was thrown " + e.getCause());
        }
    }

    private long remaining() {
        return end - System.nanoTime();
    }

    private String within() {
        return " within " + longest.toMillis() / 1_000.0 + " s";
    }

    private static DriverFailure interrupted() {
        Thread.currentThread().interrupt();
        return new DriverFailure("interrupted while another thread was using the runtime");
    }
}
