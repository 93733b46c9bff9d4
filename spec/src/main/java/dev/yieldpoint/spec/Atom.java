package dev.yieldpoint.spec;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The key of a global value, together with the value it has until it is set. Every {@linkplain AtomRoot root of atoms}
 * holds a value of its own for it (ATOMS-8).
 *
 * <p>Atoms are compared by identity: two atoms made in the same way are two atoms (ATOMS-3).
 *
 * <p><b>Threads.</b> An atom is immutable, and any thread may use it. Its supplier must be safe for use by every tree
 * that reads the atom.
 *
 * @param <T> the type of the value, which is never {@code null}
 */
public final class Atom<T> {

    private final Supplier<? extends T> initial;

    private Atom(Supplier<? extends T> initial) {
        this.initial = Objects.requireNonNull(initial);
    }

    /**
     * Returns a new atom.
     *
     * @param initial makes the value that the atom has until it is set (ATOMS-1). A root of atoms calls it when the
     *     atom is first read there, at most once, and not at all if the atom has been set before. Unspecified: what
     *     happens if the supplier reads or sets an atom itself, or throws
     * @throws NullPointerException if {@code initial} is {@code null}
     */
    public static <T> Atom<T> of(Supplier<? extends T> initial) {
        return new Atom<>(initial);
    }

    /** Calls the supplier and returns what it returns. This method is for runtimes. */
    public T initial() {
        return initial.get();
    }
}
