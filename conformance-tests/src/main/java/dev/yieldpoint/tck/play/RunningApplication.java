package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.machine.Heartbeat;
import dev.yieldpoint.tck.machine.Heartbeat.Moment;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An application that is running. Whatever comes out of the driver other than by returning is the runtime's failure;
 * whatever else goes wrong is the kit's. All methods are called on the driving thread.
 */
final class RunningApplication implements Move.Maker {

    private final RuntimeUnderTest runtime;
    private final Application application;
    private final SimulatedEnvironment environment;
    private final Endurance endurance;
    private final StepBudget budget;
    /** When the runtime was called last, or came back last; read by whoever waits for this thread. */
    private volatile Moment progress = Heartbeat.ofThisJvm().now();

    private @Nullable Driver driver;

    RunningApplication(
            RuntimeUnderTest runtime, Application application, SimulatedEnvironment environment, Endurance endurance) {
        this.runtime = runtime;
        this.application = application;
        this.environment = environment;
        this.endurance = endurance;
        this.budget = new StepBudget(application);
    }

    Application application() {
        return application;
    }

    /**
     * When the runtime was called last, or came back last, or something happened last in the application: a call with much work may take
     * longer than one that does nothing, though not without end. Any thread may ask.
     */
    Moment progress() {
        Moment call = progress;
        Moment event = environment.trace().latest();
        long after = event.at() - call.at();
        return after > 0 && after < endurance.longestCall().toNanos() ? event : call;
    }

    /** Starts the application, and settles. */
    void start() throws InterruptedException {
        environment.trace().allow(budget.with(endurance.budget()));
        environment.trace().record(new Event.Asked("the application starts"));
        driver = guarded("open the application", () -> runtime.open(application, environment));
        settle();
    }

    /** Makes a move of any kind. */
    void make(Move move) throws InterruptedException {
        budget.brings(move.brings());
        environment.trace().allow(budget.with(endurance.budget()));
        move.by(this);
    }

    @Override
    public void makeAtOnce(Move.AtOnce move) throws InterruptedException {
        ask(move.toString(), open -> move.make(open, environment));
    }

    @Override
    public void passTime(Move.PassTime time) throws InterruptedException {
        long target = environment.now() + time.milliseconds();
        do {
            ask("time passes", open -> environment.passTimeTowards(target));
        } while (environment.now() < target);
    }

    /** Does something, and settles. */
    void ask(String what, Consumer<Driver> action) throws InterruptedException {
        environment.trace().record(new Event.Asked(what));
        Driver open = opened();
        guarded("perform «" + what + "»", () -> {
            action.accept(open);
            return true;
        });
        settle();
    }

    /** Waits for the release of messages; whether it can be observed. */
    boolean awaitReleases(Set<Long> messages) {
        Driver open = opened();
        return guarded("release messages", () -> open.awaitReleases(messages));
    }

    /** Lets go of the runtime, if it was opened. */
    void close() {
        Driver open = driver;
        if (open != null) {
            guarded("close", () -> {
                open.close();
                return true;
            });
        }
    }

    /** The failure of a runtime that does not settle. */
    RuntimeFailure neverQuiet() {
        return RuntimeFailure.ofRuntime(String.format(
                Locale.ROOT,
                "the application did not settle within %,d steps after this: %s",
                environment.trace().budget(),
                lastAsked()));
    }

    private String lastAsked() {
        return environment
                .trace()
                .events(Event.Asked.class)
                .reduce((first, second) -> second)
                .map(Event.Asked::what)
                .orElse("nothing");
    }

    private Driver opened() {
        Driver open = driver;
        if (open == null) {
            throw RuntimeFailure.ofRuntime("the application did not start");
        }
        return open;
    }

    private void settle() throws InterruptedException {
        Driver open = opened();
        do {
            guarded("settle", () -> {
                open.settle();
                return true;
            });
        } while (delivered());
        environment.trace().record(new Event.Settled());
    }

    private boolean delivered() throws InterruptedException {
        try {
            return environment.deliver();
        } catch (DriverException failure) {
            throw RuntimeFailure.of(failure, Whereabouts.of(environment.trace().events()));
        }
    }

    /** Calls the runtime: what it throws is a failure of it. */
    private <T> T guarded(String what, Callable<T> call) {
        progress = Heartbeat.ofThisJvm().now();
        try {
            return call.call();
        } catch (RuntimeFailure failure) {
            throw failure;
        } catch (DriverException failure) {
            throw RuntimeFailure.of(failure, Whereabouts.of(environment.trace().events()));
        } catch (Throwable thrown) {
            if (environment.trace().exhausted()) {
                throw neverQuiet();
            }
            Trace trace = environment.trace();
            boolean told = trace.tells(thrown);
            trace.record(new Event.RuntimeThrew(what, Thrown.words(thrown)));
            trace.attach(Thrown.stack(thrown));
            throw RuntimeFailure.threw(
                    String.format(
                            Locale.ROOT,
                            "the runtime threw when asked to %s: %s%s",
                            what,
                            Thrown.words(thrown),
                            Whereabouts.of(trace.events())),
                    told);
        } finally {
            progress = Heartbeat.ofThisJvm().now();
            Thread.interrupted(); // an interrupt that the runtime has left behind is not meant for the kit
        }
    }
}
