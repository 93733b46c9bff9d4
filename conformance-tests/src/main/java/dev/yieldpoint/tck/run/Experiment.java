package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;

/** Something that was played, and that can speak against clauses. */
public sealed interface Experiment permits ScenarioResult, PropertyResult {

    /** Its id, which is permanent. */
    String id();

    /** What it shows, in a few words. */
    String title();

    /** The clause that a failure speaks against, unless the trace knows better. */
    String clause();

    /** What was wrong, other than by the trace, or empty. */
    String failure();

    /** What went wrong in the kit itself, so that nothing is said of the runtime, or empty. */
    String kitError();

    /** Why it does not apply to the runtime, so that it was not played, or empty. */
    String notApplicable();

    /** What was seen. */
    List<Event> trace();

    /** The clauses that the trace breaks, whichever clause this is about. */
    List<Violation> violations();
}
