package dev.yieldpoint.spec;

import org.jspecify.annotations.Nullable;

/**
 * A component's state, borrowed by one render: good in that render and in the listeners it made, and nowhere else.
 *
 * <p>A coroutine outlives the render that made it. It takes the handle that {@link #toOwned()} gives.
 *
 * <p><b>Errors.</b> Outside its render and listeners every method throws {@link IllegalStateException}, and nothing
 * else happens.
 */
public interface State<T extends @Nullable Object> {

    /** The value as of this render. */
    T get();

    /** Sets the value; the component that owns the state is rendered again. */
    void set(T value);

    /** A handle to the same state that may be kept. */
    OwnedState<T> toOwned();
}
