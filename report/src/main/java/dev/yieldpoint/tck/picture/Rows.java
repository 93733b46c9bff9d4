package dev.yieldpoint.tck.picture;

import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;

/** The lines of the picture: the events that tell a reader something, each once. */
final class Rows {

    private Rows() {}

    /** What is to be drawn, up to the last thing that a coroutine or a component does. */
    static List<Event> of(List<Event> trace) {
        List<Event> rows = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < trace.size(); i++) {
            Event event = trace.get(i);
            if (!isTold(event, i + 1 < trace.size() ? trace.get(i + 1) : event)) {
                continue;
            }
            rows.add(event);
            if (event instanceof Event.OfCoroutine || event instanceof Event.OfComponent) {
                end = rows.size();
            }
        }
        return List.copyOf(rows.subList(0, end));
    }

    /** Whether an event has a line of its own; else the next one says it, or nobody misses it. */
    private static boolean isTold(Event event, Event next) {
        if (event instanceof Event.RenderBegan) {
            return !(next instanceof Event.Rendered);
        }
        if (event instanceof Event.Resumed) {
            return !(next instanceof Event.Received || next instanceof Event.SawEnd);
        }
        if (event instanceof Event.TryingNext) {
            return !(next instanceof Event.Received
                    || next instanceof Event.SawEnd
                    || next instanceof Event.FoundEmpty);
        }
        return !(event instanceof Event.Settled
                || event instanceof Event.Sent
                || event instanceof Event.ListenerBegan
                || event instanceof Event.ListenerEnded
                || event instanceof Event.Removing
                || event instanceof Event.Closing
                || event instanceof Event.Showing
                || event instanceof Event.Rerendering);
    }
}
