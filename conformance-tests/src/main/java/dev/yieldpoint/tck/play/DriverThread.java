package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.machine.Heartbeat;
import dev.yieldpoint.tck.machine.Heartbeat.Moment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The thread that drives a runtime, so that a runtime that hangs costs one scenario and not the run.
 *
 * <p>Threads are handed from scenario to scenario. One whose runtime hung is interrupted, and never used again.
 */
final class DriverThread implements Driving {

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

    @Override
    public void release() {
        IDLE.push(this);
    }

    /** Runs the task on this thread and waits for it, with an endurance of its own. */
    <T> T call(String what, Duration patience, Callable<T> task, Runnable givingUp) throws Exception {
        Moment began = Heartbeat.ofThisJvm().now();
        return call(what, new Endurance(patience), () -> began, task, givingUp);
    }

    /** {@inheritDoc} Time that the machine has lost meanwhile does not count. */
    @Override
    public <T> T call(String what, Endurance endurance, Supplier<Moment> progress, Callable<T> task, Runnable givingUp)
            throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Stopwatch stopwatch = new Stopwatch(thread, endurance, progress);
        work.add(future);
        while (true) {
            try {
                return future.get(stopwatch.left(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (stopwatch.isOver()) {
                    throw hung(what, stopwatch, givingUp);
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (Exception) e.getCause();
            }
        }
    }

    private Hung hung(String what, Stopwatch stopwatch, Runnable givingUp) {
        String where = where();
        boolean lostByMachine = stopwatch.lostByMachine();
        lost = true;
        givingUp.run();
        thread.interrupt();
        return new Hung(
                String.format(
                        Locale.ROOT,
                        "the runtime did not return within %s from: %s. Its stack:%n%s",
                        stopwatch.seconds(),
                        what,
                        where),
                stopwatch.took(),
                lostByMachine);
    }

    /** Says that this thread is lost. */
    static final class Hung extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Duration took;
        private final boolean lostByMachine;

        Hung(String message, Duration took, boolean lostByMachine) {
            super(message);
            this.took = took;
            this.lostByMachine = lostByMachine;
        }

        /** How long it was waited for. */
        Duration took() {
            return took;
        }

        /** Whether the machine, and not the task, lost so much of that time that nothing is known. */
        boolean lostByMachine() {
            return lostByMachine;
        }
    }

    /** Where the thread is, from the first frame that is not of the JDK, without what called the runtime, unless that is all there is. */
    private String where() {
        List<StackTraceElement> frames =
                Arrays.stream(thread.getStackTrace()).dropWhile(Thrown::isOfJdk).toList();
        List<StackTraceElement> own =
                frames.stream().takeWhile(frame -> !Thrown.isOfKit(frame)).toList();
        return (own.isEmpty() ? frames : own)
                .stream()
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
