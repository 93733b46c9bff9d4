package dev.yieldpoint.spec;

import org.jspecify.annotations.Nullable;

/**
 * A component's state, borrowed by one render. It may be used during that render, and during the actions of the
 * {@linkplain Scope#listener listeners} that were made in that render, and nowhere else (OWNERSHIP-1).
 *
 * <p>It stays good in those listeners for as long as the component is mounted: also if an event is handled after later
 * renders. A listener made in another render, also of the same component, must use what that render borrowed.
 *
 * <p>A coroutine outlives the render that created it. It takes the handle that {@link #toOwned()} returns.
 *
 * <p><b>Exceptions.</b> Every other use, also on another thread while the render or the listener action is running,
 * throws {@link IllegalStateException}, and nothing else happens.
 *
 * @param <T> the type of the value, which may be {@code null} if the type allows it
 */
public interface State<T extends @Nullable Object> {

    /**
     * Returns the value that the state had when the render borrowed it, in each call: also after the state was set, and
     * also in a listener action that runs after later renders. {@link OwnedState#current()} returns the value of the
     * moment.
     */
    T get();

    /** Sets the value, as {@link OwnedState#set} does (STATE-1, STATE-4, OWNERSHIP-1). */
    void set(T value);

    /** Returns a handle to the same state that may be kept (OWNERSHIP-2). */
    OwnedState<T> toOwned();
}
