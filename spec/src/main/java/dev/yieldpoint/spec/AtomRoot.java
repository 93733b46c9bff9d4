package dev.yieldpoint.spec;

/**
 * A root of atoms: holds the values of atoms for the component that {@linkplain Scope#useInitAtomRoot() initialised} it
 * and for everything below. A coroutine may keep it.
 *
 * <p>Two roots share nothing: neither two roots of one tree (ATOMS-8) nor those of two trees. A component that
 * initialises a root below another one shares the ancestor's root (ATOMS-7).
 *
 * <p><b>Threads.</b> A root may be used by the renders, listener actions and bodies of its tree. Unspecified: what a
 * call by any other thread does; it is not synchronised, and a runtime may reject it. A foreign thread that has to
 * change an atom sends a message to a coroutine that sets it.
 */
@FunctionalInterface
public interface AtomRoot {

    /**
     * Sets an atom. When the tree has settled, every component that reads the atom below this root has rendered the new
     * value (ATOMS-2), and no other component except those below the readers has been rendered for it (ATOMS-5). An atom
     * keeps its value while no component reads it (ATOMS-6).
     *
     * <p>Unspecified: whether setting an atom to its current value renders its readers; and what a call does after the
     * component that holds the root was removed, or its tree was closed.
     */
    <T> void set(Atom<T> atom, T value);
}
