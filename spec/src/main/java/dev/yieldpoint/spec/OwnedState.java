package dev.yieldpoint.spec;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A handle to a component's state that is good beyond the render in which it was made (OWNERSHIP-4), and that a
 * coroutine may therefore keep. All owned handles of one state share its value (OWNERSHIP-5).
 *
 * <p><b>Threads.</b> A handle may be used by the renders, listener actions and bodies of its tree. Unspecified: what a
 * call by any other thread does; it is not synchronised, and a runtime may reject it. A foreign thread that has to
 * change what a component shows writes a {@link SharedValue}, or sends a message to a coroutine that sets the state.
 *
 * <p><b>Unspecified.</b> Whether two handles of one state are equal or identical.
 *
 * @param <T> the type of the value, which may be {@code null} if the type allows it
 */
public interface OwnedState<T extends @Nullable Object> {

    /** Returns the current value: the one that was set last, by whichever handle, or the initial value (STATE-2). */
    T current();

    /**
     * Sets the value, which {@link #current()} returns from now on. When the tree has settled, the component that owns
     * the state has rendered the value set last (STATE-1); no component beside or above it has been rendered for it
     * (STATE-5). No render takes place within this call (YIELDING-1).
     *
     * <p>Values are not compared: setting the current value renders the component again (STATE-4). Several sets between
     * which the body does not suspend cause one render (STATE-3). After the component was removed, or its tree was
     * closed, the value is set, and nothing is rendered for it, at least until another component is mounted
     * (OWNERSHIP-6).
     */
    void set(T value);

    /**
     * Sets the value to the result of the function for the current value.
     *
     * <p>The default implementation is {@code set(change.apply(current()))}. If the function throws, nothing is set.
     */
    default void modify(UnaryOperator<T> change) {
        set(change.apply(current()));
    }
}
