package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.tck.variation.ObservedMount;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Runtimes that lose or mix up atoms, or render the wrong components for them. */
public final class AtomFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of("makes an atom only when it is set", "ATOMS-1", "the runtime threw", new OwnAtoms() {
                @Override
                public <T> T value(Held held, Atom<T> atom, T initial) {
                    if (!held.values().containsKey(atom)) {
                        throw new IllegalStateException("there is no such atom");
                    }
                    return super.value(held, atom, initial);
                }
            }),
            Fault.of("renders only the first reader of an atom", "ATOMS-2", "was set to", new OwnAtoms() {
                @Override
                public Stream<ObservedMount> rendered(ObservedMount setter, Set<ObservedMount> readers) {
                    return readers.stream().limit(1);
                }
            }),
            Fault.of("renders only the component whose service sets", "ATOMS-2", "was set to", new OwnAtoms() {
                @Override
                public Stream<ObservedMount> rendered(ObservedMount setter, Set<ObservedMount> readers) {
                    return Stream.of(setter);
                }
            }),
            Fault.of(
                    "takes an atom that was not set for the one that was",
                    "ATOMS-3",
                    "\"App\" shows as \"error\" \"Ada\", expected None",
                    new OwnAtoms() {
                        @Override
                        @SuppressWarnings("unchecked") // all atoms of the kit have one type
                        public <T> T value(Held held, Atom<T> atom, T initial) {
                            Object another =
                                    held.values().values().stream().findFirst().orElse(initial);
                            return super.value(held, atom, (T) another);
                        }
                    }),
            Fault.of(
                    "gives all other atoms their initial value again when one is set",
                    "ATOMS-3",
                    "\"App\" shows as \"username\" \"default\"",
                    new OwnAtoms() {
                        @Override
                        public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
                            held(place).values().keySet().retainAll(Set.of(atom));
                            super.setAtom(place, root, atom, value);
                        }
                    }),
            Fault.of(
                    "shows a message in the atom that its receiver has set last",
                    "ATOMS-4",
                    "a value that no atom was ever set to",
                    new Optimistic()),
            Fault.of(
                    "renders everything for an atom",
                    "ATOMS-5",
                    "renders of \"Menu\" since «\"Ada\" is sent to \"sync\"»: 1, expected none",
                    new OwnAtoms() {
                        @Override
                        public Stream<ObservedMount> rendered(ObservedMount setter, Set<ObservedMount> readers) {
                            return setter.tree.places.stream();
                        }
                    }),
            Fault.of(
                    "renders the component that initialises the atom root",
                    "ATOMS-5",
                    "renders of \"App\" since «\"Ada\" is sent to \"sync\"»: 1, expected none",
                    new OwnAtoms() {
                        @Override
                        public Stream<ObservedMount> rendered(ObservedMount setter, Set<ObservedMount> readers) {
                            return Stream.concat(readers.stream(), Stream.of(holder(setter)));
                        }
                    }),
            Fault.of(
                    "lets an atom go with its last reader",
                    "ATOMS-6",
                    "\"Banner\" shows as \"username\" \"default\"",
                    new OwnAtoms() {
                        @Override
                        public <T> T value(Held held, Atom<T> atom, T initial) {
                            if (held.readers(atom).stream().allMatch(ObservedMount::isRemoved)) {
                                held.values().remove(atom);
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
                        public ObservedMount holder(ObservedMount from) {
                            ObservedMount parent = from.parent;
                            return parent == null || holds(from) ? from : holder(parent);
                        }
                    }),
            Fault.of(
                    "shares the atoms of all atom roots",
                    "ATOMS-8",
                    "\"Preview\" shows as \"username\" \"Ada\"",
                    new OwnAtoms() {
                        @Override
                        public void holdAtoms(ObservedMount place) {
                            place.tree.places.stream()
                                    .filter(other -> holds(other) && !other.isRemoved())
                                    .findFirst()
                                    .ifPresentOrElse(
                                            other -> place.kept.putIfAbsent(Held.class, held(other)),
                                            () -> super.holdAtoms(place));
                        }
                    }));

    private AtomFaults() {}
}
