package dev.yieldpoint.tck.specification;

import java.util.Set;

/**
 * One requirement.
 *
 * @param id chapter and number, permanent: {@code CHANNEL-3}
 * @param statement what is required, in a sentence
 * @param source the page and a few of its words, or what else the clause is taken from
 * @param intent why; not normative
 * @param byScenarios whether scenarios verify it
 * @param byTrace whether a check over every trace verifies it
 * @param untestable why nothing verifies it, or empty
 * @param restsOn ids of the clauses without which it cannot hold
 * @param usualCause where to look if it fails, or empty for a clause that cannot
 * @param line where it begins in the document
 */
public record Clause(
        String id,
        Level level,
        String statement,
        String source,
        String intent,
        boolean byScenarios,
        boolean byTrace,
        String untestable,
        Set<String> restsOn,
        String usualCause,
        int line) {

    /** The chapter in lower case: {@code channel}. */
    public String chapter() {
        return Ids.chapter(id);
    }

    /** How it is verified, in words. */
    public String verifiedBy() {
        if (byScenarios && byTrace) {
            return "scenarios, every trace";
        }
        return byScenarios ? "scenarios" : byTrace ? "every trace" : "untestable: " + untestable;
    }
}
