package dev.yieldpoint.tck.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.specification.SpecFile;
import java.util.List;
import java.util.Optional;

/**
 * What a violation of each clause looks like: one scenario on one faulty runtime of the ledger. The kit's own tests play them, and
 * fail if they are out of date.
 *
 * @param violations at most one for each clause, in the order of the clauses
 */
public record Violations(List<Violation> violations) {

    private static final String RESOURCE = "violations.json";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A violation.
     *
     * @param fault what the faulty runtime does wrong
     * @param scenario the id of the scenario that shows it
     * @param message what the kit says of it, a line for each
     * @param event the number of the event that violates the clause, from 1, or 0 if only a step of the scenario failed
     * @param first the number of the first event of {@code trace}
     * @param events how many events the scenario recorded
     * @param trace the events around {@code event}, in words
     */
    public record Violation(
            String clause,
            String fault,
            String scenario,
            String message,
            int event,
            int first,
            int events,
            List<String> trace) {}

    /**
     * Reads those that the kit comes with.
     *
     * @throws IllegalStateException if there are none
     */
    public static Violations load() {
        try {
            return MAPPER.readValue(SpecFile.read(RESOURCE), Violations.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kit is damaged: " + RESOURCE, e);
        }
    }

    /** The same as JSON. */
    public String json() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("violations are always writable", e);
        }
    }

    /** The violation of a clause, if a scenario shows one. */
    public Optional<Violation> of(String clause) {
        return violations.stream()
                .filter(violation -> violation.clause().equals(clause))
                .findFirst();
    }
}
