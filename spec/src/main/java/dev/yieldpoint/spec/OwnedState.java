package dev.yieldpoint.spec;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A handle to a component's state that may outlive the render it was made in; all handles of a state share its value.
 *
 * <p><b>Threads.</b> For the renders, listeners and coroutines of the tree it belongs to.
 */
public interface OwnedState<T extends @Nullable Object> {

    /** The value as it is now. */
    T current();

    /**
     * Sets the value; the component that owns the state is rendered again, at the latest when the tree settles
     * (STATE-1). After that component was removed nothing is rendered for it.
     */
    void set(T value);

    /** Sets the value to what the function makes of the current one. */
    default void modify(UnaryOperator<T> change) {
        set(change.apply(current()));
    }
}
