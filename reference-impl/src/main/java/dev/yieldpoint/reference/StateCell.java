package dev.yieldpoint.reference;

import dev.yieldpoint.spec.OwnedState;
import org.jspecify.annotations.Nullable;

/** A state of a component. It is also the owned handle, which may outlive the component (OWNERSHIP-6). */
final class StateCell<T extends @Nullable Object> implements OwnedState<T> {

    private final String place;
    private final ComponentScope owner;
    private T value; // running thread only, if users obey OwnedState

    StateCell(String place, ComponentScope owner, T value) {
        this.place = place;
        this.owner = owner;
        this.value = value;
    }

    /** Returns the hook that created the state, for messages. */
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
        owner.requestRender();
    }
}
