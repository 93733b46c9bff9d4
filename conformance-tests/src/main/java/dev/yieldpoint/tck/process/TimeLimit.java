package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.machine.Heartbeat;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How long a process may take for one request; time in which the kit itself was stopped does not count. When the time is up the
 * process is killed, which ends whatever the kit waits for; what it has made of the time is found out before.
 *
 * <p>Soon after the beginning its processor time is read for the first time, not at the beginning: most requests take less than a
 * millisecond, and reading it takes several. May be used from any thread; fields are guarded by this.
 */
final class TimeLimit {

    /** The part of the time after which the first sample is taken. */
    private static final int SOON = 16;

    /** One thread for all limits, for it does nothing else. */
    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "yieldpoint-process-timer");
        thread.setDaemon(true);
        return thread;
    });

    static {
        TIMER.setRemoveOnCancelPolicy(true);
    }

    private final Process process;
    private final Duration patience;
    private final Runnable kill;
    private final Heartbeat heartbeat = Heartbeat.ofThisJvm();
    private final long lostBefore = heartbeat.lost();
    private final long end;
    private @Nullable ScheduledFuture<?> next;
    private @Nullable ProcessTime sample;
    private ProcessTime.@Nullable Loss loss;
    private boolean aliveAtEnd;
    private boolean cancelled;

    private TimeLimit(Process process, Duration patience, Runnable kill) {
        this.process = process;
        this.patience = patience;
        this.kill = kill;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** Begins now. */
    static TimeLimit start(Process process, Duration patience, Runnable kill) {
        TimeLimit limit = new TimeLimit(process, patience, kill);
        limit.schedule(limit::takeSample, patience.toNanos() / SOON);
        return limit;
    }

    private synchronized void schedule(Runnable work, long nanos) {
        if (!cancelled) {
            next = TIMER.schedule(work, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private synchronized void takeSample() {
        if (!cancelled) {
            sample = ProcessTime.of(process.toHandle());
            schedule(this::look, left());
        }
    }

    private void look() {
        long left = left();
        if (left > 0) { // the kit was stopped meanwhile
            schedule(this::look, left);
        } else {
            over();
        }
    }

    /** In nanoseconds. */
    long left() {
        return end + heartbeat.lost() - lostBefore - System.nanoTime();
    }

    /** The seconds that the process has in all. */
    String seconds() {
        return String.format(Locale.ROOT, "%s s", patience.toMillis() / 1_000.0);
    }

    /** The time is up: finds out what the process has made of it, once, and kills the process. */
    synchronized void over() {
        if (loss == null && !cancelled) {
            aliveAtEnd = process.isAlive();
            loss = ProcessTime.of(process.toHandle()).since(sample);
            kill.run();
        }
    }

    /** What the process has made of the time, if the time is up, or null. */
    synchronized ProcessTime.@Nullable Loss loss() {
        return loss;
    }

    /** Whether the process has ended by itself; waits for its end as long as there is time. */
    boolean isExited() {
        CompletableFuture<Process> exit = process.onExit();
        try {
            exit.get(Math.max(0, left()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
        synchronized (this) {
            return loss == null || !aliveAtEnd;
        }
    }

    /** There is a reply, or a failure: nobody is killed any more. */
    synchronized void cancel() {
        cancelled = true;
        if (next != null) {
            next.cancel(false);
        }
    }
}
