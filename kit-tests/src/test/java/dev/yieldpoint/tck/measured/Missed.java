package dev.yieldpoint.tck.measured;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why random programs alone miss some of the faulty runtimes. */
public final class Missed {

    /** The reasons, by the name of the fault. */
    public static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        because(
                "no program has two atom roots of which neither is below the other",
                "shares the atoms of all atom roots");
        because(
                "an await fails only if a request fails, and random programs make no requests",
                "wakes no coroutine when an await fails",
                "ends a coroutine whose await fails",
                "gives null for an await that failed",
                "wraps the failure of an await in an exception of its own",
                "wakes no coroutine when an await fails for the second time");
        because(
                "the fault needs four components, each below the previous one, and three moves in a certain order; few programs have these",
                "finds the handle of the component above that has rendered last");
        because(
                "a listener that never runs leaves no event in the trace, so no rule can miss the events that should follow",
                "runs no listener of a component of which a body has failed",
                "runs no listener of a component of which one has failed");
        because(
                "random programs settle after every move, so no other work is due when a failure happens",
                "forgets the events that follow one whose listener fails",
                "does the work that is due when a render fails only at the next event");
        because(
                "no program remounts a component after one of its bodies has failed and then uses its coroutines",
                "starts no coroutine of a component again of which a body has failed");
        because(
                "random programs send in first renders only, because a program that sends in every render may never settle",
                "discards the messages that are sent in a render after the first");
        because(
                "random programs are small: few levels and coroutines, and seldom more than 5,000 messages or awaits",
                "keeps at most 10,000 messages",
                "keeps at most 32,768 messages",
                "loses a message as its buffer grows past 16,384",
                "overwrites the oldest of more than 30,000 messages",
                "overflows its stack at 10,000 awaits in a row that are already complete",
                "renders no component below the 100th level",
                "looks for a handle on at most 64 levels",
                "starts at most 100 coroutines",
                "counts the coroutines of a component in seven bits");
        because(
                "only scenarios check releases, since each check takes a garbage collection",
                "keeps the buffer of a coroutine that is gone",
                "keeps the buffer of a coroutine that was dropped",
                "keeps the buffer of a coroutine that has ended until its component is removed",
                "keeps the messages that it refuses",
                "keeps the messages that are sent when a coroutine is gone");
        because(
                "no coroutine of a random program captures a value of its render",
                "starts a coroutine late, with the body of the latest render");
    }

    private Missed() {}

    private static void because(String reason, String... faults) {
        List.of(faults).forEach(fault -> REASONS.put(fault, reason));
    }
}
