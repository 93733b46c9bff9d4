package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Ids;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids on the console: up to eight are listed, more are counted by chapter. {@code result.json} lists all of them. */
final class IdList {

    private static final int IN_FULL = 8;

    private IdList() {}

    /** For example {@code 58 clauses: 5 of lifecycle, 6 of yielding}. */
    static String of(List<ClauseVerdict> verdicts) {
        List<Clause> clauses = verdicts.stream().map(ClauseVerdict::clause).toList();
        return clauses.size() <= IN_FULL
                ? clauses.stream().map(Clause::id).collect(Collectors.joining(", "))
                : Counted.clauses(clauses.size()) + ": "
                        + byChapter(clauses.stream().map(Clause::chapter));
    }

    /** For example {@code 12 scenarios: 5 of lifecycle, 7 of yielding; 2 properties: closing, one-sender}. */
    static String of(List<? extends TestResult> experiments, CheckResult result) {
        List<String> chapters = result.clauses().stream()
                .map(verdict -> verdict.clause().chapter())
                .distinct()
                .toList();
        List<? extends TestResult> scenarios = experiments.stream()
                .filter(ScenarioResult.class::isInstance)
                .sorted(Comparator.comparing(scenario -> chapters.indexOf(Ids.chapter(scenario.clause()))))
                .toList();
        List<? extends TestResult> properties = experiments.stream()
                .filter(experiment -> !(experiment instanceof ScenarioResult))
                .toList();
        if (scenarios.size() <= IN_FULL && properties.size() <= IN_FULL) {
            return Stream.of(scenarios, properties)
                    .filter(some -> !some.isEmpty())
                    .map(IdList::ids)
                    .collect(Collectors.joining(", "));
        }
        String ofScenarios = Counted.scenarios(scenarios.size()) + ": "
                + (scenarios.size() <= IN_FULL
                        ? ids(scenarios)
                        : byChapter(scenarios.stream().map(scenario -> Ids.chapter(scenario.clause()))));
        String ofProperties =
                Counted.properties(properties.size()) + (properties.size() <= IN_FULL ? ": " + ids(properties) : "");
        return Stream.of(scenarios.isEmpty() ? "" : ofScenarios, properties.isEmpty() ? "" : ofProperties)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String ids(List<? extends TestResult> experiments) {
        return experiments.stream().map(TestResult::id).collect(Collectors.joining(", "));
    }

    private static String byChapter(Stream<String> chapters) {
        Map<String, Long> counts =
                chapters.collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + Wrapped.GLUE + "of" + Wrapped.GLUE + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
