package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Finds out whether the threads of a runtime can be controlled: they are platform threads that are new in each run and end with it. The engine cannot
 * hold a virtual thread, and a thread that was there before a schedule is not in it.
 */
final class Control {

    /** A thread that has ended its work may take so long, in milliseconds, until it is gone. */
    private static final long LONGEST_END = 2_000;

    /** A run without the engine takes some milliseconds. One that hangs is given up, since a race may be the reason; in milliseconds. */
    private static final long LONGEST_RUN = 5_000;

    private static final String OF_KIT = "yieldpoint-";

    private static final String TAKE = "a runtime can take new threads from a factory: CoroutineRuntime.withThreads";

    private static final String CARRIER = "jdk.internal.misc.CarrierThread";

    private final AtomicInteger made = new AtomicInteger();
    private final RuntimeUnderTest runtime;
    /** Threads that are none of the runtime's, and those of runs that hang. */
    private final Set<Thread> others;

    private Control(RuntimeUnderTest given, Set<Thread> before) {
        others = new HashSet<>(before);
        runtime = given.withThreads(this::thread).orElse(given);
    }

    /**
     * A runtime with the threads of this JVM that an engine can control, if it takes any.
     *
     * @param before the threads that there were before the runtime was created
     */
    static Control of(RuntimeUnderTest given, Set<Thread> before) {
        return new Control(given, before);
    }

    /** The runtime, with threads that can be controlled if it takes any. */
    RuntimeUnderTest runtime() {
        return runtime;
    }

    private Thread thread(Runnable body) {
        Thread thread = new Thread(null, body, "body " + made.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to count the threads of a schedule, whose names then depend on nothing that was before. */
    void begin() {
        made.set(0);
    }

    /**
     * Plays programs without the engine, and says why the runtime cannot be controlled; empty if it can. Of a run that hangs, which may be a
     * race, nothing is known.
     *
     * @param oneHasToEnd whether it is a reason that all runs hang
     */
    Optional<String> reason(List<Program> programs, boolean oneHasToEnd) {
        boolean ended = false;
        for (Program program : programs) {
            Set<Thread> start = live();
            if (played(program)) {
                ended = true;
            } else {
                Set<Thread> hung = live();
                hung.removeAll(start);
                hung.removeIf(thread -> thread.getClass().getName().equals(CARRIER));
                others.addAll(hung);
            }
            Set<Thread> left = live();
            left.removeAll(others);
            left.removeIf(thread -> thread.getName().startsWith(OF_KIT));
            Optional<String> reason = reason(left);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return ended || !oneHasToEnd
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "without the engine, no run of it ended within %d s", LONGEST_RUN / 1_000));
    }

    private static Set<Thread> live() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    /** Plays a program without the engine; whether the run ended. What hangs is left behind: it is not judged. */
    boolean played(Program program) {
        Thread thread = new Thread(
                () -> {
                    var unused = ProgramRun.scheduled(program, runtime, trace -> {});
                },
                OF_KIT + "without-engine");
        thread.setDaemon(true);
        thread.start();
        return isOver(thread, LONGEST_RUN);
    }

    private static Optional<String> reason(Set<Thread> left) {
        if (left.stream().anyMatch(thread -> thread.getClass().getName().equals(CARRIER))) {
            return Optional.of("it runs bodies on virtual threads, which the engine cannot control; " + TAKE);
        }
        Set<Thread> kept =
                left.stream().filter(thread -> !isOver(thread, LONGEST_END)).collect(Collectors.toSet());
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "it keeps threads after a tree was closed (%s), which are in no schedule; %s",
                        kept.stream().map(Thread::getName).sorted().limit(3).collect(Collectors.joining(", ")),
                        TAKE));
    }

    private static boolean isOver(Thread thread, long longest) {
        try {
            thread.join(longest);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
        return !thread.isAlive();
    }
}
