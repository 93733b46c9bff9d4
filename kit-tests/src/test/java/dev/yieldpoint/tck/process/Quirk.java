package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** How honest a host is. */
enum Quirk {
    /** It is. */
    NONE,
    /** It is, and holds every line against the schema. */
    VALIDATES,
    /** Never asks the server. */
    NEVER_ASKS,
    /** Reports letters as received which its bodies have never seen. */
    FAKES_RECEIPTS;

    /** What it reports of what has happened. */
    List<ObjectNode> edited(List<ObjectNode> events) {
        return this == FAKES_RECEIPTS ? withoutEffect(events) : events;
    }

    private static boolean is(ObjectNode event, String name) {
        return event.path("event").asText().equals(name);
    }

    /** What every second letter would make its coroutine do does not happen. */
    private static List<ObjectNode> withoutEffect(List<ObjectNode> events) {
        int letters = 0;
        boolean leavesOut = false;
        List<ObjectNode> told = new ArrayList<>();
        for (ObjectNode event : events) {
            leavesOut = leavesOut && !is(event, "awaiting") && !is(event, "poll-ended");
            if (!leavesOut) {
                told.add(event);
            }
            leavesOut = leavesOut || (is(event, "received") && ++letters % 2 == 0);
        }
        return told;
    }
}
