package dev.yieldpoint.reference;

import dev.yieldpoint.spec.SharedValue;

/** A value that any thread may read and write; a write asks for a render of the component that owns it. */
final class SharedCell<T> implements SharedValue<T> {

    private final ComponentScope owner;
    private volatile T value;

    SharedCell(ComponentScope owner, T value) {
        this.owner = owner;
        this.value = value;
    }

    @Override
    public T read() {
        return value;
    }

    @Override
    public void write(T value) {
        this.value = value;
        owner.requestRender(); // after the write: the render that this request causes must see the value
    }
}
