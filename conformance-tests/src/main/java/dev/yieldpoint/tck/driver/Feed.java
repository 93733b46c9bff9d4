package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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

    /** The items with those who wait for them, taken out: then nobody waits, or nothing is left. */
    List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        while (!waiting.isEmpty() && (!items.isEmpty() || ended)) {
            Value item = items.poll();
            deliveries.add(new Delivery(waiting.remove(), item == null ? Value.NOTHING : item));
        }
        return deliveries;
    }
}
