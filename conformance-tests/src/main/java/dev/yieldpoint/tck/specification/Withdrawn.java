package dev.yieldpoint.tck.specification;

import java.util.List;
import java.util.Locale;

/**
 * An id that is used no more. It never gets another meaning.
 *
 * @param id of a clause or a scenario
 * @param see the clauses and scenarios that replace it; empty if nothing does
 * @param since the version of the requirements from which it is withdrawn
 * @param why in a few words, in Markdown
 * @param line where it stands in the document
 */
public record Withdrawn(String id, List<String> see, String since, String why, int line) {

    /** The sentence for somebody who uses the id: {@code CHANNEL-99x was withdrawn: see CHANNEL-3g}. */
    public String hint() {
        return see.isEmpty()
                ? String.format(Locale.ROOT, "%s was withdrawn, and nothing replaces it: %s", id, why)
                : String.format(Locale.ROOT, "%s was withdrawn: see %s", id, String.join(", ", see));
    }
}
