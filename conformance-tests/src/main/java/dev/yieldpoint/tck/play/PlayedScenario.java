package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a scenario that was played.
 *
 * @param scenario its id
 * @param application the application that was played; empty if the scenario ended before it started
 * @param violations where its trace violates clauses, whichever clause the scenario is about
 * @param recorded what it was to record of behaviour that is left free
 * @param attachments texts that belong to it: stack traces, what a process wrote to its standard error
 * @param exchanged the lines that the kit and a process have exchanged; empty if nobody keeps them
 */
public record PlayedScenario(
        String scenario,
        Optional<Application> application,
        List<Event> trace,
        List<Violation> violations,
        List<String> recorded,
        List<String> attachments,
        List<String> exchanged) {}
