package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.Status;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints one line for each chapter, as part of the outcome of a check on a console. */
final class ChaptersReport {

    private final PrintStream out;

    ChaptersReport(PrintStream out) {
        this.out = out;
    }

    void tell(CheckResult result) {
        result.clauses().stream()
                .map(verdict -> verdict.clause().chapter())
                .distinct()
                .forEach(chapter -> tell(chapter, result));
    }

    private void tell(String chapter, CheckResult result) {
        List<ClauseVerdict> clauses = result.clauses().stream()
                .filter(verdict -> verdict.clause().chapter().equals(chapter))
                .toList();
        List<String> ids =
                clauses.stream().map(verdict -> verdict.clause().id()).toList();
        List<ScenarioResult> scenarios = result.judged().stream()
                .filter(scenario -> ids.contains(scenario.clause()))
                .toList();
        long verified = count(clauses, Verdict.PASSED, Verdict.FAILED, Verdict.KNOWN_FAILURE);
        long left = scenarios.stream()
                .filter(scenario -> !scenario.notApplicable().isEmpty())
                .count();
        if (verified > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %s %-10s %d of %s, %d of %s%s%n",
                    status(clauses, scenarios).mark(),
                    chapter,
                    count(clauses, Verdict.PASSED),
                    Counted.clauses(verified),
                    SummaryLine.passed(scenarios),
                    Counted.scenarios(SummaryLine.played(scenarios)),
                    left == 0 ? "" : String.format(Locale.ROOT, ", %d not applicable", left));
        } else if (count(clauses, Verdict.NOT_APPLICABLE) > 0) {
            out.printf(Locale.ROOT, "  %s %-10s not applicable%n", Status.NOT_APPLICABLE.mark(), chapter);
        }
    }

    private static Status status(List<ClauseVerdict> clauses, List<ScenarioResult> scenarios) {
        if (count(clauses, Verdict.FAILED) > 0) {
            return Status.FAILED;
        }
        if (count(clauses, Verdict.KNOWN_FAILURE) > 0) {
            return Status.KNOWN_FAILURE;
        }
        if (scenarios.stream().anyMatch(scenario -> !scenario.kitError().isEmpty())) {
            return Status.KIT_ERROR;
        }
        return count(clauses, Verdict.UNDECIDED) > 0 ? Status.UNDECIDED : Status.PASSED;
    }

    private static long count(List<ClauseVerdict> clauses, Verdict... verdicts) {
        return clauses.stream()
                .filter(clause -> Stream.of(verdicts).anyMatch(verdict -> verdict == clause.verdict()))
                .count();
    }
}
