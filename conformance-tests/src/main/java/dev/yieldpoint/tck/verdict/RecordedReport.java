package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Prints what the runtime did where nothing is required, as part of the outcome of a check on a console. It prints this only if scenarios were
 * selected, and the check has found nothing to mend.
 */
final class RecordedReport {

    private final PrintStream out;

    RecordedReport(PrintStream out) {
        this.out = out;
    }

    void tell(CheckResult result) {
        List<ScenarioResult> free = result.scenarios().stream()
                .filter(scenario -> scenario.isDecided() && !result.judged().contains(scenario))
                .toList();
        if (result.options().selection().isAll() || free.isEmpty() || !result.isAsExpected()) {
            return;
        }
        out.println();
        out.println("RECORDED, since nothing is required");
        free.forEach(scenario -> Wrapped.labelled(String.format(Locale.ROOT, "%s: %s", scenario.id(), words(scenario)))
                .forEach(out::println));
    }

    private static String words(ScenarioResult scenario) {
        return scenario.failed().isNone()
                ? String.join("; ", scenario.recorded())
                : "the runtime failed: " + scenario.failed().message();
    }
}
