package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Outcomes;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one line of figures that ends a check. */
public final class SummaryLine {

    private SummaryLine() {}

    /** For example {@code mine: NOT CONFORMANT · MUST 31/39 · SHOULD 15/15 · derived 6/6 · dioxus-0.4 3/3 · 121/134 scenarios · 21
     * properties × 30 · 206 sequences · 5 races × 30 · 2.4 s}: of clauses and scenarios, how many passed. */
    public static String line(CheckResult result) {
        String tried = tried(result, false, "property", "properties")
                + sequences(result)
                + tried(result, true, "race", "races")
                + schedules(result);
        String stale = result.stale().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " · %d stale known failure%s",
                        result.stale().size(),
                        result.stale().size() == 1 ? "" : "s");
        String undecided = apart(result.undecided(), "undecided") + apart(result.notRun(), "not run");
        return String.join(
                "",
                result.runtime(),
                result.selfReported() ? " (self-reported)" : "",
                ": ",
                result.conformance().name().replace('_', ' '),
                groups(result),
                promises(result),
                scenarios(result),
                tried,
                stale,
                undecided,
                " · ",
                seconds(result),
                " s");
    }

    private static String scenarios(CheckResult result) {
        long played = played(result.judged());
        return played == 0
                ? ""
                : String.format(Locale.ROOT, " · %d/%s", passed(result.judged()), Counted.scenarios(played));
    }

    /** The promises that are kept, of those that were tried to an outcome. */
    private static String promises(CheckResult result) {
        long decided = result.promises().size() - result.promises(PromiseResult.Outcome.UNDECIDED);
        return result.promises().isEmpty()
                ? ""
                : String.format(Locale.ROOT, " · API %d/%d", result.promises(PromiseResult.Outcome.KEPT), decided);
    }

    private static String apart(long count, String what) {
        return count == 0 ? "" : String.format(Locale.ROOT, " · %d %s", count, what);
    }

    /** The groups of clauses of which something was selected: levels, what is derived, profiles. */
    private static String groups(CheckResult result) {
        return Stream.concat(
                        Stream.of(Level.MUST.name(), Level.SHOULD.name(), Clause.DERIVED), result.profiles().stream())
                .filter(group -> result.outcomes(group).isSelected())
                .map(group -> " · " + group + " " + passed(result.outcomes(group)))
                .collect(Collectors.joining());
    }

    /** What passed, of what was verified; what neither passed nor failed is named. */
    private static String passed(Outcomes outcomes) {
        long known = outcomes.known();
        String apart = Stream.of(
                        known == 0
                                ? ""
                                : String.format(Locale.ROOT, "%d known failure%s", known, known == 1 ? "" : "s"),
                        outcomes.undecided() == 0 ? "" : outcomes.undecided() + " undecided",
                        outcomes.notApplicable() == 0 ? "" : outcomes.notApplicable() + " not applicable")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%d/%d%s",
                outcomes.passed(),
                outcomes.verified(),
                apart.isEmpty() ? "" : " (" + apart + ")");
    }

    static long passed(List<ScenarioResult> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.outcome() == Outcome.PASSED)
                .count();
    }

    /** How many apply to the runtime, and were played. */
    static long played(List<? extends TestResult> experiments) {
        return experiments.stream()
                .filter(experiment -> experiment.notApplicable().isEmpty()
                        && experiment.notRun().isEmpty())
                .count();
    }

    private static String tried(CheckResult result, boolean races, String one, String several) {
        long properties = played(result.properties().stream()
                .filter(tried -> tried.property().isRandom())
                .filter(tried -> tried.property().races() == races)
                .toList());
        return properties == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " · %s × %d",
                        Counted.of(properties, one, several),
                        result.options().effort().tries());
    }

    /** How many programs were played in schedules, and in how many: each in so many, or all of them together if they differ. */
    private static String schedules(CheckResult result) {
        List<PropertyResult> scheduled = result.properties().stream()
                .filter(tried -> tried.property().isScheduled())
                .toList();
        long played = played(scheduled);
        List<Integer> counts = scheduled.stream()
                .map(PropertyResult::tries)
                .filter(count -> count > 0)
                .toList();
        boolean same = counts.stream().distinct().count() == 1;
        long shown = same
                ? counts.get(0)
                : counts.stream().mapToLong(Integer::longValue).sum();
        return played == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " · %s %s %,d %s",
                        Counted.of(played, "program", "programs"),
                        same ? "×" : "in",
                        shown,
                        shown == 1 ? "schedule" : "schedules");
    }

    /** How many short sequences were to be played. */
    private static String sequences(CheckResult result) {
        int tries = result.options().effort().tries();
        int sequences = result.properties().stream()
                .filter(tried -> played(List.of(tried)) > 0)
                .map(PropertyResult::property)
                .filter(property -> !property.isRandom() && !property.isScheduled())
                .mapToInt(property -> property.count(tries))
                .sum();
        return sequences == 0
                ? ""
                : String.format(Locale.ROOT, " · %s", Counted.of(sequences, "sequence", "sequences"));
    }

    public static String seconds(CheckResult result) {
        return String.format(Locale.ROOT, "%.1f", result.took().toMillis() / 1000.0);
    }
}
