package dev.yieldpoint.tck.checks;

/**
 * A place where a trace violates a clause.
 *
 * @param clause the clause's id
 * @param at the index of the event that must not happen, or after which an event is missing
 * @param message the violation, in a sentence
 * @param thrown whether the runtime threw there, so that later expectations of the scenario prove nothing
 * @param unfailed the clause that this would violate if nothing of the application had failed before; empty if nothing had
 */
public record Violation(String clause, int at, String message, boolean thrown, String unfailed) {

    /** A violation by what the runtime did or did not do. */
    public Violation(String clause, int at, String message) {
        this(clause, at, message, false);
    }

    /** A violation in an application of which nothing has failed. */
    public Violation(String clause, int at, String message, boolean thrown) {
        this(clause, at, message, thrown, "");
    }

    /** The same violation in a trace in which its event has another index. */
    public Violation movedTo(int index) {
        return new Violation(clause, index, message, thrown, unfailed);
    }
}
