package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Runtimes that find no handle, the wrong one, or one where there is none. */
public final class InjectionFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "looks for a handle in the component above and no further",
                    "INJECTION-1",
                    "there is no handle \"profile task\"",
                    new LooksUpwards() {
                        @Override
                        public List<ObservedMount> where(List<ObservedMount> upwards) {
                            return upwards.subList(0, Math.min(2, upwards.size()));
                        }
                    }),
            Fault.of(
                    "finds a handle that leads nowhere",
                    "INJECTION-1",
                    "\"profile\" logged nothing at all, expected \"rename\"",
                    new Variation() {
                        @Override
                        public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
                            return super.lookUp(place, type).map(found -> newRoutine(place));
                        }
                    }),
            Fault.of("finds the newest handle of whatever type", "INJECTION-2", "\"sync\" logged", new Variation() {
                @Override
                public <M> void provide(ObservedMount place, Class<M> type, Routine<M> routine) {
                    place.provided.put(Object.class, routine);
                }

                @Override
                public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
                    return super.lookUp(place, Object.class).map(found -> handle((Routine<?>) found));
                }
            }),
            Fault.of("finds a handle by a super type", "INJECTION-2", "\"sync\" logged", new Variation() {
                @Override
                public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
                    return place.provided.entrySet().stream()
                            .filter(provided -> !provided.getKey().equals(type)
                                    && type.getSuperclass().isAssignableFrom(provided.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .map(Variation::<M>handle)
                            .or(() -> Optional.ofNullable(place.provided.get(type))
                                    .map(Variation::<M>handle))
                            .or(() -> Optional.ofNullable(place.parent).flatMap(parent -> lookUp(parent, type)));
                }
            }),
            Fault.of("throws where no handle is found", "INJECTION-3", "the runtime threw", new Variation() {
                @Override
                public <M> Optional<Coroutine<M>> useHandle(ObservedMount place, Scope scope, Class<M> type) {
                    return super.useHandle(place, scope, type).or(() -> {
                        throw new IllegalStateException("there is no handle");
                    });
                }
            }),
            Fault.of(
                    "finds the farthest provider",
                    "INJECTION-4",
                    "\"page sync\" logged \"started\", expected",
                    new LooksUpwards() {
                        @Override
                        public List<ObservedMount> where(List<ObservedMount> upwards) {
                            Collections.reverse(upwards);
                            return upwards;
                        }
                    }),
            Fault.of(
                    "looks for a handle only above the component",
                    "INJECTION-4",
                    "there is no handle \"sync task\"",
                    new LooksUpwards() {
                        @Override
                        public List<ObservedMount> where(List<ObservedMount> upwards) {
                            return upwards.subList(1, upwards.size());
                        }
                    }),
            Fault.of(
                    "finds handles beside the component", "INJECTION-5", "\"sync task\" was found", new LooksUpwards() {
                        @Override
                        public List<ObservedMount> where(List<ObservedMount> upwards) {
                            upwards.addAll(upwards.get(0).tree.places);
                            return upwards;
                        }
                    }),
            Fault.of(
                    "provides a handle to the component above",
                    "INJECTION-5",
                    "\"sync task\" was found",
                    new Variation() {
                        @Override
                        public <M> void provide(ObservedMount place, Class<M> type, Routine<M> routine) {
                            super.provide(place, type, routine);
                            Optional.ofNullable(place.parent)
                                    .ifPresent(parent -> parent.provided.putIfAbsent(type, routine));
                        }
                    }),
            Fault.of("looks a handle up at every render", "INJECTION-6", "\"sync task\" was found", new Variation() {
                @Override
                public <M> Optional<Coroutine<M>> useHandle(ObservedMount place, Scope scope, Class<M> type) {
                    return lookUp(place, type);
                }
            }),
            Fault.of(
                    "looks again where no handle was found", "INJECTION-6", "\"sync task\" was found", new Variation() {
                        @Override
                        public <M> Optional<Coroutine<M>> useHandle(ObservedMount place, Scope scope, Class<M> type) {
                            return super.useHandle(place, scope, type).or(() -> lookUp(place, type));
                        }
                    }),
            Fault.of(
                    "looks again where a handle was found",
                    "INJECTION-6",
                    "\"app sync\" logged nothing at all, expected \"log out\"",
                    new Variation() {
                        @Override
                        public <M> Optional<Coroutine<M>> useHandle(ObservedMount place, Scope scope, Class<M> type) {
                            return super.useHandle(place, scope, type).flatMap(found -> lookUp(place, type));
                        }
                    }),
            Fault.of(
                    "provides the first of several coroutines",
                    "INJECTION-7",
                    "\"second sync\" logged nothing at all",
                    new Variation() {
                        @Override
                        public <M> void provide(ObservedMount place, Class<M> type, Routine<M> routine) {
                            place.provided.putIfAbsent(type, routine);
                        }
                    }),
            Fault.of(
                    "finds the handle of the earlier mount",
                    "INJECTION-8",
                    "\"sync\" logged \"started\", \"log in\", \"started\", expected",
                    new Variation() {
                        @Override
                        public <M> void provide(ObservedMount place, Class<M> type, Routine<M> routine) {
                            Object key = List.of(place.path, type, place.routines.indexOf(routine));
                            place.tree.handles.putIfAbsent(key, routine);
                            super.provide(place, type, handleOf(place.tree.handles, key));
                        }

                        @SuppressWarnings("unchecked") // the key holds the type
                        private static <M> Routine<M> handleOf(Map<Object, Routine<?>> handles, Object key) {
                            return (Routine<M>) Objects.requireNonNull(handles.get(key));
                        }
                    }));

    private InjectionFaults() {}

    /** Looks for handles in some of the places that lead from a component to the root, or in others. */
    private abstract static class LooksUpwards extends Variation {

        abstract List<ObservedMount> where(List<ObservedMount> upwards);

        @Override
        public final <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
            List<ObservedMount> upwards = new ArrayList<>();
            for (ObservedMount next = place; next != null; next = next.parent) {
                upwards.add(next);
            }
            return where(upwards).stream()
                    .filter(at -> at.provided.containsKey(type))
                    .findFirst()
                    .map(at -> handle(Objects.requireNonNull(at.provided.get(type))));
        }
    }
}
