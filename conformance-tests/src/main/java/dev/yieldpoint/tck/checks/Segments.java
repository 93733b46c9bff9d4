package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import org.jspecify.annotations.Nullable;

/** Tracks the current segment of each coroutine: its events from one await to the next. */
final class Segments {

    /** A segment, which is equal to no other. */
    static final class Segment {

        private final CoroutineId coroutine;

        private Segment(CoroutineId coroutine) {
            this.coroutine = coroutine;
        }
    }

    private @Nullable Segment current;

    void see(Event event) {
        if (event instanceof Event.OfCoroutine own) {
            boolean begins = event instanceof Event.Started || event instanceof Event.Resumed;
            if (begins || current == null || !current.coroutine.equals(own.coroutine())) {
                current = new Segment(own.coroutine());
            }
        }
    }

    /** The segment of the latest event of a coroutine. */
    @Nullable
    Segment current() {
        return current;
    }
}
