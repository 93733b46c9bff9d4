package dev.yieldpoint.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The values of a component's hooks. Each hook has a slot. Renders fill the slots in the order in which they call the
 * hooks, until one render is complete. What an incomplete render has filled stays: every later render must call the same
 * hooks in the same order.
 */
final class Hooks {

    /** The value that a hook returns at every render. The subject is the type or the atom that the hook is about. */
    private record Slot(String hook, Object subject, Object value) {}

    private final ComponentScope owner;
    private final List<Slot> slots = new ArrayList<>();
    private int next; // running thread only
    private boolean complete; // running thread only
    private boolean making; // running thread only

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

    /** Returns the number of the next hook, for messages. */
    String place() {
        return "hook " + (next + 1) + " of " + owner;
    }

    /** Returns the value of the next hook, which {@code first} makes unless an earlier render has filled the slot. */
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
