package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of one scenario.
 *
 * @param step the step that failed, or empty
 * @param line the line of that step, or 0
 * @param message what was wrong, or empty
 * @param violations the clauses that its trace violates, whichever clause the scenario is about
 * @param failed how it failed other than by its trace
 * @param recorded what it recorded of behaviour that is left free; nothing is required of it
 * @param details texts that belong to a failure: stack traces, what a process wrote to its standard error
 * @param application the application that was played; empty if none was
 * @param lines for each event of the trace the number of the instruction that produced it, see {@link
 *     dev.yieldpoint.tck.checks.BodyLines}; empty for a scenario that passed
 * @param took how long it took, judgement included; zero if it was not played
 */
public record ScenarioResult(
        PlannedScenario scenario,
        Outcome outcome,
        String step,
        int line,
        String message,
        List<Event> trace,
        List<Violation> violations,
        Failure failed,
        List<String> recorded,
        List<String> details,
        Optional<Application> application,
        List<Integer> lines,
        Duration took)
        implements TestResult {

    /** How a scenario came out. */
    public enum Outcome {
        /** All steps passed, and no clause was violated. */
        PASSED,
        /** A step failed. */
        FAILED,
        /** The runtime threw, hung, ended, or never became quiet. */
        CRASHED,
        /** All steps passed, but the trace violates a clause. */
        VIOLATED,
        /** The process broke the protocol, so that nothing is known of the runtime in it. */
        BROKE_PROTOCOL,
        /** The machine stalled, so that the scenario timed out; what it showed when it was repeated proves nothing. */
        UNDECIDED,
        /** It was not played, since the check was cut short; the message says why. */
        NOT_RUN,
        /** It needs what the runtime declares that it is without; the message says why. */
        NOT_APPLICABLE,
        /** The kit itself went wrong, or the scenario was never run. */
        KIT_ERROR
    }

    /** A scenario without details: a message of one that failed is about a step. */
    public ScenarioResult(
            PlannedScenario scenario,
            Outcome outcome,
            String step,
            int line,
            String message,
            List<Event> trace,
            List<Violation> violations) {
        this(
                scenario,
                outcome,
                step,
                line,
                message,
                trace,
                violations,
                outcome == Outcome.FAILED
                        ? new Failure(Failure.Kind.STEP, message, "", false, false, false)
                        : Failure.NONE,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Duration.ZERO);
    }

    /** The same, with how long it took. */
    ScenarioResult took(Duration time) {
        return new ScenarioResult(
                scenario,
                outcome,
                step,
                line,
                message,
                trace,
                violations,
                failed,
                recorded,
                details,
                application,
                lines,
                time);
    }

    /** A scenario that came to no outcome, and why. */
    static ScenarioResult unplayed(PlannedScenario scenario, Outcome outcome, String why) {
        return new ScenarioResult(scenario, outcome, "", 0, why, List.of(), List.of());
    }

    @Override
    public String id() {
        return scenario.id();
    }

    @Override
    public String title() {
        return scenario.title();
    }

    @Override
    public String clause() {
        return scenario.clause();
    }

    @Override
    public String notApplicable() {
        return outcome == Outcome.NOT_APPLICABLE ? message : "";
    }

    @Override
    public String undecided() {
        return outcome == Outcome.UNDECIDED ? message : "";
    }

    @Override
    public String notRun() {
        return outcome == Outcome.NOT_RUN ? message : "";
    }

    @Override
    public String kitError() {
        return outcome == Outcome.KIT_ERROR ? message : "";
    }
}
