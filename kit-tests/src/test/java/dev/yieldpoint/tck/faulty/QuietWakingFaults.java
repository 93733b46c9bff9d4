package dev.yieldpoint.tck.faulty;

import static dev.yieldpoint.tck.faulty.ExternalFaults.isForeign;
import static dev.yieldpoint.tck.faulty.QuietYieldingFaults.isHundredth;

import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runtimes that lose a wake now and then, or take it for another. */
public final class QuietWakingFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "wakes only one of two coroutines that are woken together",
                    "YIELDING-3",
                    "has not resumed, though",
                    new WakesOne()),
            Fault.of(
                    "takes the wake of another coroutine of its component for its own",
                    "YIELDING-4",
                    "has not completed",
                    new YieldingFaults.WokenTooEarly() {
                        @Override
                        public CompletionStage<?> wake(Routine<?> routine) {
                            return (CompletableFuture<?>)
                                    routine.place.kept.computeIfAbsent("wake", key -> new CompletableFuture<>());
                        }

                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            T outcome = super.await(routine, stage);
                            Optional.ofNullable(routine.place.kept.remove("wake"))
                                    .ifPresent(wake -> ((CompletableFuture<?>) wake).complete(null));
                            return outcome;
                        }
                    }),
            Fault.of(
                    "resumes another await when another thread sends a message",
                    "YIELDING-4",
                    "has not completed",
                    new YieldingFaults.WokenTooEarly() {
                        @Override
                        public CompletionStage<?> wake(Routine<?> routine) {
                            CompletableFuture<Void> wake = new CompletableFuture<>();
                            routine.kept.put("wake", wake);
                            return wake;
                        }

                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            super.send(to, message);
                            if (isForeign(to.place) && to.kept.get("wake") instanceof CompletableFuture<?> wake) {
                                wake.complete(null);
                            }
                        }
                    }),
            Fault.of(
                    "loses every hundredth wake of a coroutine",
                    "YIELDING-3",
                    "logged nothing at all",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            boolean lost = isHundredth(routine, "wakes");
                            return super.await(routine, lost ? new CompletableFuture<T>() : stage);
                        }
                    }),
            Fault.of(
                    "wraps the failure of an await in an exception of its own",
                    "YIELDING-6",
                    "the runtime threw when asked to settle",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            try {
                                return super.await(routine, stage);
                            } catch (CompletionException failure) {
                                throw new IllegalStateException("the await failed", failure.getCause());
                            }
                        }
                    }),
            Fault.survivor(
                    "wakes no coroutine when an await fails for the second time",
                    "YIELDING-6",
                    "a service whose requests fail twice",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            try {
                                return super.await(routine, stage);
                            } catch (CompletionException failure) {
                                if (routine.kept.put("failed", true) != null) {
                                    routine.awaitReally(new CompletableFuture<Void>());
                                }
                                throw failure;
                            }
                        }
                    }));

    private QuietWakingFaults() {}

    /**
     * Remembers that somebody is to be woken, and whom, but not how many. Stages that other threads complete are left alone: whether two
     * answers of the server come together depends on the machine.
     */
    private static final class WakesOne extends Variation {
        private @Nullable Thread driving;
        private boolean woken;

        @Override
        public void mounted(ObservedTree tree, Mounted mounted) {
            driving = Thread.currentThread();
        }

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            if (!stage.toCompletableFuture().isDone()) {
                CompletableFuture<Void> wake = new CompletableFuture<>();
                var unused = stage.handle((value, failure) -> {
                    boolean first = !woken || Thread.currentThread() != driving;
                    woken = true;
                    return first && wake.complete(null);
                });
                routine.awaitReally(wake);
            }
            return super.await(routine, stage);
        }

        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            mounted.settle();
            woken = false;
        }
    }
}
