package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No other coroutine, render or listener runs between two awaits of a coroutine. */
final class SegmentsCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("YIELDING-1");
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    private static final class Judge {
        private final History history;
        private @Nullable CoroutineId running;
        /** Who receives without waiting and has no answer so far: whether anything comes between is for TryNextCheck to say. */
        private @Nullable CoroutineId trying;

        Judge(History history) {
            this.history = history;
        }

        void step(int at, Event event) {
            CoroutineId current = running;
            if (current != null && isForeign(event, current)) {
                history.violation(
                        "YIELDING-1",
                        at,
                        String.format(Locale.ROOT, "this happened between two awaits of %s: %s", current, event));
                running = null;
            }
            if (event instanceof Event.OfCoroutine own) {
                running = pauses(own) ? null : begins(own) ? own.coroutine() : running;
                trying = event instanceof Event.TryingNext ? own.coroutine() : null;
            }
        }

        private boolean begins(Event.OfCoroutine event) {
            return event instanceof Event.Started
                    || event instanceof Event.Resumed
                    || event.coroutine().equals(trying);
        }
    }

    private static boolean isForeign(Event event, CoroutineId running) {
        return event instanceof Event.OfComponent
                || (event instanceof Event.OfCoroutine other
                        && !other.coroutine().equals(running));
    }

    private static boolean pauses(Event.OfCoroutine event) {
        return event instanceof Event.Awaiting
                || event instanceof Event.TryingNext
                || event instanceof Event.Finished
                || event instanceof Event.Failed
                || event instanceof Event.Dropped
                || event instanceof Event.Broke;
    }
}
