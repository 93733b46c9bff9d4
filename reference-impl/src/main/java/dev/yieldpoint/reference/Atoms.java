package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The atoms' values below one root, and who reads them. A value stays when its last reader is gone. */
final class Atoms implements AtomRoot {

    private final Map<Atom<?>, Object> values = new HashMap<>();
    private final Map<Atom<?>, Set<ComponentScope>> readers = new HashMap<>();

    @Override
    public <T> void set(Atom<T> atom, T value) {
        values.put(atom, value);
        readers.getOrDefault(atom, Set.of()).forEach(ComponentScope::markDirty);
    }

    /**
     * The value of an atom, which is made first if there is none. Whoever makes it may set atoms: an atom that is set
     * while its first value is made keeps what was set.
     */
    @SuppressWarnings("unchecked") // only set and initial put a value under an atom, and both have its type
    <T> T read(Atom<T> atom) {
        if (!values.containsKey(atom)) {
            T first = atom.initial(); // not within a method of the map, which may change meanwhile
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
