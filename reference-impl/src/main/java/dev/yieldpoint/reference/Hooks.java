package dev.yieldpoint.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a component's hooks keep, by the order in which its render calls them. */
final class Hooks {

    /** What a hook gave back first, and gives back ever after; {@code subject} is the type or atom it is for. */
    private record Slot(String hook, Object subject, Object value) {}

    private final ComponentScope owner;
    private final List<Slot> slots = new ArrayList<>();
    private int next;
    private boolean complete;
    private boolean making;

    Hooks(ComponentScope owner) {
        this.owner = owner;
    }

    void beginRender() {
        next = 0;
    }

    void endRender() {
        if (next < slots.size()) {
            throw outOfOrder("nothing");
        }
        complete = true;
    }

    /** The hook whose turn it is, for messages. */
    String place() {
        return "hook " + (next + 1) + " of " + owner;
    }

    @SuppressWarnings("unchecked") // the same hook for the same subject filled the slot
    <V> V use(String hook, Object subject, Supplier<V> first) {
        if (making) {
            throw new IllegalStateException("a hook of " + owner + " was called within the first value of another");
        }
        if (next == slots.size() && !complete) {
            making = true;
            try {
                slots.add(new Slot(hook, subject, first.get()));
            } finally {
                making = false;
            }
        }
        Slot slot = next < slots.size() ? slots.get(next) : null;
        if (slot == null || !slot.hook.equals(hook) || !slot.subject.equals(subject)) {
            throw outOfOrder(hook + " " + subject);
        }
        next++;
        return (V) slot.value;
    }

    private IllegalStateException outOfOrder(String now) {
        String before = next < slots.size() ? slots.get(next).hook + " " + slots.get(next).subject : "nothing";
        return new IllegalStateException(place() + " was " + before + " and is now " + now
                + ": a component calls the same hooks, in the same order, at every render");
    }
}
