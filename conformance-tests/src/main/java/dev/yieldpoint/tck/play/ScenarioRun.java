package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.checks.UniversalChecks;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import dev.yieldpoint.tck.http.Server;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One scenario: it describes an application, starts it when the first thing happens, and moves the world around it.
 *
 * <p>Everything that happens is followed by settling, so what is asserted is asserted of an application at rest.
 */
public final class ScenarioRun {

    private final ScenarioContext checking = ScenarioContext.current();
    private final ApplicationDraft draft = new ApplicationDraft();
    private final SimulatedEnvironment environment =
            new SimulatedEnvironment(checking.endurance().patience());
    private @Nullable DrivenApplication run;
    /** The moves that happen before the application settles, while they are collected. */
    private @Nullable List<Move.AtOnce> collected;

    /** Whether a move has closed the application, or one that is collected will. */
    private boolean closed;

    /** What was recorded of behaviour that is left free. */
    private final List<String> recorded = new ArrayList<>();

    /** How long the trace was before the last move; 0 before the first. */
    private int beforeMove;

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
        return environment.server();
    }

    /** Starts the application, unless it has started. */
    public void start() {
        run();
    }

    /** Begins to collect moves, which are made one right after another by {@link #settle}. */
    public void collect() {
        if (collected != null) {
            throw new IllegalApplicationException(
                    "the steps before this one already happen before the application settles");
        }
        run();
        collected = new ArrayList<>();
    }

    /** Makes the moves that were collected, and settles. */
    public void settle() {
        List<Move.AtOnce> moves = collected;
        if (moves == null) {
            throw new IllegalApplicationException(
                    "the application has settled already; write before the moves: " + Move.Together.BEGIN);
        }
        collected = null;
        makeNow(new Move.Together(moves));
    }

    /** Makes a move, or collects it. */
    public void make(Move move) {
        move.check(run().application());
        Move.checkOpen(closed, move);
        if (collected != null) {
            if (!(move instanceof Move.AtOnce atOnce)) {
                throw new IllegalApplicationException("time passes only when the application has settled");
            }
            var unused = new Move.Together(List.of(atOnce)); // refuses here, at its step, what may not be among them
            collected.add(atOnce);
            closed |= move.closes();
            return;
        }
        closed |= move.closes();
        makeNow(move);
    }

    private void makeNow(Move move) {
        beforeMove = trace().events().size();
        run().make(move);
    }

    /** Answers what the server holds for a path. */
    public void answerHeld(String path, String body) {
        settled();
        beforeMove = trace().events().size();
        run().ask("the server answers the held \"" + path + '"', driver -> {
            if (environment.server().answerHeld(path, body) == 0) {
                throw RuntimeFailure.ofStep("the server holds no request for \"" + path + "\": none has arrived");
            }
        });
    }

    /** Whether the name is a hook of this kind in the application; anything else is an error of the scenario. */
    public void known(String name, Class<? extends Hook.Named> kind) {
        Move.known(run().application(), name, kind);
    }

    /** Checks that the application has a component of this name; anything else is an error of the scenario. */
    public void component(String name) {
        Move.there(run().application(), name);
    }

    /** The trace so far. */
    public Trace trace() {
        run();
        settled();
        return environment.trace();
    }

    /**
     * Waits for the release of messages that no body has received. Then the trace tells which of them have been released.
     *
     * @throws Unobservable if it cannot be observed in this run
     */
    public void awaitReleases(Set<Long> messages) {
        settled();
        if (!run().awaitReleases(messages)) {
            throw new Unobservable("this JVM did not collect an unreachable object when System.gc() asked it to,"
                    + " so the release of messages cannot be observed in this run");
        }
    }

    /** The events since the last move began; that the application starts is no move. */
    public List<Event> sinceLastMove() {
        List<Event> events = trace().events();
        if (beforeMove == 0) {
            throw new IllegalApplicationException("nothing has happened to the application since it started");
        }
        return events.subList(beforeMove, events.size());
    }

    /** Records an outcome that is left free, so that runtimes can be compared. */
    public void recordOutcome(String outcome) {
        recorded.add(outcome);
    }

    /** What fails the scenario, for the caller to throw. */
    public RuntimeFailure failure(String message) {
        return RuntimeFailure.ofStep(message);
    }

    /**
     * Ends the play, checks the whole trace, and reports.
     *
     * @param failed whether the scenario has failed already
     * @throws IllegalApplicationException if it had not, but moves were collected and never made
     * @throws ClausesViolated if it had not, but its trace breaks a clause
     */
    public void end(String scenario, boolean failed) {
        List<Event> trace = environment.trace().events();
        List<Violation> violations = List.of();
        DrivenApplication played = run;
        if (played != null) {
            violations = UniversalChecks.violations(played.application(), trace);
        }
        try {
            if (played != null) {
                played.close();
            }
        } catch (RuntimeFailure failure) {
            if (!failed) {
                throw failure;
            }
        } finally {
            environment.close();
            checking.played()
                    .accept(new PlayedScenario(
                            scenario,
                            Optional.ofNullable(played).map(DrivenApplication::application),
                            trace,
                            violations,
                            List.copyOf(recorded),
                            environment.trace().attachments(),
                            environment.trace().exchanged()));
        }
        if (!failed) {
            settled();
        }
        if (!failed && !violations.isEmpty()) {
            throw new ClausesViolated(violations);
        }
    }

    /** What was collected and never made would be a scenario that asserts nothing. */
    private void settled() {
        if (collected != null) {
            throw new IllegalApplicationException(
                    "write after the moves, before anything is observed: " + Move.Together.END);
        }
    }

    private void notStarted() {
        if (run != null) {
            throw new IllegalStateException("the application has started; describe it before anything happens");
        }
    }

    private DrivenApplication run() {
        if (run == null) {
            Endurance endurance = checking.endurance();
            if (endurance.isExhausted()) {
                throw new Endurance.Exhausted(endurance.reason());
            }
            Application application = draft.application();
            if (application.requests()) {
                environment.server().check();
            }
            run = new DrivenApplication(checking.runtime(), endurance, application, environment);
            run.start();
        }
        return run;
    }
}
