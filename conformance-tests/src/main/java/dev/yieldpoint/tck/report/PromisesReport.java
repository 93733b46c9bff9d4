package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PromiseResult.Outcome;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints the promises of the Java API that are broken, known to be broken or undecided. */
final class PromisesReport {

    private final PrintStream out;

    PromisesReport(PrintStream out) {
        this.out = out;
    }

    void tell(CheckResult result) {
        String counts = result.strict() ? "" : " (does not count unless --strict)";
        section(result, Outcome.BROKEN, "BROKEN PROMISES of the Java API" + counts + ", see spec/CONTRACT.md");
        section(result, Outcome.KNOWN_FAILURE, "KNOWN BROKEN PROMISES of the Java API");
        section(result, Outcome.UNDECIDED, "UNDECIDED PROMISES of the Java API");
    }

    private void section(CheckResult result, Outcome outcome, String heading) {
        List<PromiseResult> promises = result.promises().stream()
                .filter(promise -> promise.outcome() == outcome)
                .toList();
        if (promises.isEmpty()) {
            return;
        }
        out.println();
        out.println(heading);
        promises.forEach(promise -> {
            out.printf(
                    Locale.ROOT,
                    "    %s: %s%n",
                    promise.promise().id(),
                    promise.promise().statement());
            String seen = promise.known().isEmpty() ? promise.message() : promise.known();
            out.printf(Locale.ROOT, "        %s%n", seen.lines().findFirst().orElse(""));
        });
    }
}
