package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.ledger.Ledger;
import java.util.List;
import java.util.Set;

/** The shape of {@code result.json}, field by field; {@code spec/RESULT.md} says what they mean. */
record ResultDocument(
        String format,
        int version,
        String kit,
        String runtime,
        boolean selfReported,
        boolean strict,
        String verdict,
        Count must,
        Count should,
        double seconds,
        List<ClauseEntry> clauses,
        List<ScenarioEntry> scenarios,
        int tries,
        long seed,
        List<PropertyEntry> properties,
        List<PromiseEntry> promises,
        List<AbsenceEntry> absent,
        List<StaleEntry> stale) {

    record Count(long passed, long known, long of, long notApplicable) {}

    record PromiseEntry(
            String id, String statement, String outcome, String message, String known, List<String> details) {}

    record AbsenceEntry(String id, String reason) {}

    record StaleEntry(String id, String reason, String message) {}

    record ClauseEntry(
            String id,
            String level,
            String chapter,
            String statement,
            String verifiedBy,
            String verdict,
            boolean root,
            boolean crashed,
            Set<String> followsFrom,
            Ledger.Tally faults,
            List<EvidenceEntry> evidence,
            String again,
            String likelyCause,
            String notApplicable) {}

    record EvidenceEntry(String by, String message, int event, String known) {}

    record ScenarioEntry(
            String id,
            String clause,
            String title,
            String file,
            int line,
            String outcome,
            String step,
            String message,
            String hint,
            List<String> details,
            List<String> trace) {}

    record PropertyEntry(
            String id,
            String statement,
            List<String> clauses,
            boolean races,
            String outcome,
            int tries,
            boolean cutShort,
            String message,
            String hint,
            List<String> details,
            List<String> scenario,
            String token,
            String again,
            List<String> trace) {}
}
