package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.checks.UniversalChecks;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.World;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;

/**
 * A program that was played from its beginning to its end, or until the runtime failed.
 *
 * @param failure how the runtime failed, other than by what the trace shows, or empty
 * @param violations the clauses that the trace breaks
 * @param hung whether the runtime did not come back in time
 */
public record Trial(String failure, List<Event> trace, List<Violation> violations, boolean hung) {

    /** Whether everything was as it has to be. */
    public boolean passed() {
        return failure.isEmpty() && violations.isEmpty();
    }

    /**
     * Plays a program.
     *
     * @param patience how long the runtime may take for all of it
     */
    public static Trial of(Program program, RuntimeUnderTest runtime, Duration patience) {
        World outside = new World();
        Run run = new Run(runtime, patience, program.application(), outside);
        String failure = "";
        boolean late = false;
        try {
            run.playAll(program.moves());
        } catch (RuntimeFailure thrown) {
            failure = String.valueOf(thrown.getMessage());
            late = thrown.isLate();
        }
        List<Event> trace = outside.trace().events();
        try {
            run.close();
        } catch (RuntimeFailure thrown) {
            failure = failure.isEmpty() ? String.valueOf(thrown.getMessage()) : failure;
        } finally {
            outside.close();
        }
        String root = program.application().root().name();
        if (failure.isEmpty() && trace.stream().noneMatch(event -> isRenderOf(root, event))) {
            failure = "\"" + root + "\" was never rendered"; // a runtime at rest breaks no rule
        }
        boolean hung = late || (!trace.isEmpty() && trace.get(trace.size() - 1) instanceof Event.Hung);
        List<Violation> violations = UniversalChecks.violations(program.application(), trace);
        return new Trial(failure, trace, violations, hung);
    }

    private static boolean isRenderOf(String component, Event event) {
        return event instanceof Event.Rendered rendered && rendered.component().equals(component);
    }
}
