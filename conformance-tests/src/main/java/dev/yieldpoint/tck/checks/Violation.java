package dev.yieldpoint.tck.checks;

/**
 * A place where a trace violates a clause.
 *
 * @param clause the clause's id
 * @param at the index of the event that cannot be, or behind which something is missing
 * @param message what is wrong there, in a sentence
 * @param thrown whether the runtime threw there, so that what the scenario expects afterwards proves nothing
 */
public record Violation(String clause, int at, String message, boolean thrown) {

    /** A violation by what the runtime did or did not do. */
    public Violation(String clause, int at, String message) {
        this(clause, at, message, false);
    }
}
