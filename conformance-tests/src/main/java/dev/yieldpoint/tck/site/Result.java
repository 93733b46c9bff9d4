package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/** What a {@code result.json} holds. {@code spec/RESULT.md} says what the fields mean. */
public record Result(
        String kit,
        String runtime,
        boolean selfReported,
        boolean strict,
        Verdict verdict,
        Count must,
        Count should,
        double seconds,
        List<OfClause> clauses,
        List<OfScenario> scenarios,
        int tries,
        long seed,
        List<OfProperty> properties,
        List<OfPromise> promises,
        List<Absence> absent,
        List<Stale> stale) {

    /** How a runtime came out. */
    public enum Verdict {
        @JsonProperty("conformant")
        CONFORMANT,
        @JsonProperty("not-conformant")
        NOT_CONFORMANT,
        @JsonProperty("as-known")
        AS_KNOWN,
        @JsonProperty("protocol-broken")
        PROTOCOL_BROKEN,
        @JsonProperty("no-verdict")
        NO_VERDICT;

        /** The same for people. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How a clause came out. */
    public enum ClauseWord {
        @JsonProperty("passed")
        PASSED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("known-failure")
        KNOWN_FAILURE,
        @JsonProperty("undecided")
        UNDECIDED,
        @JsonProperty("not-applicable")
        NOT_APPLICABLE,
        @JsonProperty("not-run")
        NOT_RUN,
        @JsonProperty("untestable")
        UNTESTABLE
    }

    /** How a scenario or a property came out. */
    public enum Outcome {
        @JsonProperty("passed")
        PASSED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("crashed")
        CRASHED,
        @JsonProperty("violated")
        VIOLATED,
        @JsonProperty("broke-protocol")
        BROKE_PROTOCOL,
        @JsonProperty("undecided")
        UNDECIDED,
        @JsonProperty("not-run")
        NOT_RUN,
        @JsonProperty("not-applicable")
        NOT_APPLICABLE,
        @JsonProperty("kit-error")
        KIT_ERROR
    }

    /** Clauses of one level. */
    public record Count(long passed, long known, long of, long notApplicable) {}

    /** What was found out about a clause. */
    public record OfClause(
            String id,
            String level,
            String statement,
            ClauseWord verdict,
            boolean root,
            List<String> followsFrom,
            List<Evidence> evidence,
            String again,
            String likelyCause,
            String notApplicable) {}

    /** What shows a clause broken. */
    public record Evidence(String by, String message, int event, String known) {}

    /** How a scenario went. */
    public record OfScenario(
            String id,
            String clause,
            String title,
            String file,
            int line,
            Outcome outcome,
            String step,
            String message,
            String hint,
            List<String> details,
            List<String> trace) {}

    /** How a property went. */
    public record OfProperty(
            String id,
            String statement,
            boolean races,
            Outcome outcome,
            int tries,
            String message,
            String hint,
            List<String> details,
            List<String> scenario,
            String token,
            String again,
            List<String> trace) {}

    /** How a promise of the Java API came out. */
    public enum PromiseWord {
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("broken")
        BROKEN,
        @JsonProperty("known-failure")
        KNOWN_FAILURE,
        @JsonProperty("undecided")
        UNDECIDED;

        /** The same for people. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** A promise of the Java API, and what was seen. */
    public record OfPromise(String id, String statement, PromiseWord outcome, String message, String known) {}

    /** What the runtime declares to be without. */
    public record Absence(String id, String reason) {}

    /** A known failure that is none any more. */
    public record Stale(String id, String reason, String message) {}
}
