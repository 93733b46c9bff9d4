package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.checks.UniversalCheck;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.http.Server;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scenario: it describes an application, starts it when the first thing happens, and moves the world around it.
 *
 * <p>Everything that happens is followed by settling, so what is asserted is asserted of an application at rest.
 */
public final class Play {

    private final Checking checking = Checking.current();
    private final Draft draft = new Draft();
    private final Outside outside = new Outside();
    private @Nullable Run run;

    /** Adds a hook to a component of the application that is described. */
    public void describe(String component, Hook hook) {
        notStarted();
        draft.hook(component, hook);
    }

    /** Adds a child to a component of the application that is described. */
    public void describeChild(String parent, String child, boolean shown) {
        notStarted();
        draft.child(parent, child, shown);
    }

    /** Adds an atom to the application that is described. */
    public void describeAtom(String name, Value initial) {
        notStarted();
        draft.atom(name, initial);
    }

    /** The server, which can be told what to answer at any time. */
    public Server server() {
        return outside.server();
    }

    /** Starts the application, unless it has started. */
    public void start() {
        run();
    }

    /** Sends values to a coroutine, or through a handle, all in one listener. */
    public void send(String address, List<Value> values) {
        run().known(address, Hook.Named.class);
        run().ask(sending(values, address), driver -> driver.send(address, values));
    }

    /** Sends values to a coroutine, on a thread that the runtime does not know. */
    public void sendFromThread(String address, List<Value> values) {
        run().known(address, Hook.Named.class);
        run().ask("from another thread " + sending(values, address), driver -> driver.sendFromThread(address, values));
    }

    /** Replaces a shared value, on a thread that the runtime does not know. */
    public void writeFromThread(String shared, Value value) {
        run().known(shared, Hook.UseShared.class);
        run().ask("another thread writes to \"" + shared + '"', driver -> driver.writeFromThread(shared, value));
    }

    /** Sets a state in a listener. */
    public void setInListener(String state, Value value) {
        run().known(state, Hook.UseState.class);
        run().ask("a listener sets \"" + state + '"', driver -> driver.setInListener(state, value));
    }

    /** Puts items into a feed. */
    public void feed(String feed, List<Value> items) {
        run().ask(
                        "%d on the feed \"%s\"".formatted(items.size(), feed),
                        driver -> items.forEach(item -> outside.feed(feed, item)));
    }

    /** Ends a feed. */
    public void endFeed(String feed) {
        run().ask("the feed \"" + feed + "\" ends", driver -> outside.endFeed(feed));
    }

    /** Opens a gate. */
    public void openGate(String gate) {
        run().ask("the gate \"" + gate + "\" opens", driver -> outside.openGate(gate));
    }

    /** Lets virtual time pass, deadline by deadline. */
    public void passTime(long milliseconds) {
        Run run = run();
        long target = outside.now() + milliseconds;
        do {
            run.ask("time passes", driver -> outside.passTimeTowards(target));
        } while (outside.now() < target);
    }

    /** Asks for a component to be rendered again. */
    public void renderAgain(String component) {
        run().component(component);
        run().ask("\"" + component + "\" renders again", driver -> {
            outside.trace().record(new Event.Rerendering(component));
            driver.renderAgain(component);
        });
    }

    /** Has the component's parent show it. */
    public void show(String component) {
        run().component(component);
        run().ask("\"" + component + "\" is shown", driver -> {
            outside.trace().record(new Event.Showing(component));
            driver.show(component);
        });
    }

    /** Has the component's parent show it no more. */
    public void remove(String component) {
        run().component(component);
        run().ask("\"" + component + "\" is removed", driver -> {
            outside.trace().record(new Event.Removing(component));
            driver.remove(component);
        });
    }

    /** Answers what the server holds for a path. */
    public void answerHeld(String path, String body) {
        run().ask("the server answers the held \"" + path + '"', driver -> {
            if (outside.server().answerHeld(path, body) == 0) {
                throw new RuntimeFailure("the server holds no request for \"" + path + "\": none has arrived");
            }
        });
    }

    /** Whether the name is a hook of this kind in the application; anything else is an error of the scenario. */
    public void known(String name, Class<? extends Hook.Named> kind) {
        run().known(name, kind);
    }

    /** Checks that the application has a component of this name; anything else is an error of the scenario. */
    public void component(String name) {
        run().component(name);
    }

    /** The trace so far. */
    public Trace trace() {
        run();
        return outside.trace();
    }

    /** Fails the scenario. */
    public RuntimeFailure failure(String message) {
        return new RuntimeFailure(message);
    }

    /**
     * Ends the play, checks the whole trace, and reports.
     *
     * @param failed whether the scenario has failed already
     * @throws ClausesViolated if it had not, but its trace breaks a clause
     */
    public void end(String scenario, boolean failed) {
        List<Event> trace = outside.trace().events();
        List<Violation> violations = List.of();
        Run played = run;
        if (played != null) {
            Application application = played.application();
            violations = UniversalCheck.all(application, trace);
        }
        checking.played().accept(new Played(scenario, trace, violations));
        try {
            if (played != null) {
                played.close();
            }
        } catch (RuntimeFailure failure) {
            if (!failed) {
                throw failure;
            }
        } finally {
            outside.close();
        }
        if (!failed && !violations.isEmpty()) {
            throw new ClausesViolated(violations);
        }
    }

    private static String sending(List<Value> values, String address) {
        return "%d to be sent to \"%s\"".formatted(values.size(), address);
    }

    private void notStarted() {
        if (run != null) {
            throw new IllegalStateException("the application has started; describe it before anything happens");
        }
    }

    private Run run() {
        if (run == null) {
            run = new Run(checking, draft.application(), outside);
            run.start();
        }
        return run;
    }
}
