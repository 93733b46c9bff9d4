package dev.yieldpoint.reference;

import dev.yieldpoint.spec.OwnedState;
import org.jspecify.annotations.Nullable;

/** The value of a component's state, and every owned handle to it. */
final class StateCell<T extends @Nullable Object> implements OwnedState<T> {

    private final String place;
    private final ComponentScope owner;
    private T value;

    StateCell(String place, ComponentScope owner, T value) {
        this.place = place;
        this.owner = owner;
        this.value = value;
    }

    /** The hook that made it, for messages. */
    String place() {
        return place;
    }

    @Override
    public T current() {
        return value;
    }

    @Override
    public void set(T value) {
        this.value = value;
        owner.markDirty();
    }
}
