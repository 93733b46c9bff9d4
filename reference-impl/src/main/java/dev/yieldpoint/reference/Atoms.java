package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** An atom root: the values of the atoms, and the components that read them. A value outlives its last reader. */
final class Atoms implements AtomRoot {

    private final Map<Atom<?>, Object> values = new HashMap<>();
    private final Map<Atom<?>, Set<ComponentScope>> readers = new HashMap<>();

    @Override
    public <T> void set(Atom<T> atom, T value) {
        values.put(atom, value);
        readers.getOrDefault(atom, Set.of()).forEach(ComponentScope::requestRender);
    }

    /**
     * Returns the value of an atom, after creating the initial value if the atom has none. The supplier of the initial
     * value may set atoms; if it sets this one, the value that was set remains.
     */
    @SuppressWarnings("unchecked") // only set and initial put a value under an atom, and both have its type
    <T> T read(Atom<T> atom) {
        if (!values.containsKey(atom)) {
            T first = atom.initial(); // not within computeIfAbsent, since the supplier may change the map
            values.putIfAbsent(atom, first);
        }
        return (T) values.get(atom);
    }

    void subscribe(Atom<?> atom, ComponentScope reader) {
        readers.computeIfAbsent(atom, none -> new HashSet<>()).add(reader);
    }

    void unsubscribe(Atom<?> atom, ComponentScope reader) {
        readers.computeIfPresent(atom, (key, scopes) -> {
            scopes.remove(reader);
            return scopes.isEmpty() ? null : scopes;
        });
    }
}
