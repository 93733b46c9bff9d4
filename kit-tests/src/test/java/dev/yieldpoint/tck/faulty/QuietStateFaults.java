package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runtimes whose states and handles are good for most, but not for all that a component does with them. */
public final class QuietStateFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of("renders only for the first state of a component", "STATE-1", "was set to", new Variation() {
                @Override
                public <T extends @Nullable Object> OwnedState<T> own(ObservedMount place, OwnedState<T> state) {
                    place.kept.putIfAbsent("first", state);
                    return super.own(place, state);
                }

                @Override
                public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
                    if (state.equals(place.kept.get("first"))) {
                        super.set(place, state, value);
                    } else {
                        place.kept.put(state, (Runnable) () -> state.set(value));
                    }
                }

                @Override
                public void render(ObservedMount place, Runnable render) {
                    place.kept.values().stream()
                            .filter(Runnable.class::isInstance)
                            .forEach(set -> ((Runnable) set).run());
                    place.kept.values().removeIf(Runnable.class::isInstance);
                    super.render(place, render);
                }
            }),
            Fault.of(
                    "changes a state by a function of its first value",
                    "OWNERSHIP-2",
                    "but the state was set to",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // what is kept of a state is a value of it
                        public <T extends @Nullable Object> void modify(
                                ObservedMount place, OwnedState<T> state, UnaryOperator<T> change) {
                            Optional<T> first = (Optional<T>)
                                    place.kept.computeIfAbsent(state, key -> Optional.ofNullable(state.current()));
                            state.set(change.apply(first.orElse(state.current())));
                        }
                    }),
            Fault.of("forgets what a second coroutine sets", "STATE-1", "was set to", new Variation() {
                @Override
                public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
                    if (Routine.running()
                            .filter(setter -> {
                                Object first = place.kept.putIfAbsent(state, setter);
                                return first != null && !first.equals(setter);
                            })
                            .isEmpty()) {
                        super.set(place, state, value);
                    }
                }
            }),
            Fault.of(
                    "makes owned handles that lead nowhere, except at the first render",
                    "STATE-1",
                    "was set to",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> OwnedState<T> own(
                                ObservedMount place, OwnedState<T> state) {
                            boolean first = place.renders == 1;
                            OwnedState<T> sound = super.own(place, state);
                            return new OwnedState<>() {
                                @Override
                                public T current() {
                                    return sound.current();
                                }

                                @Override
                                public void set(T value) {
                                    if (first) {
                                        sound.set(value);
                                    }
                                }
                            };
                        }
                    }),
            Fault.of("takes a set of null for no set", "STATE-4", "has not rendered since", new Variation() {
                @Override
                public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
                    if (value != null) {
                        super.set(place, state, value);
                    }
                }
            }),
            Fault.of(
                    "renders once for each state that was set",
                    "STATE-3",
                    "renders of \"App\" since «\"sync\" sets \"sync status\" to \"working\"»: 2, expected one",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            super.set(place, state, value);
                            place.kept.put(state, "due");
                        }

                        @Override
                        public void render(ObservedMount place, Runnable render) {
                            place.kept.values().remove("due");
                            if (place.kept.containsValue("due")) {
                                place.update.run();
                            }
                            super.render(place, render);
                        }
                    }),
            Fault.of(
                    "reads through an owned handle what was rendered last",
                    "OWNERSHIP-2",
                    "\"App\" shows as \"progress\" 1, expected 3",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> OwnedState<T> own(
                                ObservedMount place, OwnedState<T> state) {
                            T rendered = state.current();
                            place.kept.put(state, (Supplier<T>) () -> rendered);
                            return super.own(place, state);
                        }

                        @Override
                        @SuppressWarnings("unchecked") // own keeps only values of the state under it
                        public <T extends @Nullable Object> T current(ObservedMount place, OwnedState<T> state) {
                            return place.kept.get(state) instanceof Supplier<?> rendered
                                    ? ((Supplier<T>) rendered).get()
                                    : state.current();
                        }
                    }),
            Fault.survivor(
                    "keeps a value for each component whose coroutines set the state",
                    "OWNERSHIP-5",
                    "coroutines of two components that add to one state",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // set keeps only values of the state under it
                        public <T extends @Nullable Object> T current(ObservedMount place, OwnedState<T> state) {
                            return Routine.running()
                                    .filter(reader -> !reader.place.equals(place))
                                    .map(reader -> (T) reader.place.kept.get(state))
                                    .orElseGet(state::current);
                        }

                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            Routine.running().ifPresent(setter -> setter.place.kept.put(state, value));
                            super.set(place, state, value);
                        }
                    }),
            Fault.of(
                    "gives a remounted component the state of the earlier mount",
                    "OWNERSHIP-6",
                    "was never set and is initially None, but \"Page\" shows",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> OwnedState<T> own(
                                ObservedMount place, OwnedState<T> state) {
                            place.kept.putIfAbsent(state, state);
                            return super.own(place, state);
                        }

                        @Override
                        @SuppressWarnings("unchecked") // the same hook of the former mount has the same type
                        public <T extends @Nullable Object> Supplier<? extends T> initial(
                                ObservedMount place, Supplier<? extends T> initial) {
                            List<ObservedMount> former = place.former();
                            int hook = place.kept.size();
                            return former.isEmpty() || hook >= latest(former).size()
                                    ? initial
                                    : ((OwnedState<T>) latest(former).get(hook))::current;
                        }

                        private static List<Object> latest(List<ObservedMount> former) {
                            return List.copyOf(
                                    former.get(former.size() - 1).kept.values());
                        }
                    }));

    private QuietStateFaults() {}
}
