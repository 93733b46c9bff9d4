package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.specification.Level;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of a check: what was run, and what it says of every clause.
 *
 * @param strict whether SHOULD counts like MUST
 * @param effort how hard the properties were tried
 */
public record CheckResult(
        String runtime,
        boolean strict,
        Effort effort,
        List<ScenarioResult> scenarios,
        List<PropertyResult> properties,
        List<ClauseVerdict> clauses,
        Duration took) {

    /** How a runtime came out. */
    public enum Conformance {
        /** No clause that counts was broken. */
        CONFORMANT,
        /** At least one was. */
        NOT_CONFORMANT,
        /** The kit itself went wrong, so nothing is said. */
        NO_VERDICT
    }

    /** What the run says of the runtime. */
    public Conformance conformance() {
        if (!kitErrors().isEmpty()) {
            return Conformance.NO_VERDICT;
        }
        boolean broken = failed(Level.MUST) > 0 || (strict && failed(Level.SHOULD) > 0);
        return broken ? Conformance.NOT_CONFORMANT : Conformance.CONFORMANT;
    }

    /** The scenarios and properties in which the kit went wrong. */
    public List<Experiment> kitErrors() {
        return Stream.<Experiment>concat(scenarios.stream(), properties.stream())
                .filter(experiment -> !experiment.kitError().isEmpty())
                .toList();
    }

    /** The failed clauses that rest on no other failed clause, in the order of the specification. */
    public List<ClauseVerdict> roots() {
        return clauses.stream().filter(ClauseVerdict::isRoot).toList();
    }

    /** How many clauses of a level passed. */
    public long passed(Level level) {
        return count(level, Verdict.PASSED);
    }

    /** How many clauses of a level were verified. */
    public long verified(Level level) {
        return passed(level) + failed(level);
    }

    private long failed(Level level) {
        return count(level, Verdict.FAILED);
    }

    private long count(Level level, Verdict verdict) {
        return clauses.stream()
                .filter(clause -> clause.clause().level() == level && clause.verdict() == verdict)
                .count();
    }
}
