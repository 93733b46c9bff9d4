package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PromiseResult.Outcome;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints the promises of the Java API that are broken, known failures or undecided. */
final class PromisesReport {

    private final PrintStream out;

    PromisesReport(PrintStream out) {
        this.out = out;
    }

    void tell(CheckResult result) {
        String counts = result.options().strict() ? "" : " (they do not count unless --strict)";
        section(result, Outcome.BROKEN, "JAVA API: violated promises, see spec/CONTRACT.md" + counts);
        section(result, Outcome.KNOWN_FAILURE, "JAVA API: known violations of promises");
        section(result, Outcome.UNDECIDED, "JAVA API: undecided promises");
    }

    private void section(CheckResult result, Outcome outcome, String heading) {
        List<PromiseResult> promises = result.promises().stream()
                .filter(promise -> promise.outcome() == outcome)
                .filter(promise -> Thrown.notImplemented(promise.message()).isEmpty()) // which is told elsewhere
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
