package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import java.util.List;

/** How many of some clauses came out how. */
public record Outcomes(long passed, long failed, long known, long undecided, long notApplicable) {

    static Outcomes of(List<ClauseVerdict> clauses) {
        return new Outcomes(
                count(clauses, Verdict.PASSED),
                count(clauses, Verdict.FAILED),
                count(clauses, Verdict.KNOWN_FAILURE),
                count(clauses, Verdict.UNDECIDED),
                count(clauses, Verdict.NOT_APPLICABLE));
    }

    private static long count(List<ClauseVerdict> clauses, Verdict verdict) {
        return clauses.stream().filter(clause -> clause.verdict() == verdict).count();
    }

    /** Those that passed or failed. */
    public long verified() {
        return passed + failed + known;
    }

    /** Whether something of them was selected. */
    public boolean isSelected() {
        return verified() + undecided + notApplicable > 0;
    }
}
