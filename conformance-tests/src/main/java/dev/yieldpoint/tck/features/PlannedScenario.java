package dev.yieldpoint.tck.features;

/**
 * A scenario as its file has it.
 *
 * @param id permanent: a clause and a letter, {@code CHANNEL-3b}
 * @param clause the clause's id
 * @param title what the file calls it
 * @param file its path below {@code features/}
 * @param line where it begins
 * @param usesServer whether its steps speak of the server
 */
public record PlannedScenario(String id, String clause, String title, String file, int line, boolean usesServer) {}
