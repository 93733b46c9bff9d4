package dev.yieldpoint.tck.specification;

import java.util.Set;

/**
 * Which clauses count against a runtime that violates them: every MUST, and what is asked for beyond that.
 *
 * @param should whether SHOULD counts
 * @param profiles the names of the profiles that count
 */
public record Strictness(boolean should, Set<String> profiles) {

    /** Only MUST counts. */
    public static final Strictness LAX = new Strictness(false, Set.of());

    /** Copies the names. */
    public Strictness {
        profiles = Set.copyOf(profiles);
    }

    /** Whether a violation of the clause counts. */
    public boolean counts(Clause clause) {
        return switch (clause.level()) {
            case MUST -> true;
            case SHOULD -> should;
            case PROFILE -> profiles.contains(clause.profile());
            case MAY -> false;
        };
    }

    /** The option of a check with which a violation of the clause counts; empty if it counts always or never. */
    public static String option(Clause clause) {
        return switch (clause.level()) {
            case MUST, MAY -> "";
            case SHOULD -> "--strict";
            case PROFILE -> "--profile " + clause.profile();
        };
    }

    /** What the clause is, in the middle of a sentence: {@code a SHOULD}, {@code of the profile dioxus-0.4}. */
    public static String kind(Clause clause) {
        return switch (clause.level()) {
            case MUST, SHOULD, MAY -> "a " + clause.level();
            case PROFILE -> "of the profile " + clause.profile();
        };
    }
}
