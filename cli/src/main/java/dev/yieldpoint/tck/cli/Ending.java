package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.process.ProcessRuntime;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends the JVM with the status of the command. If the JVM is ended from elsewhere, the status is not that of a conforming runtime. In either
 * case no process that the kit has started remains.
 */
final class Ending {

    /** How long the hooks of a runtime may take to end. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final int RUNNING = -1;
    private static final int ENDED = -2;

    /** The status of the command, once there is one. */
    private final AtomicInteger status = new AtomicInteger(RUNNING);

    private final Thread main = Thread.currentThread();
    private final Streams streams;
    private final SoFar soFar;

    private Ending(Streams streams, SoFar soFar) {
        this.streams = streams;
        this.soFar = soFar;
    }

    /** Watches how the JVM ends. */
    static Ending watched(Streams streams, SoFar soFar) {
        Ending ending = new Ending(streams, soFar);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::ended, "yieldpoint-end"));
        return ending;
    }

    /** Ends the JVM with the status of the command, whatever threads and hooks a runtime has left behind. */
    void exit(int code) {
        status.compareAndSet(RUNNING, code); // if somebody else is ending the JVM, that goes on in the hook
        if (status.get() == code) {
            bound(main, code);
        }
        System.exit(code);
    }

    private void ended() {
        boolean early = status.compareAndSet(RUNNING, ENDED);
        Initiator initiator = Initiator.find();
        if (!early) {
            ProcessRuntime.killAllForGood();
            if (initiator.thread() != null && initiator.thread() != main) {
                Runtime.getRuntime().halt(status.get()); // the runtime has ended the JVM in the same moment
            }
            return;
        }
        PrintStream err = streams.silenced();
        String line = soFar.line();
        ProcessRuntime.killAllForGood();
        if (Progress.isTerminal()) {
            err.println();
        }
        if (initiator.signal() > 0) {
            err.println("yieldpoint: interrupted");
            err.println("yieldpoint: " + line);
            bound(
                    Objects.requireNonNull(initiator.thread()),
                    initiator.status()); // the JVM ends with this status by itself
            return;
        }
        err.println(
                initiator.callsExit()
                        ? "yieldpoint: the runtime ended the JVM with System.exit, on thread \"" + initiator.name()
                                + "\""
                        : "yieldpoint: the JVM was ended before there was a verdict, perhaps by the runtime");
        initiator.frames().forEach(frame -> err.println("    at " + frame));
        err.println("yieldpoint: " + line);
        err.flush();
        Runtime.getRuntime().halt(Main.NOT_CONFORMANT);
    }

    /** Halts the JVM with the status if its hooks have not ended in time. */
    private void bound(Thread ending, int code) {
        Thread bound = new Thread(
                () -> {
                    try {
                        ending.join(BOUND.toMillis()); // it ends with the JVM only
                    } catch (InterruptedException e) {
                        // Nobody should interrupt it; then the bound is over at once.
                    }
                    streams.silenced()
                            .printf(
                                    Locale.ROOT,
                                    "yieldpoint: %s has not ended within %d s; the kit halts the JVM with exit status %d%n",
                                    Initiator.hookAwaitedBy(ending),
                                    BOUND.toSeconds(),
                                    code);
                    Runtime.getRuntime().halt(code);
                },
                "yieldpoint-bound");
        bound.setDaemon(true);
        bound.start();
    }
}
