package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.specification.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the smallest selection that shows a root cause again: one scenario or property, if it gives the same root cause when it is judged
 * alone.
 */
record Reproduction(
        Specification specification,
        List<ScenarioResult> scenarios,
        List<PropertyResult> properties,
        KnownFailures known) {

    /** The verdicts, with what shows each of the roots again. */
    List<ClauseVerdict> in(List<ClauseVerdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.isRoot() ? verdict.withAgain(ids(verdict)) : verdict)
                .toList();
    }

    private List<String> ids(ClauseVerdict root) {
        List<TestResult> shown = root.evidence().stream()
                .filter(piece -> !piece.isKnown())
                .map(Evidence::by)
                .distinct()
                .toList();
        List<List<String>> candidates = new ArrayList<>();
        shown.forEach(experiment -> candidates.add(List.of(experiment.id())));
        candidates.add(List.of(root.clause().id()));
        shown.forEach(experiment -> {
            List<String> both = new ArrayList<>(List.of(root.clause().id()));
            experiment.violations().forEach(violation -> both.add(violation.clause()));
            candidates.add(both.stream().distinct().toList());
        });
        List<String> everything = shown.stream().map(TestResult::id).toList();
        return candidates.stream()
                .filter(candidate -> shows(candidate, root.clause().id()))
                .findFirst()
                .orElse(everything);
    }

    /** Whether these alone give that root and no other. */
    private boolean shows(List<String> ids, String root) {
        Selection selection = Selection.only(specification, Set.copyOf(ids));
        List<ClauseVerdict> verdicts = VerdictBuilder.judge(
                specification,
                scenarios.stream()
                        .filter(result -> selection.covers(result.scenario(), specification))
                        .toList(),
                properties.stream()
                        .filter(result -> selection.covers(result.property(), specification))
                        .toList(),
                known);
        return Stream.of(root)
                .toList()
                .equals(verdicts.stream()
                        .filter(ClauseVerdict::isRoot)
                        .map(verdict -> verdict.clause().id())
                        .toList());
    }
}
