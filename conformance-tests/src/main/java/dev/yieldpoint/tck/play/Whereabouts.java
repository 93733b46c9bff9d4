package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a runtime was doing when a trace broke off. */
final class Whereabouts {

    private Whereabouts() {}

    /** The renders, the listener and the coroutine that have begun and not ended, as the end of a sentence; or empty. */
    static String of(List<Event> trace) {
        List<String> renders = new ArrayList<>();
        @Nullable String listener = null;
        @Nullable CoroutineId running = null;
        for (Event event : trace) {
            if (event instanceof Event.RenderBegan render) {
                renders.add(render.component());
            } else if (event instanceof Event.Rendered render) {
                renders.remove(render.component());
            } else if (event instanceof Event.RenderFailed render) {
                renders.remove(render.component());
            } else if (event instanceof Event.ListenerBegan began) {
                listener = began.component();
            } else if (event instanceof Event.ListenerEnded || event instanceof Event.ListenerFailed) {
                listener = null;
            } else if (event instanceof Event.Asked) {
                renders.clear();
                listener = null;
            } else if (event instanceof Event.OfCoroutine own) {
                running = runs(own) ? own.coroutine() : null;
            }
        }
        List<String> parts = new ArrayList<>();
        renders.forEach(component -> parts.add("a render of \"" + component + "\" had begun and did not end"));
        if (listener != null) {
            parts.add("a listener of \"" + listener + "\" had begun and did not end");
        }
        if (running != null) {
            parts.add(running + " was running");
        }
        return parts.isEmpty() ? "" : "; " + String.join(", and ", parts);
    }

    private static boolean runs(Event.OfCoroutine event) {
        return !(event instanceof Event.Awaiting
                || event instanceof Event.Finished
                || event instanceof Event.Failed
                || event instanceof Event.Dropped
                || event instanceof Event.Broke);
    }
}
