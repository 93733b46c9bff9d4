package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplication;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import dev.yieldpoint.tck.trace.Trace;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An application that is running, on a thread of its own. Whatever comes out of the driver other than by returning is
 * the runtime's failure; whatever else goes wrong is the kit's.
 */
final class Run {

    private final Checking checking;
    private final Application application;
    private final Outside outside;
    private final DriverThread thread = DriverThread.acquire();
    private @Nullable Driver driver;
    private boolean hung;

    Run(Checking checking, Application application, Outside outside) {
        this.checking = checking;
        this.application = application;
        this.outside = outside;
    }

    /** Starts the application, and settles. */
    void start() {
        outside.trace().record(new Event.Asked("the application starts"));
        call("the application starts", () -> {
            Driver open =
                    guarded("open the application", () -> checking.runtime().open(application, outside));
            driver = open;
            settle(open);
            return true;
        });
    }

    Application application() {
        return application;
    }

    /** Does something on the driving thread, and settles. */
    void ask(String what, Consumer<Driver> action) {
        outside.trace().record(new Event.Asked(what));
        call(what, () -> {
            Driver open = opened();
            guarded(what, () -> {
                action.accept(open);
                return true;
            });
            settle(open);
            return true;
        });
    }

    void known(String name, Class<? extends Hook.Named> kind) {
        boolean found = application
                .root()
                .tree()
                .flatMap(node -> node.hooks(kind).stream())
                .anyMatch(hook -> hook.name().equals(name));
        if (!found) {
            throw new IllegalApplication(
                    "the scenario speaks of \"%s\", which the application does not have".formatted(name));
        }
    }

    void component(String name) {
        if (application.root().tree().map(ComponentNode::name).noneMatch(name::equals)) {
            throw new IllegalApplication(
                    "the scenario speaks of a component \"%s\", which is not there".formatted(name));
        }
    }

    /** Lets go of the runtime, if it has not hung. */
    void close() {
        try {
            Driver open = driver;
            if (!hung && open != null) {
                call(
                        "the end of the scenario",
                        () -> guarded("close", () -> {
                            open.close();
                            return true;
                        }));
            }
        } finally {
            if (!hung) {
                thread.release();
            }
        }
    }

    private Driver opened() {
        Driver open = driver;
        if (open == null) {
            throw new RuntimeFailure("the application did not start");
        }
        return open;
    }

    private void settle(Driver open) throws InterruptedException {
        do {
            guarded("settle", () -> {
                open.settle();
                return true;
            });
        } while (outside.deliver());
        outside.trace().record(new Event.Settled());
    }

    /** Calls the runtime: what it throws is a failure of it. */
    private <T> T guarded(String what, Callable<T> call) {
        try {
            return call.call();
        } catch (RuntimeFailure failure) {
            throw failure;
        } catch (DriverFailure failure) {
            throw new RuntimeFailure(String.valueOf(failure.getMessage()));
        } catch (Throwable thrown) {
            if (outside.trace().exhausted()) {
                throw neverQuiet();
            }
            throw new RuntimeFailure(
                    "the runtime threw, asked to %s: %s".formatted(what, Thrown.words(thrown)), thrown);
        } finally {
            Thread.interrupted(); // an interrupt that the runtime has left behind is not meant for the kit
        }
    }

    private RuntimeFailure neverQuiet() {
        return new RuntimeFailure(String.format(
                Locale.ROOT,
                "the application never became quiet: more than %,d steps after this: %s",
                Trace.BUDGET,
                lastAsked()));
    }

    private String lastAsked() {
        return outside.trace()
                .events(Event.Asked.class)
                .reduce((first, second) -> second)
                .map(Event.Asked::what)
                .orElse("nothing");
    }

    private <T> T call(String what, Callable<T> task) {
        try {
            return thread.call(
                    what, checking.patience(), task, () -> outside.trace().seal(new Event.Hung()));
        } catch (DriverThread.Hung hang) {
            hung = true;
            throw new RuntimeFailure(
                    hang.getMessage() + System.lineSeparator() + "    coroutines wait for " + outside.outstanding());
        } catch (NeverQuiet budget) {
            // The runtime swallowed it and came back, but the trace takes nothing any more.
            throw neverQuiet();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
