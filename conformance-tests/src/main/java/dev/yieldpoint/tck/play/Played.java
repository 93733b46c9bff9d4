package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;

/**
 * What is left of a scenario that was played.
 *
 * @param scenario its id
 * @param violations where its trace breaks clauses, whichever clause the scenario is about
 */
public record Played(String scenario, List<Event> trace, List<Violation> violations) {}
