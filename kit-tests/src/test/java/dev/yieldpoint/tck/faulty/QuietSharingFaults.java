package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Runtimes that lose atoms, handles or shared values between one component and the next, but seldom. */
public final class QuietSharingFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of("renders no reader of an atom once one was removed", "ATOMS-2", "was set to", new OwnAtoms() {
                @Override
                public Stream<ObservedMount> rendered(ObservedMount setter, Set<ObservedMount> readers) {
                    return readers.stream().anyMatch(ObservedMount::isRemoved) ? Stream.empty() : readers.stream();
                }
            }),
            Fault.of("renders no remounted reader of an atom", "ATOMS-2", "was set to", new OwnAtoms() {
                @Override
                public Stream<ObservedMount> rendered(ObservedMount setter, Set<ObservedMount> readers) {
                    return readers.stream().filter(reader -> reader.former().isEmpty());
                }
            }),
            Fault.of(
                    "gives a component the initial value of an atom at its first render",
                    "ATOMS-2",
                    "was set to",
                    new OwnAtoms() {
                        @Override
                        public <T> T read(ObservedMount place, Atom<T> atom, T initial) {
                            T value = super.read(place, atom, initial);
                            return place.renders == 1 ? initial : value;
                        }
                    }),
            Fault.survivor(
                    "takes two atoms with one initial value for the same",
                    "ATOMS-3",
                    "two atoms with the same initial value",
                    new OwnAtoms() {
                        @Override
                        public <T> T read(ObservedMount place, Atom<T> atom, T initial) {
                            return super.read(place, same(place, atom), initial);
                        }

                        @Override
                        public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
                            super.setAtom(place, root, same(place, atom), value);
                        }

                        @SuppressWarnings("unchecked") // all atoms of the kit have one type
                        private <T> Atom<T> same(ObservedMount place, Atom<T> atom) {
                            return held(place).readers().keySet().stream()
                                    .filter(other -> other.initial().equals(atom.initial()))
                                    .findFirst()
                                    .map(other -> (Atom<T>) other)
                                    .orElse(atom);
                        }
                    }),
            Fault.survivor(
                    "renders the readers of all atoms for one",
                    "ATOMS-5",
                    "the renders of a component that reads another atom than the one that is set",
                    new OwnAtoms() {
                        @Override
                        public Stream<ObservedMount> rendered(ObservedMount setter, Set<ObservedMount> readers) {
                            return held(setter).readers().values().stream().flatMap(Set::stream);
                        }
                    }),
            Fault.survivor(
                    "gives a component an atom root of its own two levels below another atom root",
                    "ATOMS-7",
                    "a component that initialises an atom root below the children of another one that does",
                    new OwnAtoms() {
                        @Override
                        public void holdAtoms(ObservedMount place) {
                            if (place.parent == null || !holds(place.parent)) {
                                super.holdAtoms(place);
                            }
                        }

                        @Override
                        public ObservedMount holder(ObservedMount from) {
                            return holds(from) || from.parent == null ? from : holder(from.parent);
                        }
                    }),
            Fault.survivor(
                    "finds the handle of the component above that has rendered last",
                    "INJECTION-4",
                    "a component that is mounted after the upper of two components with a handle has rendered again",
                    new Variation() {
                        @Override
                        public <M> void provide(ObservedMount place, Class<M> type, Routine<M> routine) {
                            super.provide(place, type, routine);
                            place.kept.put(type, oddities.incrementAndGet());
                        }

                        @Override
                        public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
                            return Stream.iterate(Optional.of(place), Optional::isPresent, at -> at.map(p -> p.parent))
                                    .flatMap(Optional::stream)
                                    .filter(at -> at.provided.containsKey(type))
                                    .max(Comparator.comparing(at -> (Integer) at.kept.getOrDefault(type, 0)))
                                    .flatMap(at -> super.lookUp(at, type));
                        }
                    }),
            Fault.of(
                    "finds no handle for a remounted component",
                    "INJECTION-8",
                    "\"sync\" logged \"started\", \"log in\", \"started\", expected",
                    new Variation() {
                        @Override
                        public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
                            return place.former().isEmpty() ? super.lookUp(place, type) : Optional.empty();
                        }
                    }),
            Fault.of("renders nothing for a write of a coroutine", "EXTERNAL-2", "has the value", new Keeping() {
                @Override
                public boolean keeps(ObservedMount place) {
                    return Routine.running().isPresent();
                }
            }),
            Fault.survivor(
                    "renders nothing for a write that happens while its component renders",
                    "EXTERNAL-2",
                    "another thread that writes while a component renders",
                    new Keeping() {
                        @Override
                        public boolean keeps(ObservedMount place) {
                            return place.kept.containsKey("rendering");
                        }

                        @Override
                        public void render(ObservedMount place, Runnable render) {
                            place.kept.put("rendering", true);
                            super.render(place, render);
                            place.kept.remove("rendering");
                        }
                    }),
            Fault.survivor(
                    "gives a coroutine the value that it read from a shared value before",
                    "EXTERNAL-3",
                    "a coroutine that reads a value twice, between which another thread writes",
                    new ExternalFaults.Writing() {
                        @Override
                        public <T> void write(ObservedMount place, SharedValue<T> value, T written) {
                            Routine.running().ifPresent(writer -> writer.kept.remove(value));
                            value.write(written);
                        }

                        @Override
                        @SuppressWarnings("unchecked") // only what was read of the value is kept under it
                        public <T> T read(ObservedMount place, SharedValue<T> value) {
                            return Routine.running()
                                    .map(reader -> (T) reader.kept.computeIfAbsent(value, v -> value.read()))
                                    .orElseGet(value::read);
                        }
                    }));

    private QuietSharingFaults() {}

    /** Keeps some of what is written to itself, and gives it to whoever reads. */
    private abstract static class Keeping extends ExternalFaults.Writing {

        /** Whether what is written now is kept. */
        abstract boolean keeps(ObservedMount place);

        @Override
        public <T> void write(ObservedMount place, SharedValue<T> value, T written) {
            if (keeps(place)) {
                place.kept.put(value, written);
            } else {
                place.kept.remove(value);
                value.write(written);
            }
        }

        @Override
        @SuppressWarnings("unchecked") // only what was written to the value is kept under it
        public <T> T read(ObservedMount place, SharedValue<T> value) {
            return (T) place.kept.getOrDefault(value, value.read());
        }
    }
}
