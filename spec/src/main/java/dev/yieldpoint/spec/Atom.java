package dev.yieldpoint.spec;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The key of a global value, with the value it has until it is set. An atom is itself only: two atoms made alike are
 * two atoms. Every root of atoms holds values of its own.
 */
public final class Atom<T> {

    private final Supplier<? extends T> initial;

    private Atom(Supplier<? extends T> initial) {
        this.initial = Objects.requireNonNull(initial);
    }

    /**
     * An atom whose first value is made once per root, when a component first reads it. The supplier may set atoms, and an
     * atom that is set before its first value is made keeps what was set. The supplier must not call hooks.
     */
    public static <T> Atom<T> of(Supplier<? extends T> initial) {
        return new Atom<>(initial);
    }

    /** Makes a first value. For runtimes. */
    public T initial() {
        return initial.get();
    }
}
