package dev.yieldpoint.tck.checks;

/**
 * A place where a trace breaks a clause.
 *
 * @param clause the clause's id
 * @param at the index of the event that cannot be, or behind which something is missing
 * @param message what is wrong there, in a sentence
 */
public record Violation(String clause, int at, String message) {}
