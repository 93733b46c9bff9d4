package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Value;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** A stream of items that the scenario pushes into and may end; first come, first served. Guarded by its owner. */
final class Feed {

    /** An item for somebody who waits; nothing stands for the end. */
    record Delivery(Wait awaited, Value item) {}

    private final Queue<Value> items = new ArrayDeque<>();
    private final Queue<Wait> waiting = new ArrayDeque<>();
    private boolean ended;

    void push(Value item) {
        items.add(item);
    }

    void end() {
        ended = true;
    }

    void waits(Wait wait) {
        waiting.add(wait);
    }

    /** The next item with the next who waits, taken out; empty while either is missing. */
    Optional<Delivery> delivery() {
        if (waiting.isEmpty() || (items.isEmpty() && !ended)) {
            return Optional.empty();
        }
        Value item = items.poll();
        return Optional.of(new Delivery(waiting.remove(), item == null ? Value.NOTHING : item));
    }
}
