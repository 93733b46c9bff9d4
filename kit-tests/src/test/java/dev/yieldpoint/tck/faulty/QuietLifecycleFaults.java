package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runtimes that start or restart coroutines where hardly anybody looks. */
public final class QuietLifecycleFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "starts no coroutine of a remounted component",
                    "LIFECYCLE-1",
                    "has not started, though its component has rendered",
                    new Variation() {
                        @Override
                        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
                            if (!routine.place.former().isEmpty()) {
                                routine.awaitReally(new CompletableFuture<Void>());
                            }
                            super.run(routine, body);
                        }
                    }),
            Fault.of(
                    "restarts the coroutines of a child when its parent renders",
                    "LIFECYCLE-2",
                    "was started 2 times in one mount",
                    new RestartingChildren()),
            Fault.of(
                    "runs a finished body again for a message that was left over",
                    "LIFECYCLE-3",
                    "was started 2 times in one mount",
                    new Variation() {
                        @Override
                        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
                            do {
                                super.run(routine, body);
                            } while (!routine.mailbox.messages.isEmpty());
                        }
                    }));

    private QuietLifecycleFaults() {}

    /** Starts the coroutines of a component anew whenever the component above renders, three times at most. */
    private static final class RestartingChildren extends Variation {
        @Override
        public void render(ObservedMount place, Runnable render) {
            super.render(place, render);
            place.tree.places.stream()
                    .filter(other -> place.equals(other.parent) && other.renders > 0 && !other.isRemoved())
                    .forEach(child -> child.update.run());
        }

        @Override
        @SuppressWarnings("unchecked") // the same hook made it
        public <M> Routine<M> useCoroutine(ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
            int start = place.parent == null ? 1 : Math.min(place.parent.renders, 3);
            String key = "coroutine %d, start %d".formatted(place.nextHook(), start);
            Routine<M> routine = (Routine<M>) place.kept.computeIfAbsent(key, k -> newRoutine(place));
            scope.child(key, child -> child.useCoroutine(type, routine.around(body)));
            return place.newRoutine(routine);
        }
    }
}
