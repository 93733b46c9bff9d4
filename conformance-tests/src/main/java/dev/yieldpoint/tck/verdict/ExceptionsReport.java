package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.TestResult;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints known failures, absent capabilities and stale entries, as part of the outcome of a check on a console. */
final class ExceptionsReport {

    private final PrintStream out;

    ExceptionsReport(PrintStream out) {
        this.out = out;
    }

    void tell(CheckResult result) {
        result.clauses().forEach(clause -> known(clause, result));
        absent(result);
        if (!result.stale().isEmpty()) {
            out.println();
            out.println(
                    "STALE KNOWN FAILURES: remove these lines from the list, or update the failure that they expect");
            result.stale().forEach(this::stale);
        }
    }

    /** Each reason once, with the scenarios and properties that it is given for. */
    private void known(ClauseVerdict clause, CheckResult result) {
        Map<String, List<TestResult>> byReason = clause.evidence().stream()
                .filter(Evidence::isKnown)
                .collect(Collectors.groupingBy(
                        Evidence::known, LinkedHashMap::new, Collectors.mapping(Evidence::by, Collectors.toList())));
        if (!byReason.isEmpty()) {
            out.println();
            out.printf(
                    Locale.ROOT,
                    "KNOWN %s · %s%n",
                    clause.clause().id(),
                    clause.clause().levelWords());
            byReason.forEach((reason, shown) ->
                    Wrapped.labelled(IdList.of(shown, result) + ": " + reason).forEach(out::println));
        }
    }

    private void absent(CheckResult result) {
        result.absent().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(absence -> {
            out.println();
            out.printf(Locale.ROOT, "WITHOUT %s: %s%n", absence.getKey(), absence.getValue());
            String why = String.format(Locale.ROOT, "no %s: %s", absence.getKey(), absence.getValue());
            List<ClauseVerdict> clauses = result.clauses().stream()
                    .filter(clause -> clause.notApplicable().contains(why))
                    .toList();
            Wrapped.labelled("Not applicable: " + (clauses.isEmpty() ? "no complete clause" : IdList.of(clauses)))
                    .forEach(out::println);
        });
    }

    private void stale(Stale stale) {
        out.printf(
                Locale.ROOT,
                "    %s (line %d): %s%n",
                stale.entry().id(),
                stale.entry().line(),
                stale.instead().lines().findFirst().orElse(""));
    }
}
