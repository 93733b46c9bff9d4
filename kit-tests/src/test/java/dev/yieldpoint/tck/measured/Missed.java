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
                "no program has two components that hold the atoms beside each other",
                "shares the atoms of all components that hold some");
        because(
                "an await fails only if a request does, and programs make none",
                "wakes nobody when an await fails",
                "ends a coroutine whose await fails",
                "gives null for an await that failed",
                "wraps the failure of an await in an exception of its own",
                "wakes nobody when an await fails for the second time");
        because(
                "it takes four components, each below the one before, and three moves in one order: few programs have that",
                "finds the provider above that has rendered last");
        because(
                "a listener that never runs leaves nothing in the trace that something could be missing behind",
                "runs no listener of a component of which a body has failed",
                "runs no listener of a component of which one has failed");
        because(
                "random programs settle after every move, so that nothing else is due when something fails",
                "forgets the events behind one whose listener fails",
                "leaves what is due when a render fails until the next event");
        because(
                "no program shows a component anew after a body of it has failed, and then uses what it runs",
                "starts no coroutine of a component again of which a body has failed");
        because(
                "random programs send in first renders only: one that sends in every render need not come to rest",
                "drops what is sent in a render that is not the first");
        because(
                "random programs are small: few levels and coroutines, and seldom more than 5,000 messages or awaits",
                "keeps at most 10,000 messages",
                "keeps at most 32,768 messages",
                "loses a message as its buffer grows past 16,384",
                "overwrites the oldest of more than 30,000 messages",
                "overflows its stack at 10,000 awaits in a row whose outcome is there",
                "renders no component below the 100th level",
                "looks for a handle on at most 64 levels",
                "starts at most 100 coroutines",
                "counts the coroutines of a component in seven bits");
        because(
                "only scenarios ask whether a message was released, since each question takes a garbage collection",
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
