package dev.yieldpoint.tck.features;

import dev.yieldpoint.spec.Capability;
import java.util.Set;

/**
 * A scenario as its file has it.
 *
 * @param id permanent: a clause and a letter, {@code CHANNEL-3b}
 * @param clause the clause's id
 * @param title what the file calls it
 * @param file its path below {@code features/}
 * @param line where it begins
 * @param needs what a runtime has to be capable of to play it, of all that it may be without
 * @param size how large it is, in messages: the greatest number that its steps and bodies speak of, where a component or a
 *     coroutine counts as a hundred
 */
public record PlannedScenario(
        String id, String clause, String title, String file, int line, Set<Capability> needs, int size) {

    /** A scenario that is not large. */
    public PlannedScenario(String id, String clause, String title, String file, int line, Set<Capability> needs) {
        this(id, clause, title, file, line, needs, 0);
    }

    /** Whether its steps speak of the server. */
    public boolean usesServer() {
        return needs.contains(Capability.HTTP);
    }
}
