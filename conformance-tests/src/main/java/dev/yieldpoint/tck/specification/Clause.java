package dev.yieldpoint.tck.specification;

import java.util.Set;

/**
 * One requirement.
 *
 * @param id chapter and number, permanent: {@code CHANNEL-3}
 * @param profile the profile that asks for it, {@code dioxus-0.4}; empty unless the level is {@link Level#PROFILE}
 * @param statement what is required, in a sentence
 * @param origin where it comes from
 * @param intent why; not normative
 * @param byScenarios whether scenarios verify it
 * @param byTrace whether a check over every trace verifies it
 * @param untestable why nothing verifies it, or empty
 * @param restsOn ids of the clauses without which it cannot hold
 * @param derivedFrom ids of the clauses of which whatever violates this one violates at least one, so that it is never a
 *     root; empty if the clause is not derived
 * @param usualCause where to look if it fails, or empty for a clause that cannot
 * @param line where it begins in the document
 */
public record Clause(
        String id,
        Level level,
        String profile,
        String statement,
        Origin origin,
        String intent,
        boolean byScenarios,
        boolean byTrace,
        String untestable,
        Set<String> restsOn,
        Set<String> derivedFrom,
        String usualCause,
        int line) {

    /** The group of the clauses that are derived. */
    public static final String DERIVED = "derived";

    /** The chapter in lower case: {@code channel}. */
    public String chapter() {
        return Ids.chapter(id);
    }

    /** The page and a few of its words, or what else the clause is taken from; without addresses. */
    public String source() {
        return origin.source();
    }

    /** Whether it can never be a root. It is counted separately. */
    public boolean isDerived() {
        return !derivedFrom.isEmpty();
    }

    /** {@code MUST}, or {@code PROFILE dioxus-0.4}. */
    public String levelWords() {
        return profile.isEmpty() ? level.name() : level + " " + profile;
    }

    /**
     * The name of the group in which it is counted: its level, {@link #DERIVED}, or its profile. Empty for what is not counted.
     */
    public String group() {
        return switch (level) {
            case MUST, SHOULD -> isDerived() ? DERIVED : level.name();
            case PROFILE -> profile;
            case MAY -> "";
        };
    }

    /** How it is verified, in words. */
    public String verifiedBy() {
        if (byScenarios && byTrace) {
            return "scenarios, every trace";
        }
        return byScenarios ? "scenarios" : byTrace ? "every trace" : "untestable: " + untestable;
    }
}
