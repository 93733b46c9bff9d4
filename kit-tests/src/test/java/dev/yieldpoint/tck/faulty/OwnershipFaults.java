package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runtimes that lend for too long, or give handles that are no good. */
public final class OwnershipFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "lends a state for ever",
                    "OWNERSHIP-1",
                    "\"App\" shows as \"status\" \"working\", expected \"launching\"",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void setBorrowed(
                                ObservedMount place, State<T> borrowed, OwnedState<T> owned, T value) {
                            owned.set(value);
                        }
                    }),
            Fault.of(
                    "sets a state that is lent no more, and then complains",
                    "OWNERSHIP-1",
                    "\"App\" shows as \"status\" \"working\", expected \"launching\"",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void setBorrowed(
                                ObservedMount place, State<T> borrowed, OwnedState<T> owned, T value) {
                            owned.set(value);
                            borrowed.set(value);
                        }
                    }),
            Fault.of(
                    "makes an owned handle with a copy of the value",
                    "OWNERSHIP-2",
                    "\"App\" shows as \"progress\" 1, expected 42",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> OwnedState<T> own(
                                ObservedMount place, OwnedState<T> state) {
                            return new OwnedState<>() {
                                private T copy = state.current();

                                @Override
                                public T current() {
                                    return copy;
                                }

                                @Override
                                public void set(T value) {
                                    copy = value;
                                    state.set(value);
                                }
                            };
                        }
                    }),
            Fault.of(
                    "reads the first state of a component through every handle",
                    "OWNERSHIP-3",
                    "\"App\" shows as \"load progress\" 11, expected 10",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // all states of the kit have one type
                        public <T extends @Nullable Object> OwnedState<T> own(
                                ObservedMount place, OwnedState<T> state) {
                            OwnedState<T> first = (OwnedState<T>) place.kept.computeIfAbsent("first", key -> state);
                            return new OwnedState<>() {
                                @Override
                                public T current() {
                                    return first.current();
                                }

                                @Override
                                public void set(T value) {
                                    state.set(value);
                                }
                            };
                        }
                    }),
            Fault.of(
                    "takes an owned handle back that two renders have not used",
                    "OWNERSHIP-4",
                    "the runtime threw when asked to settle",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> OwnedState<T> own(
                                ObservedMount place, OwnedState<T> state) {
                            return new OwnedState<>() {
                                private int usedAt = place.renders;

                                @Override
                                public T current() {
                                    return state.current();
                                }

                                @Override
                                public void set(T value) {
                                    if (place.renders > usedAt + 1) {
                                        throw new IllegalStateException("the handle is of a former render");
                                    }
                                    usedAt = place.renders;
                                    state.set(value);
                                }
                            };
                        }
                    }),
            Fault.of(
                    "keeps a value for each coroutine that has set the state",
                    "OWNERSHIP-5",
                    "\"App\" shows as \"progress\" 2, expected 3",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // set keeps only values of the state under it
                        public <T extends @Nullable Object> T current(ObservedMount place, OwnedState<T> state) {
                            return Routine.running()
                                    .map(routine -> (T) routine.kept.get(state))
                                    .orElseGet(state::current);
                        }

                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            Routine.running().ifPresent(routine -> routine.kept.put(state, value));
                            super.set(place, state, value);
                        }
                    }),
            Fault.of(
                    "throws in a set for a component that was removed",
                    "OWNERSHIP-6",
                    "the runtime threw when asked to settle",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            if (place.isRemoved()) {
                                throw new IllegalStateException("there is no such component");
                            }
                            super.set(place, state, value);
                        }
                    }));

    private OwnershipFaults() {}
}
