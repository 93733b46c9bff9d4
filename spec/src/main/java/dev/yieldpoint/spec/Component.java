package dev.yieldpoint.spec;

/**
 * A piece of user interface: a function that the runtime calls whenever what it shows may have changed.
 *
 * <p>A component calls the hooks of its {@link Scope}: the same ones, in the same order, at every render. A runtime
 * need not render a child again with its parent if the child's component {@linkplain Object#equals equals} the former.
 */
@FunctionalInterface
public interface Component {

    /** Renders once. Never called between two awaits of a coroutine (YIELDING-1). */
    void render(Scope scope);
}
