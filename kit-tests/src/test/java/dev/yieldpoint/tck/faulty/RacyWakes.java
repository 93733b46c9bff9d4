package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Runtimes that wake coroutines with a race. */
final class RacyWakes {

    private RacyWakes() {}

    /** Wakes coroutines when the runtime begins to run, and whenever nothing is left to be done. */
    static final class ClearsWakes extends Variation {
        private final Map<ObservedTree, Queue<CompletableFuture<Void>>> woken = new ConcurrentHashMap<>();

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            if (!stage.toCompletableFuture().isDone()) {
                CompletableFuture<Void> wake = new CompletableFuture<>();
                Queue<CompletableFuture<Void>> wakes = wakes(routine.place.tree);
                var unused = stage.whenComplete((value, failure) -> wakes.add(wake));
                routine.awaitReally(wake);
            }
            return super.await(routine, stage);
        }

        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            Queue<CompletableFuture<Void>> wakes = wakes(tree);
            do {
                wakes.forEach(wake -> wake.complete(null));
                wakes.clear();
                mounted.settle();
            } while (!wakes.isEmpty());
        }

        @Override
        public void close(ObservedTree tree, Mounted mounted) {
            mounted.close();
            woken.remove(tree);
        }

        private Queue<CompletableFuture<Void>> wakes(ObservedTree tree) {
            return woken.computeIfAbsent(tree, none -> new ConcurrentLinkedQueue<>());
        }
    }

    /**
     * Resumes the await that a coroutine is at when the wake comes. A stage may be found complete before it has called what depends on
     * it, and then its wake comes when the coroutine is at the next await.
     */
    static final class LateWake extends Variation {
        private static final class Current {
            private volatile CompletableFuture<Void> wake = new CompletableFuture<>();
        }

        @Override
        @SuppressWarnings("NullAway") // the value of a stage that has completed
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            Current current = (Current) routine.kept.computeIfAbsent(Current.class, none -> new Current());
            CompletableFuture<T> outcome = stage.toCompletableFuture();
            if (!outcome.isDone()) {
                current.wake = new CompletableFuture<>();
                var unused = outcome.whenComplete((value, failure) -> current.wake.complete(null));
                if (!outcome.isDone()) {
                    routine.awaitReally(current.wake);
                }
            }
            return outcome.isDone() ? super.await(routine, stage) : outcome.getNow(null);
        }
    }
}
