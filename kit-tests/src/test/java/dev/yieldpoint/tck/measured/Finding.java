package dev.yieldpoint.tck.measured;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.Fingerprint;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the kit says of a runtime of this package, without the traces.
 *
 * @param kitErrors where the kit itself went wrong
 * @param roots the root clauses
 * @param must the MUST clauses that failed
 * @param should the SHOULD clauses that failed, and those of profiles
 * @param followsFrom the roots that each failed clause follows from
 * @param red the scenarios that failed, or broke their own clause
 * @param hung the scenarios that the watchdog ended
 */
public record Finding(
        List<String> kitErrors,
        CheckResult.Conformance conformance,
        List<Root> roots,
        List<String> must,
        List<String> should,
        Map<String, Set<String>> followsFrom,
        Set<String> red,
        List<String> hung) {

    /**
     * A root.
     *
     * @param message the first piece of evidence
     * @param scenarios those that give evidence
     * @param fingerprint which they are, and what they show
     */
    public record Root(String clause, String message, List<String> scenarios, String fingerprint) {}

    public static Finding of(CheckResult result) {
        return new Finding(
                result.kitErrors().stream().map(TestResult::kitError).toList(),
                result.conformance(),
                result.roots().stream().map(Finding::root).toList(),
                failed(result, Level.MUST),
                Stream.of(Level.SHOULD, Level.PROFILE)
                        .flatMap(level -> failed(result, level).stream())
                        .toList(),
                result.clauses().stream()
                        .filter(verdict -> verdict.verdict() == Verdict.FAILED)
                        .collect(Collectors.toMap(verdict -> verdict.clause().id(), ClauseVerdict::followsFrom)),
                result.scenarios().stream()
                        .filter(Finding::isRed)
                        .map(scenario -> scenario.scenario().id())
                        .collect(Collectors.toCollection(TreeSet::new)),
                result.scenarios().stream()
                        .filter(scenario -> scenario.trace().stream().anyMatch(Event.Hung.class::isInstance))
                        .map(scenario -> scenario.scenario().id())
                        .toList());
    }

    private static Root root(ClauseVerdict verdict) {
        List<Evidence> evidence = verdict.evidence();
        return new Root(
                verdict.clause().id(),
                evidence.get(0).message(),
                evidence.stream().map(piece -> piece.by().id()).distinct().toList(),
                Fingerprint.of(verdict));
    }

    private static List<String> failed(CheckResult result, Level level) {
        return result.clauses().stream()
                .filter(verdict -> verdict.clause().level() == level && verdict.verdict() == Verdict.FAILED)
                .map(verdict -> verdict.clause().id())
                .toList();
    }

    private static boolean isRed(ScenarioResult result) {
        return result.outcome() == Outcome.FAILED
                || result.outcome() == Outcome.CRASHED
                || result.violations().stream()
                        .anyMatch(broken ->
                                broken.clause().equals(result.scenario().clause()));
    }

    /** The clauses that are roots. */
    public List<String> rootClauses() {
        return roots.stream().map(Root::clause).toList();
    }
}
