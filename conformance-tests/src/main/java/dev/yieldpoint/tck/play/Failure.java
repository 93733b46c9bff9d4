package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;

/**
 * How a run failed, other than by what its trace shows.
 *
 * @param kind what failed
 * @param message what was seen, in one or more lines; empty if nothing failed
 * @param hint what to do about it, in a sentence, or empty
 * @param late whether the runtime did not come back in time
 * @param lostByMachine whether the machine lost that time and not the runtime, so that the failure proves nothing
 * @param told whether an event of the trace tells of the exception that ended the run
 */
public record Failure(Kind kind, String message, String hint, boolean late, boolean lostByMachine, boolean told) {

    /** Nothing failed. */
    public static final Failure NONE = new Failure(Kind.RUNTIME, "", "", false, false, false);

    /** Nothing is known to have failed, but the machine held the run up. */
    public static final Failure STALLED = new Failure(Kind.RUNTIME, "", "", true, true, false);

    /** What failed. */
    public enum Kind {
        /** A step of the scenario saw something else than it expects. */
        STEP,
        /** The runtime threw, hung, ended, or never became quiet: no clause need speak of it. */
        RUNTIME,
        /** A process broke the protocol, so that nothing is known of the runtime in it. */
        PROTOCOL
    }

    /** A failure of the runtime. */
    public static Failure ofRuntime(String message) {
        return new Failure(Kind.RUNTIME, message, "", false, false, false);
    }

    /** Whether nothing failed. */
    public boolean isNone() {
        return message.isEmpty();
    }

    /** Whether a violation by an exception is what ended the run. */
    public boolean isAccountedForBy(Violation violation, List<Event> trace) {
        boolean tellsOfTheEnd =
                violation.at() < trace.size() && trace.get(violation.at()) instanceof Event.RuntimeThrew;
        return violation.thrown() && (told || tellsOfTheEnd);
    }

    /** Whether a process broke the protocol. */
    public boolean isOfProtocol() {
        return !isNone() && kind == Kind.PROTOCOL;
    }
}
