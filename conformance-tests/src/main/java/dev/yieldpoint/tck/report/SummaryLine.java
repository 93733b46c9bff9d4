package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.specification.Level;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one line of figures that ends a check. */
public final class SummaryLine {

    private SummaryLine() {}

    /** For example {@code mine: NOT CONFORMANT · MUST 37/45 · SHOULD 18/18 · 121/134 scenarios · 21 properties × 30 · 206
     * sequences · 5 races × 30 · 2.4 s}: of clauses and scenarios, how many passed. */
    public static String line(CheckResult result) {
        String tried = tried(result, false, "property", "properties")
                + sequences(result)
                + tried(result, true, "race", "races");
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
                level(result, Level.MUST),
                level(result, Level.SHOULD),
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
        long played = played(result.scenarios());
        return played == 0
                ? ""
                : String.format(Locale.ROOT, " · %d/%s", passed(result.scenarios()), Counted.scenarios(played));
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

    /** A level of which something was selected. */
    private static String level(CheckResult result, Level level) {
        boolean isSelected = result.verified(level) + result.undecided(level) + result.notApplicable(level) > 0;
        return isSelected ? " · " + level + " " + passed(result, level) : "";
    }

    /** What passed, of what was verified; what neither passed nor failed is named. */
    private static String passed(CheckResult result, Level level) {
        long known = result.known(level);
        long notApplicable = result.notApplicable(level);
        String apart = Stream.of(
                        known == 0
                                ? ""
                                : String.format(Locale.ROOT, "%d known failure%s", known, known == 1 ? "" : "s"),
                        result.undecided(level) == 0 ? "" : result.undecided(level) + " undecided",
                        notApplicable == 0 ? "" : notApplicable + " not applicable")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%d/%d%s",
                result.passed(level),
                result.verified(level),
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

    /** How many short sequences were to be played. */
    private static String sequences(CheckResult result) {
        int tries = result.options().effort().tries();
        int sequences = result.properties().stream()
                .filter(tried -> played(List.of(tried)) > 0)
                .map(PropertyResult::property)
                .filter(property -> !property.isRandom())
                .mapToInt(property -> property.count(tries))
                .sum();
        return sequences == 0
                ? ""
                : String.format(Locale.ROOT, " · %s", Counted.of(sequences, "sequence", "sequences"));
    }

    static String seconds(CheckResult result) {
        return String.format(Locale.ROOT, "%.1f", result.took().toMillis() / 1000.0);
    }
}
