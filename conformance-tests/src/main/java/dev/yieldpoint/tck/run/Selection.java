package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.specification.Clause;
import java.util.Set;

/**
 * Which clauses to verify: those with one of these ids or of one of these chapters. All of them, if both are empty.
 *
 * @param ids clause ids
 * @param chapters chapters, in lower case
 */
public record Selection(Set<String> ids, Set<String> chapters) {

    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    /** Whether nothing is left out. */
    public boolean isAll() {
        return ids.isEmpty() && chapters.isEmpty();
    }

    boolean covers(Clause clause) {
        return isAll() || ids.contains(clause.id()) || chapters.contains(clause.chapter());
    }
}
