package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The outcome of a scenario or a property, which can show violations of clauses. */
public sealed interface TestResult permits ScenarioResult, PropertyResult {

    /** Its id, which is permanent. */
    String id();

    /** What it shows, in a few words. */
    String title();

    /** The clause that a failure speaks against, unless the trace knows better. */
    String clause();

    /** How it failed, other than by the trace. */
    Failure failed();

    /** What was wrong, other than by the trace, or empty. */
    default String failure() {
        return failed().message();
    }

    /** Texts that belong to a failure: stack traces, what a process wrote to its standard error. */
    List<String> details();

    /** Why it came to no outcome, because the machine stalled; empty if it came to one. */
    String undecided();

    /** Why it was not played, or not to its end, because the check was cut short; empty if it was. */
    String notRun();

    /** What went wrong in the kit itself, so that nothing is said of the runtime, or empty. */
    String kitError();

    /** Why it does not apply to the runtime, so that it was not played, or empty. */
    String notApplicable();

    /** What was seen. */
    List<Event> trace();

    /** The application that was played; empty if none was. */
    Optional<Application> application();

    /**
     * For each event of the trace the number of the instruction that produced it, see {@link
     * dev.yieldpoint.tck.checks.BodyLines}; empty if nothing failed.
     */
    List<Integer> lines();

    /** How long it took; zero if it was not played, or if that was not measured. */
    Duration took();

    /** The clauses that the trace violates, whichever clause this is about. */
    List<Violation> violations();

    /** Whether it was played to an outcome that says something of the runtime. */
    default boolean isDecided() {
        return kitError().isEmpty()
                && notApplicable().isEmpty()
                && undecided().isEmpty()
                && notRun().isEmpty()
                && !failed().isOfProtocol();
    }
}
