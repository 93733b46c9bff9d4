package dev.yieldpoint.tck.application;

import java.util.Map;

/**
 * A tree of components, and the atoms that they speak of with the values they have until they are set. Every name in it
 * means one thing, and every name a body uses is known: the constructor checks.
 */
public record Application(ComponentNode root, Map<String, Value> atoms) {

    /**
     * Checks the names.
     *
     * @throws IllegalApplication if a name means two things, a coroutine owns or borrows a state that no component keeps
     *     above it, or a body uses a state, a shared value, an address or an atom that it does not have
     */
    public Application {
        atoms = Map.copyOf(atoms);
        new Names(root, atoms.keySet()).check();
    }

    /** An application without atoms. */
    public Application(ComponentNode root) {
        this(root, Map.of());
    }
}
