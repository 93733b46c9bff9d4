package dev.yieldpoint.tck.machine;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells how much time the machine has lost: a thread beats at a steady rate, and where beats are missing this JVM was stopped or
 * got no processor time. Nobody can tell in that time whether a runtime hangs.
 *
 * <p><b>Threads.</b> Any.
 */
public final class Heartbeat {

    private static final Duration RATE = Duration.ofMillis(25);

    /** A beat may be so late on a machine that is merely busy. */
    private static final long TOLERATED = Duration.ofMillis(200).toNanos();

    private final LongSupplier clock;
    private long last;
    private long lost;

    /** A heartbeat by a clock in nanoseconds; somebody calls {@link #beat}. */
    Heartbeat(LongSupplier clock) {
        this.clock = clock;
        this.last = clock.getAsLong();
    }

    private static final class Shared {
        static final Heartbeat INSTANCE = started();

        private static Heartbeat started() {
            Heartbeat heartbeat = new Heartbeat(System::nanoTime);
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
                Thread thread = new Thread(work, "yieldpoint-heartbeat");
                thread.setDaemon(true);
                return thread;
            });
            var unused = timer.scheduleWithFixedDelay(heartbeat::beat, 0, RATE.toMillis(), TimeUnit.MILLISECONDS);
            return heartbeat;
        }
    }

    /** The heartbeat of this JVM. */
    public static Heartbeat ofThisJvm() {
        return Shared.INSTANCE;
    }

    /**
     * A moment of this JVM.
     *
     * @param at in nanoseconds, as of {@link System#nanoTime}
     * @param lost how much time had been lost by then, in nanoseconds
     */
    public record Moment(long at, long lost) {}

    /** This moment. */
    public synchronized Moment now() {
        long now = clock.getAsLong();
        return new Moment(now, lost + gap(now));
    }

    /** The machine is alive. */
    synchronized void beat() {
        long now = clock.getAsLong();
        lost += gap(now);
        last = now;
    }

    /** How much time was lost since the heartbeat began, in nanoseconds; it never decreases. */
    public long lost() {
        return now().lost();
    }

    private long gap(long now) {
        long late = now - last - RATE.toNanos();
        return late > TOLERATED ? late : 0;
    }
}
