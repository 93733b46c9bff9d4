package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.machine.Heartbeat;
import dev.yieldpoint.tck.machine.Heartbeat.Moment;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Measures how long a call may still take: the patience of its check, and beyond it what the machine has lost meanwhile. Of a
 * runtime that is known to hang, a call is over as soon as its thread has done nothing at all for some time.
 *
 * <p><b>Threads.</b> For the thread that waits for the call.
 */
final class Stopwatch {

    /** If the machine has lost this share of the patience, a call that does not come back proves nothing. */
    static final double TELLING = 0.5;

    /** In so many looks in a row a runtime that is known to hang has done nothing before it is given up. */
    private static final int IDLE_LOOKS = 2;

    /** How long the kit's own code has beyond the patience: as long as a busy machine takes to look at a process and to kill it. */
    private static final long GRACE = Duration.ofSeconds(20).toNanos();

    /** How long to wait for the kit once the patience is over, until the next look. */
    private static final long LOOK = Duration.ofMillis(50).toNanos();

    /** What of the kit waits for a process, for the server, or for threads of its own, each with a bound. */
    private static final List<String> KIT =
            List.of("dev.yieldpoint.tck.process.", "dev.yieldpoint.tck.http.", "dev.yieldpoint.tck.driver.");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Threads that were found to block each other, by number. */
    private static final Set<Long> DEADLOCKED = ConcurrentHashMap.newKeySet();

    private final Thread thread;
    private final Heartbeat heartbeat;
    private final long patience;
    private final long idle;
    private final Supplier<Moment> progress;
    /** When the task began, or went on last, as far as was seen. */
    private Moment began;

    /** The processor time that the thread had used when it was looked at last. */
    private long used;
    /** What the machine had lost by then. */
    private long lostSoFar;

    private int idleLooks;

    Stopwatch(Thread thread, Endurance endurance, Supplier<Moment> progress) {
        this.progress = progress;
        this.thread = thread;
        this.heartbeat = Heartbeat.ofThisJvm();
        this.patience = endurance.patience().toNanos();
        this.idle = endurance.idle().toNanos();
        this.began = heartbeat.now();
        this.used = processorTime();
    }

    /** How long to wait until the next look, in nanoseconds. */
    long left() {
        long left = began.at() + patience + lost() - System.nanoTime();
        return left > 0 ? Math.min(idle, left) : Math.min(idle, LOOK);
    }

    /** Whether the call has taken too long, or has done nothing since the last look, where that is enough. */
    boolean isOver() {
        Moment latest = progress.get();
        if (latest.at() - began.at() > 0) {
            began = latest;
            idleLooks = 0;
        }
        long beyond = System.nanoTime() - began.at() - patience - lost();
        if (beyond >= 0 && (beyond >= GRACE || !waitsForTheKit())) {
            return true;
        }
        long usedBefore = used;
        long lostBefore = lostSoFar;
        used = processorTime();
        lostSoFar = lost();
        boolean isIdle =
                used == usedBefore && lostSoFar == lostBefore && isWaiting(thread.getState()) && !waitsForTheKit();
        idleLooks = isIdle ? idleLooks + 1 : 0;
        return idle < patience && idleLooks >= IDLE_LOOKS;
    }

    /**
     * What the kit itself waits for has a bound of its own, which is shorter and says better what was waited for; on a busy
     * machine the kit may need longer to say so.
     */
    private boolean waitsForTheKit() {
        return Arrays.stream(thread.getStackTrace())
                .filter(frame -> !Thrown.isOfJdk(frame))
                .findFirst()
                .filter(frame -> KIT.stream().anyMatch(frame.getClassName()::startsWith))
                .isPresent();
    }

    /**
     * Whether the machine lost so much time that the runtime is not to blame; threads that have come to block each other are. To
     * be asked of every call that is over.
     */
    boolean lostByMachine() {
        boolean deadlocked = newlyDeadlocked();
        return lost() > patience * TELLING && !deadlocked;
    }

    /** Whether threads block each other that have not been seen to: those of earlier calls do so for good. */
    private static boolean newlyDeadlocked() {
        long[] found = THREADS.findDeadlockedThreads();
        return found != null && Arrays.stream(found).filter(DEADLOCKED::add).count() > 0;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - began.at());
    }

    /** How long the call was waited for, in words. */
    String seconds() {
        long waited = System.nanoTime() - began.at();
        return waited >= patience
                ? Duration.ofNanos(patience).toMillis() / 1000.0 + " s"
                : String.format(
                        Locale.ROOT,
                        "%.2f s (it has hung before, so it was given up as soon as it did nothing)",
                        waited / 1e9);
    }

    private long lost() {
        return heartbeat.lost() - began.lost();
    }

    private long processorTime() {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : 0;
    }

    private static boolean isWaiting(Thread.State state) {
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING || state == Thread.State.BLOCKED;
    }
}
