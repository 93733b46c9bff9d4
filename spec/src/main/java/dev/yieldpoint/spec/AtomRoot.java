package dev.yieldpoint.spec;

/**
 * Holds the atoms' values for the component that made it and everything below. It may be kept by a coroutine.
 *
 * <p><b>Threads.</b> For the renders, listeners and coroutines of the tree it belongs to.
 */
@FunctionalInterface
public interface AtomRoot {

    /** Sets the atom; the components that read it, and only they, are rendered again. */
    <T> void set(Atom<T> atom, T value);
}
