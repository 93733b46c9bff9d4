package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import dev.yieldpoint.tck.machine.Heartbeat;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** An application that is running on a thread of its own, so that a runtime that hangs can be given up. */
final class DrivenApplication {

    private final Endurance endurance;
    private final SimulatedEnvironment environment;
    private final RunningApplication running;
    private final Driving thread;
    private boolean hung;

    DrivenApplication(
            RuntimeUnderTest runtime, Endurance endurance, Application application, SimulatedEnvironment environment) {
        this.endurance = endurance;
        this.environment = environment;
        this.thread = Driving.of(environment.threading());
        this.running = new RunningApplication(runtime, application, environment, endurance);
    }

    Application application() {
        return running.application();
    }

    /** Starts the application, and settles. */
    void start() {
        call("the application starts", running::start);
    }

    /** Makes a move, and settles. */
    void make(Move move) {
        call(move.toString(), () -> running.make(move));
    }

    /** Does something on the driving thread, and settles. */
    void ask(String what, Consumer<Driver> action) {
        call(what, () -> running.ask(what, action));
    }

    /** Waits for the release of messages; whether it can be observed. */
    boolean awaitReleases(Set<Long> messages) {
        AtomicBoolean observed = new AtomicBoolean();
        call("the release of messages", () -> observed.set(running.awaitReleases(messages)));
        return observed.get();
    }

    /** Starts the application, and makes all the moves. */
    void playAll(Iterable<Move> moves) {
        call("a whole program", () -> {
            running.start();
            for (Move move : moves) {
                running.make(move);
            }
        });
    }

    /** Lets go of the runtime, if it has not hung. */
    void close() {
        try {
            if (!hung) {
                call("the end of the scenario", running::close);
            }
        } finally {
            if (!hung) {
                thread.release();
            }
        }
    }

    /** Something that happens on the driving thread. */
    private interface Task {
        void run() throws Exception;
    }

    private static String awaited(List<String> outstanding) {
        return outstanding.isEmpty()
                ? ""
                : System.lineSeparator() + "    awaited by coroutines: " + String.join(", ", outstanding);
    }

    private void call(String what, Task task) {
        long began = System.nanoTime();
        long lostBefore = Heartbeat.ofThisJvm().lost();
        try {
            Callable<Boolean> once = () -> {
                task.run();
                return true;
            };
            var unused = thread.call(
                    what,
                    endurance,
                    running::progress,
                    once,
                    () -> environment.trace().seal(new Event.Hung()));
        } catch (DriverThread.Hung hang) {
            hung = true;
            if (!hang.lostByMachine()) {
                endurance.hung(hang.took());
            }
            throw RuntimeFailure.late(
                    hang.getMessage()
                            + awaited(environment.outstanding())
                            + Whereabouts.of(environment.trace().events()),
                    hang.lostByMachine());
        } catch (NeverQuiet budget) {
            // The runtime swallowed it and came back, but the trace takes nothing any more.
            endurance.neverQuiet(Duration.ofNanos(System.nanoTime() - began));
            throw running.neverQuiet();
        } catch (RuntimeFailure thrown) {
            long lost = Heartbeat.ofThisJvm().lost() - lostBefore;
            boolean lostByMachine =
                    thrown.failure().late() && lost > endurance.patience().toNanos() * Stopwatch.TELLING;
            RuntimeFailure failure = lostByMachine ? thrown.lostByMachine() : thrown;
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (failure.failure().isOfProtocol()) {
                endurance.brokeProtocol();
            } else if (failure.failure().late() && !failure.failure().lostByMachine()) {
                endurance.hung(took);
            } else if (environment.trace().exhausted()) {
                endurance.neverQuiet(took);
            }
            throw failure;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
