package dev.yieldpoint.tck.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.specification.SpecFile;
import java.util.List;

/**
 * What a verdict of the kit is worth: which faulty runtimes it catches, and by what. The kit's own tests measure it and
 * fail if it is out of date.
 *
 * @param entries every faulty runtime, in the order of the clauses
 * @param behind the clauses that are only ever broken behind another one
 */
public record Ledger(List<Entry> entries, List<Behind> behind) {

    private static final String RESOURCE = "ledger.json";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** How a faulty runtime is caught. */
    public enum Kind {
        /** By the same scenarios in every run. */
        STEADY,
        /** In every run, but by scenarios that depend on how threads are scheduled. */
        RACING,
        /** By the watchdog: the runtime does not come back. */
        HANGING,
        /** Not at all, so far. */
        SURVIVING
    }

    /**
     * A faulty runtime.
     *
     * @param clause what it breaks
     * @param fault what it does wrong
     * @param scenarios the scenarios that show it, if they are the same in every run; those of the clause first
     * @param wanted of a survivor, what would catch it; else empty
     * @param fingerprint which scenarios show it and in what way, if that is the same in every run; else empty
     */
    public record Entry(
            String clause, String fault, Kind kind, List<String> scenarios, String wanted, String fingerprint) {}

    /**
     * A clause that no fault can break first.
     *
     * @param reason why
     * @param fault a faulty runtime that breaks it nevertheless
     * @param root the clause that this one breaks first
     */
    public record Behind(String clause, String reason, String fault, String root) {}

    /** How many faulty runtimes there are, and how many of them the kit catches. */
    public record Tally(long caught, long of) {}

    /**
     * Reads the ledger that the kit comes with.
     *
     * @throws IllegalStateException if there is none
     */
    public static Ledger load() {
        try {
            return MAPPER.readValue(SpecFile.read(RESOURCE), Ledger.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kit is damaged: " + RESOURCE, e);
        }
    }

    /** The ledger as JSON. */
    public String json() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ledger is always writable", e);
        }
    }

    /** The faulty runtimes that break a clause. */
    public List<Entry> entries(String clause) {
        return entries.stream().filter(entry -> entry.clause().equals(clause)).toList();
    }

    /** The faulty runtimes that violate a clause, shown by the same scenarios in the same way. */
    public List<String> faultsLike(String clause, String fingerprint) {
        return entries(clause).stream()
                .filter(entry -> !fingerprint.isEmpty() && entry.fingerprint().equals(fingerprint))
                .map(Entry::fault)
                .toList();
    }

    /** How many of the faulty runtimes that break a clause are caught. */
    public Tally tally(String clause) {
        return tally(entries(clause));
    }

    /** How many of all faulty runtimes are caught. */
    public Tally tally() {
        return tally(entries);
    }

    private static Tally tally(List<Entry> entries) {
        long caught =
                entries.stream().filter(entry -> entry.kind() != Kind.SURVIVING).count();
        return new Tally(caught, entries.size());
    }
}
