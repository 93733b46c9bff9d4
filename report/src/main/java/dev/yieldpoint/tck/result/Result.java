package dev.yieldpoint.tck.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.driver.Observed;
import dev.yieldpoint.tck.driver.RuntimeIdentity;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.specification.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The content of a {@code result.json}: its components are the fields, in the order of the file. {@code spec/RESULT.md} says what they
 * mean. {@link ResultFile} writes and reads it. The package {@code report} fills it in from a check, and {@code site} shows it; a new
 * field concerns nothing else.
 */
public record Result(
        String format,
        int version,
        String kit,
        String runtime,
        String language,
        String runtimeVersion,
        RuntimeIdentity.DrivenBy drivenBy,
        boolean selfReported,
        String requirements,
        boolean strict,
        List<String> asked,
        CheckResult.Conformance verdict,
        Count must,
        Count should,
        Count derived,
        List<OfProfile> profiles,
        String date,
        double seconds,
        String jvm,
        String command,
        List<OfClause> clauses,
        List<OfScenario> scenarios,
        int tries,
        long seed,
        List<OfProperty> properties,
        List<OfPromise> promises,
        List<Absence> absent,
        List<Stale> stale,
        Observed observed) {

    /** The {@code format} of every result. */
    public static final String FORMAT = "yieldpoint-result";

    /** Raised when a field changes its meaning or goes, or can hold another word; a new field does not raise it. */
    public static final int VERSION = 5;

    /** The scenarios of clauses that require something; the others only record what the runtime does. */
    public List<OfScenario> judged() {
        Set<String> free = clauses.stream()
                .filter(clause -> clause.level().equals(Level.MAY.name()))
                .map(OfClause::id)
                .collect(Collectors.toSet());
        return scenarios.stream()
                .filter(scenario -> !free.contains(scenario.clause()))
                .toList();
    }

    /** The clauses of a profile. */
    public record OfProfile(String name, Count clauses) {}

    /** Clauses that are counted together. */
    public record Count(long passed, long known, long of, long notApplicable) {}

    /** The verdict on a clause. */
    public record OfClause(
            String id,
            String level,
            String profile,
            List<String> derivedFrom,
            String chapter,
            String statement,
            String verifiedBy,
            ClauseVerdict.Verdict verdict,
            boolean root,
            boolean crashed,
            List<String> followsFrom,
            Ledger.Tally faults,
            List<Evidence> evidence,
            String again,
            String likelyCause,
            String notApplicable) {}

    /** What shows a clause broken. */
    public record Evidence(String by, String message, int event, String known) {}

    /** The outcome of a scenario. */
    public record OfScenario(
            String id,
            String clause,
            String title,
            String file,
            int line,
            ScenarioResult.Outcome outcome,
            double seconds,
            String step,
            String message,
            String hint,
            List<String> recorded,
            List<String> details,
            List<String> trace,
            ObjectNode application,
            List<ObjectNode> events) {}

    /** The outcome of a property. */
    public record OfProperty(
            String id,
            String statement,
            List<String> clauses,
            boolean races,
            boolean scheduled,
            ScenarioResult.Outcome outcome,
            int tries,
            double seconds,
            boolean cutShort,
            String message,
            String hint,
            List<String> details,
            List<String> scenario,
            String token,
            String again,
            List<String> trace,
            ObjectNode application,
            List<ObjectNode> events,
            List<String> interleaving) {}

    /** The outcome of a promise of the Java API. */
    public record OfPromise(
            String id,
            String statement,
            PromiseResult.Outcome outcome,
            String message,
            String known,
            List<String> details) {}

    /** What the runtime declares to be without. */
    public record Absence(String id, String reason) {}

    /** A known failure that is none any more. */
    public record Stale(String id, String reason, String message) {}
}
