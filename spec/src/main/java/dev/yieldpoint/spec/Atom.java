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

    /** An atom whose first value is made once per root, when it is first needed. */
    public static <T> Atom<T> of(Supplier<? extends T> initial) {
        return new Atom<>(initial);
    }

    /** Makes a first value. For runtimes. */
    public T initial() {
        return initial.get();
    }
}
