package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Runtimes that lose or mix up atoms, or render the wrong components for them. */
final class AtomFaults {

    static final List<Fault> ALL = List.of(
            Fault.of("makes an atom only when it is set", "ATOMS-1", "the runtime threw", new OwnAtoms() {
                @Override
                <T> T value(Held held, Atom<T> atom, T initial) {
                    if (!held.values.containsKey(atom)) {
                        throw new IllegalStateException("there is no such atom");
                    }
                    return super.value(held, atom, initial);
                }
            }),
            Fault.of("renders only the first reader of an atom", "ATOMS-2", "was set to", new OwnAtoms() {
                @Override
                Stream<Place> rendered(Place setter, Set<Place> readers) {
                    return readers.stream().limit(1);
                }
            }),
            Fault.of("renders only the component whose service sets", "ATOMS-2", "was set to", new OwnAtoms() {
                @Override
                Stream<Place> rendered(Place setter, Set<Place> readers) {
                    return Stream.of(setter);
                }
            }),
            Fault.of(
                    "takes an atom that was not set for the one that was",
                    "ATOMS-3",
                    "\"App\" shows as \"error\" \"Ada\", expected nothing",
                    new OwnAtoms() {
                        @Override
                        @SuppressWarnings("unchecked") // all atoms of the kit have one type
                        <T> T value(Held held, Atom<T> atom, T initial) {
                            Object another =
                                    held.values.values().stream().findFirst().orElse(initial);
                            return super.value(held, atom, (T) another);
                        }
                    }),
            Fault.of("renders everything for an atom", "ATOMS-5", "renders of \"Menu\": 2, expected 1", new OwnAtoms() {
                @Override
                Stream<Place> rendered(Place setter, Set<Place> readers) {
                    return setter.tree.places.stream();
                }
            }),
            Fault.of(
                    "renders the component that holds the atoms",
                    "ATOMS-5",
                    "renders of \"App\": 2, expected 1",
                    new OwnAtoms() {
                        @Override
                        Stream<Place> rendered(Place setter, Set<Place> readers) {
                            return Stream.concat(readers.stream(), Stream.of(holder(setter)));
                        }
                    }),
            Fault.of(
                    "lets an atom go with its last reader",
                    "ATOMS-6",
                    "\"Banner\" shows as \"username\" \"default\"",
                    new OwnAtoms() {
                        @Override
                        <T> T value(Held held, Atom<T> atom, T initial) {
                            if (held.readers(atom).stream().allMatch(Place::isRemoved)) {
                                held.values.remove(atom);
                            }
                            return super.value(held, atom, initial);
                        }
                    }),
            Fault.of(
                    "gives every component atoms that asks for them",
                    "ATOMS-7",
                    "\"Page\" shows as \"username\" \"default\"",
                    new OwnAtoms() {
                        @Override
                        Place holder(Place from) {
                            Place parent = from.parent;
                            return parent == null || holds(from) ? from : holder(parent);
                        }
                    }));

    private AtomFaults() {}

    /** The atoms' values below one component, and who reads them. */
    private record Held(Map<Atom<?>, Object> values, Map<Atom<?>, Set<Place>> readers) {
        Held() {
            this(new HashMap<>(), new HashMap<>());
        }

        Set<Place> readers(Atom<?> atom) {
            return readers.computeIfAbsent(atom, key -> new LinkedHashSet<>());
        }
    }

    /** Keeps the atoms itself, with the place that holds them, and sees to it that readers are rendered. */
    private static class OwnAtoms extends Variation {

        /** Which components are rendered for a set; those that were removed do not mind. */
        Stream<Place> rendered(Place setter, Set<Place> readers) {
            return readers.stream();
        }

        /** The place that holds the atoms: the topmost that asked. */
        Place holder(Place from) {
            Place holder = from;
            for (Place place = from; place != null; place = place.parent) {
                holder = holds(place) ? place : holder;
            }
            return holder;
        }

        static boolean holds(Place place) {
            return place.kept.containsKey(Held.class);
        }

        private Held held(Place from) {
            return (Held) Objects.requireNonNull(holder(from).kept.get(Held.class));
        }

        @SuppressWarnings("unchecked") // only values of the atom are kept under it
        <T> T value(Held held, Atom<T> atom, T initial) {
            return (T) held.values.getOrDefault(atom, initial);
        }

        @Override
        void holdAtoms(Place place) {
            place.kept.putIfAbsent(Held.class, new Held());
        }

        @Override
        <T> T read(Place place, Atom<T> atom, T initial) {
            T value = value(held(place), atom, initial);
            held(place).readers(atom).add(place);
            return value;
        }

        @Override
        <T> void setAtom(Place place, AtomRoot root, Atom<T> atom, T value) {
            held(place).values.put(atom, value);
            rendered(place, held(place).readers(atom)).forEach(reader -> reader.update.run());
        }
    }
}
