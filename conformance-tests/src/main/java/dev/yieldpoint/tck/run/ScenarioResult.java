package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;

/**
 * What came of one scenario.
 *
 * @param step the step that failed, or empty
 * @param line the line of that step, or 0
 * @param message what was wrong, or empty
 * @param violations the clauses that its trace breaks, whichever clause the scenario is about
 */
public record ScenarioResult(
        PlannedScenario scenario,
        Outcome outcome,
        String step,
        int line,
        String message,
        List<Event> trace,
        List<Violation> violations)
        implements Experiment {

    /** How a scenario came out. */
    public enum Outcome {
        /** All steps passed, and no clause was broken. */
        PASSED,
        /** A step failed. */
        FAILED,
        /** All steps passed, but the trace breaks a clause. */
        VIOLATED,
        /** It needs what the runtime declares that it is without; the message says why. */
        NOT_APPLICABLE,
        /** The kit itself went wrong, or the scenario was never run. */
        KIT_ERROR
    }

    /** A scenario that was not played, and why. */
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
    public String failure() {
        return outcome == Outcome.FAILED ? message : "";
    }

    @Override
    public String notApplicable() {
        return outcome == Outcome.NOT_APPLICABLE ? message : "";
    }

    @Override
    public String kitError() {
        return outcome == Outcome.KIT_ERROR ? message : "";
    }
}
