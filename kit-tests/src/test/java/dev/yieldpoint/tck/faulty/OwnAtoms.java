package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A variation that keeps the atoms itself, with the place that holds them, and sees to it that readers are rendered. */
public class OwnAtoms extends Variation {

    /** The atoms' values below one component, and who reads them. */
    public record Held(Map<Atom<?>, Object> values, Map<Atom<?>, Set<ObservedMount>> readers) {
        private Held() {
            this(new HashMap<>(), new LinkedHashMap<>());
        }

        Set<ObservedMount> readers(Atom<?> atom) {
            return readers.computeIfAbsent(atom, key -> new LinkedHashSet<>());
        }
    }

    /** Which components are rendered for a set; those that were removed do not mind. */
    public Stream<ObservedMount> rendered(ObservedMount setter, Set<ObservedMount> readers) {
        return readers.stream();
    }

    /** The place that holds the atoms: the topmost that asked. */
    public ObservedMount holder(ObservedMount from) {
        ObservedMount holder = from;
        for (ObservedMount place = from; place != null; place = place.parent) {
            holder = holds(place) ? place : holder;
        }
        return holder;
    }

    public static boolean holds(ObservedMount place) {
        return place.kept.containsKey(Held.class);
    }

    public final Held held(ObservedMount from) {
        return (Held) Objects.requireNonNull(holder(from).kept.get(Held.class));
    }

    @SuppressWarnings("unchecked") // only values of the atom are kept under it
    public <T> T value(Held held, Atom<T> atom, T initial) {
        return (T) held.values.getOrDefault(atom, initial);
    }

    @Override
    public void holdAtoms(ObservedMount place) {
        place.kept.putIfAbsent(Held.class, new Held());
    }

    @Override
    public <T> T read(ObservedMount place, Atom<T> atom, T initial) {
        T value = value(held(place), atom, initial);
        held(place).readers(atom).add(place);
        return value;
    }

    @Override
    public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
        held(place).values.put(atom, value);
        rendered(place, held(place).readers(atom)).forEach(reader -> reader.update.run());
    }
}
