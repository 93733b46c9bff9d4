package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Experiment;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.specification.Level;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one line of figures that ends a check. */
public final class Figures {

    private Figures() {}

    /** For example {@code reference: CONFORMANT · MUST 38/38 · SHOULD 14/14 · 121 scenarios · 18 properties × 1000 · 5 races × 1000
     * · 2.4 s}. */
    public static String line(CheckResult result) {
        String tried = tried(result, false, "properties") + tried(result, true, "races");
        String stale = result.stale().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " · %d stale known failure%s",
                        result.stale().size(),
                        result.stale().size() == 1 ? "" : "s");
        String undecided = apart(result.undecided(), "undecided") + apart(result.notRun(), "not run");
        return String.format(
                Locale.ROOT,
                "%s%s: %s · MUST %s · SHOULD %s%s · %d scenarios%s%s%s · %s s",
                result.runtime(),
                result.selfReported() ? " (self-reported)" : "",
                result.conformance().name().replace('_', ' '),
                passed(result, Level.MUST),
                passed(result, Level.SHOULD),
                promises(result),
                played(result.scenarios()),
                tried,
                stale,
                undecided,
                seconds(result));
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

    /** How many apply to the runtime, and were played. */
    static long played(List<? extends Experiment> experiments) {
        return experiments.stream()
                .filter(experiment -> experiment.notApplicable().isEmpty()
                        && experiment.notRun().isEmpty())
                .count();
    }

    private static String tried(CheckResult result, boolean races, String what) {
        long properties = played(result.properties().stream()
                .filter(tried -> tried.property().races() == races)
                .toList());
        return properties == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " · %d %s × %d",
                        properties,
                        what,
                        result.effort().tries());
    }

    static String seconds(CheckResult result) {
        return String.format(Locale.ROOT, "%.1f", result.took().toMillis() / 1000.0);
    }
}
