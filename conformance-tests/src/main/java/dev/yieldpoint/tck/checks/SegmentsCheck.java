package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Between two awaits of a coroutine nothing else runs: no other coroutine, no render, no listener. */
final class SegmentsCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("YIELDING-1");
    }

    @Override
    public List<Violation> over(Application application, List<Event> trace) {
        List<Violation> violations = new ArrayList<>();
        CoroutineId running = null;
        for (int i = 0; i < trace.size(); i++) {
            Event event = trace.get(i);
            if (running != null && isForeign(event, running)) {
                violations.add(new Violation(
                        "YIELDING-1", i, "this happened between two awaits of %s: %s".formatted(running, event)));
                running = null;
            }
            if (event instanceof Event.OfCoroutine own) {
                running = next(running, own);
            }
        }
        return violations;
    }

    private static boolean isForeign(Event event, CoroutineId running) {
        return event instanceof Event.OfComponent
                || (event instanceof Event.OfCoroutine other
                        && !other.coroutine().equals(running));
    }

    private static @Nullable CoroutineId next(@Nullable CoroutineId running, Event.OfCoroutine event) {
        if (event instanceof Event.Started || event instanceof Event.Resumed) {
            return event.coroutine();
        }
        boolean pauses = event instanceof Event.Awaiting
                || event instanceof Event.Finished
                || event instanceof Event.Dropped
                || event instanceof Event.Broke;
        return pauses ? null : running;
    }
}
