package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runtimes that render too often, too rarely or too much, or begin with the wrong value. */
public final class StateFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "gives all states of a component the first value of the first one",
                    "STATE-2",
                    "\"App\" shows as \"progress\" \"launching\"",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // all states of the kit have one type
                        public <T extends @Nullable Object> Supplier<? extends T> initial(
                                ObservedMount place, Supplier<? extends T> initial) {
                            return (Supplier<? extends T>) place.kept.computeIfAbsent("first", key -> initial);
                        }
                    }),
            Fault.of(
                    "renders every set by itself",
                    "STATE-3",
                    "renders of \"App\" since «\"sync\" sets \"status\" to \"connected\"»: 3, expected one",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            super.set(place, state, value);
                            place.kept.merge("sets", 1, (before, one) -> (int) before + 1);
                        }

                        @Override
                        public void render(ObservedMount place, Runnable render) {
                            if (place.kept.computeIfPresent(
                                            "sets", (key, sets) -> (int) sets > 1 ? (int) sets - 1 : null)
                                    != null) {
                                place.update.run();
                            }
                            super.render(place, render);
                        }
                    }),
            Fault.of(
                    "skips a set of an equal value",
                    "STATE-4",
                    "renders of \"App\" since «the gate \"connected\" opens»: 0, expected at least one",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            if (!Objects.equals(value, state.current())) {
                                super.set(place, state, value);
                            }
                        }
                    }),
            Fault.of(
                    "renders everything for a set",
                    "STATE-5",
                    "renders of \"Menu\" since «the gate \"connected\" opens»: 1, expected none",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            super.set(place, state, value);
                            place.tree.places.forEach(other -> other.update.run());
                        }
                    }),
            Fault.of(
                    "renders the component above for a set",
                    "STATE-5",
                    "renders of \"App\" since «the gate \"connected\" opens»: 1, expected none",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            super.set(place, state, value);
                            if (place.parent != null) {
                                place.parent.update.run();
                            }
                        }
                    }));

    private StateFaults() {}
}
