package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runtimes that drop coroutines whose component stays mounted, or render components that were removed. */
public final class CauselessFaults {

    private static final String MESSAGE = "though its component is mounted";

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "drops the coroutines of the siblings of a removed component",
                    "LIFECYCLE-7",
                    MESSAGE,
                    new Removing() {
                        @Override
                        public boolean isDropped(ObservedMount other, ObservedMount removed) {
                            return removed.parent != null && removed.parent.equals(other.parent);
                        }
                    }),
            Fault.of(
                    "drops the coroutines of the parent of a removed component",
                    "LIFECYCLE-7",
                    MESSAGE,
                    new Removing() {
                        @Override
                        public boolean isDropped(ObservedMount other, ObservedMount removed) {
                            return other.equals(removed.parent);
                        }
                    }),
            Fault.of(
                    "drops the other coroutines of a component when one of them ends",
                    "LIFECYCLE-7",
                    MESSAGE,
                    new Dropping() {
                        @Override
                        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
                            super.run(routine, body);
                            routine.place.routines.stream()
                                    .filter(other -> !other.equals(routine))
                                    .forEach(Dropping::drop);
                        }
                    }),
            Fault.of(
                    "drops the first coroutine of a component at its third render",
                    "LIFECYCLE-7",
                    MESSAGE,
                    new Dropping() {
                        @Override
                        public void render(ObservedMount place, Runnable render) {
                            super.render(place, render);
                            if (place.renders == 3) {
                                place.routines.stream().limit(1).forEach(Dropping::drop);
                            }
                        }
                    }),
            Fault.of(
                    "keeps a removed component in its tree that has neither states nor coroutines",
                    "LIFECYCLE-4",
                    "though it was removed",
                    new KeepsRemoved()));

    private CauselessFaults() {}

    /** Can drop a coroutine, where it waits or else at its next await. */
    abstract static class Dropping extends Variation {

        static void drop(Routine<?> routine) {
            signal(routine).complete(null);
            routine.mailbox.send("wakes the receiver");
        }

        @SuppressWarnings("unchecked") // nobody else keeps anything under this key
        private static CompletableFuture<@Nullable Void> signal(Routine<?> routine) {
            return (CompletableFuture<@Nullable Void>)
                    routine.kept.computeIfAbsent(Dropping.class, key -> new CompletableFuture<@Nullable Void>());
        }

        /** Returns normally from a body that this runtime has dropped, so that the runtime below takes the body as finished. */
        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            try {
                super.run(routine, body);
            } catch (CoroutineDropped drop) {
                if (!wasDropped(routine)) {
                    throw drop;
                }
            }
        }

        static boolean wasDropped(Routine<?> routine) {
            return signal(routine).isDone();
        }

        private static void unwind(Routine<?> routine) {
            if (wasDropped(routine)) {
                throw new CoroutineDropped();
            }
        }

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            CompletableFuture<String> either = new CompletableFuture<>();
            var unusedFirst = stage.whenComplete((value, failure) -> either.complete("outcome"));
            var unusedSecond = signal(routine).thenRun(() -> either.complete("drop"));
            routine.awaitReally(either);
            unwind(routine);
            return super.await(routine, stage);
        }

        @Override
        public <M> Optional<M> receive(Routine<M> routine) {
            Optional<M> message = super.receive(routine);
            unwind(routine);
            return message;
        }
    }

    /** Shows what its parent shows no more, if neither a coroutine nor a state would tell. */
    private static final class KeepsRemoved extends Variation {
        private static final String STATES = "states";

        @Override
        public <T extends @Nullable Object> Supplier<? extends T> initial(
                ObservedMount place, Supplier<? extends T> initial) {
            place.kept.put(STATES, true);
            return initial;
        }

        @Override
        public void child(ObservedMount place, Scope scope, String key, Component component) {
            place.kept.put(key, component);
            super.child(place, scope, key, component);
        }

        @Override
        public void shown(ObservedMount place, Scope scope) {
            place.kept.forEach((key, component) -> {
                if (key.equals(STATES)) {
                    return;
                }
                String path = place.path + '/' + key;
                boolean isRemoved = place.tree.places.stream()
                        .filter(child -> place.equals(child.parent) && child.path.equals(path))
                        .reduce((first, second) -> second)
                        .filter(ObservedMount::isRemoved)
                        .isPresent();
                boolean tells = place.tree.places.stream()
                        .filter(below -> below.path.startsWith(path))
                        .anyMatch(below -> !below.routines.isEmpty() || below.kept.containsKey(STATES));
                if (isRemoved && !tells) {
                    scope.child((String) key, place.tree.decorated(place, path, (Component) component));
                }
            });
        }
    }

    /** Drops coroutines of other components when one is removed. */
    private abstract static class Removing extends Dropping {

        /** Whether the coroutines of another component are dropped, which stays mounted. */
        abstract boolean isDropped(ObservedMount other, ObservedMount removed);

        @Override
        public void render(ObservedMount place, Runnable render) {
            super.render(place, render);
            List<ObservedMount> gone = place.tree.places.stream()
                    .filter(other ->
                            place.equals(other.parent) && other.isRemoved() && other.kept.put(this, true) == null)
                    .toList();
            gone.forEach(removed -> place.tree.places.stream()
                    .filter(other -> !other.isRemoved() && isDropped(other, removed))
                    .flatMap(other -> other.routines.stream())
                    .forEach(Dropping::drop));
        }
    }
}
