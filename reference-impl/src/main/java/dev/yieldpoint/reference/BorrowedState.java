package dev.yieldpoint.reference;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.State;
import org.jspecify.annotations.Nullable;

/**
 * A state as one render sees it. It can be used only while the render or one of its listeners runs (OWNERSHIP-1), and
 * always returns the value that the state had when the render called the hook.
 */
final class BorrowedState<T extends @Nullable Object> implements State<T> {

    private final StateCell<T> cell;
    private final Render render;
    private final T value;

    BorrowedState(StateCell<T> cell, Render render) {
        this.cell = cell;
        this.render = render;
        this.value = cell.current();
    }

    @Override
    public T get() {
        requireRender();
        return value;
    }

    @Override
    public void set(T value) {
        requireRender();
        cell.set(value);
    }

    @Override
    public OwnedState<T> toOwned() {
        requireRender();
        return cell;
    }

    private void requireRender() {
        if (!render.isRunningHere()) {
            throw new IllegalStateException("the state at " + cell.place()
                    + " was borrowed for one render and its listeners, and none of them is running:"
                    + " call toOwned() in the render, and give the coroutine what that returns");
        }
    }
}
