package dev.yieldpoint.tck.report;

/**
 * How a check is repeated in part.
 *
 * @param clause what checks one clause alone, but for its id
 * @param replay what repeats one random program, but for its token
 */
public record Again(String clause, String replay) {}
