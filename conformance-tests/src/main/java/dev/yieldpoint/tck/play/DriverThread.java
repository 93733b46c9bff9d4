package dev.yieldpoint.tck.play;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The thread that drives a runtime, so that a runtime that hangs costs one scenario and not the run.
 *
 * <p>Threads are handed from scenario to scenario. One whose runtime hung is interrupted, and never used again.
 */
final class DriverThread {

    private static final ConcurrentLinkedDeque<DriverThread> IDLE = new ConcurrentLinkedDeque<>();
    private static final int FRAMES_SHOWN = 6;

    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "yieldpoint-driver");

    private volatile boolean lost;

    private DriverThread() {
        thread.setDaemon(true);
        thread.start();
    }

    static DriverThread acquire() {
        DriverThread idle = IDLE.poll();
        return idle == null ? new DriverThread() : idle;
    }

    void release() {
        IDLE.push(this);
    }

    /**
     * Runs the task on this thread and waits for it.
     *
     * @param givingUp runs before this thread is interrupted, if it takes longer than {@code patience}
     * @throws Hung if it took longer; this thread is then lost
     */
    <T> T call(String what, Duration patience, Callable<T> task, Runnable givingUp) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        work.add(future);
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            String where = where();
            lost = true;
            givingUp.run();
            thread.interrupt();
            throw new Hung(String.format(
                    Locale.ROOT,
                    "the runtime did not come back within %s s from: %s. It was at%n%s",
                    patience.toMillis() / 1000.0,
                    what,
                    where));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    /** Says that this thread is lost. */
    static final class Hung extends Exception {
        private static final long serialVersionUID = 1;

        Hung(String message) {
            super(message);
        }
    }

    /** Where the thread is, from the first frame that is not of the JDK. */
    private String where() {
        return Arrays.stream(thread.getStackTrace())
                .dropWhile(frame -> frame.getClassName().matches("(java|jdk|sun)\\..*"))
                .limit(FRAMES_SHOWN)
                .map(frame -> "    " + frame)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private void run() {
        while (!lost) {
            try {
                work.take().run();
            } catch (InterruptedException e) {
                // Either this thread is lost, or the runtime has left an interrupt behind, which is its own affair.
            }
        }
    }
}
