package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runtimes that yield where they should not, do not where they should, or wake at the wrong time. */
public final class YieldingFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of("renders before a set returns", "YIELDING-1", "between two awaits of", new Variation() {
                @Override
                public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
                    state.set(value);
                    Routine.running().ifPresent(setter -> setter.awaitReally(place.nextRender()));
                }
            }),
            Fault.of("runs the receiver before a send returns", "YIELDING-1", "between two awaits of", new Variation() {
                @Override
                public <M> void send(Routine<M> to, M message) {
                    boolean runs = to.mailbox.waiting && !to.over;
                    CompletableFuture<Void> taking = to.mailbox.taking();
                    super.send(to, message);
                    if (runs) {
                        Routine.running().ifPresent(sender -> sender.awaitReally(taking));
                    }
                }
            }),
            Fault.of("blocks everything in an await", "YIELDING-2", "the runtime hangs while", new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            return stage.toCompletableFuture()
                                    .orTimeout(Fault.STUCK, TimeUnit.SECONDS)
                                    .join();
                        }
                    })
                    .hangs("LIFECYCLE-1", "LIFECYCLE-2", "YIELDING-2"),
            Fault.of("never resumes after an await", "YIELDING-3", "has not resumed, though", new Variation() {
                @Override
                public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                    return routine.awaitReally(new CompletableFuture<T>());
                }
            }),
            Fault.of(
                    "never resumes after an await of something that was available before",
                    "YIELDING-3",
                    "has not resumed, though",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            boolean there = stage.toCompletableFuture().isDone();
                            return routine.awaitReally(there ? new CompletableFuture<T>() : stage);
                        }
                    }),
            Fault.of("resumes before the gate opens", "YIELDING-4", "has not completed", new WokenTooEarly() {
                @Override
                public CompletionStage<?> wake(Routine<?> routine) {
                    return CompletableFuture.completedStage("");
                }
            }),
            Fault.of(
                    "resumes another await when a message is sent",
                    "YIELDING-4",
                    "has not completed",
                    new WokenTooEarly() {
                        @Override
                        public CompletionStage<?> wake(Routine<?> routine) {
                            return routine.mailbox.arrival();
                        }
                    }),
            Fault.of(
                    "resumes an await when its component renders",
                    "YIELDING-4",
                    "has not completed",
                    new WokenTooEarly() {
                        @Override
                        public CompletionStage<?> wake(Routine<?> routine) {
                            return routine.place.nextRender();
                        }
                    }),
            Fault.of(
                    "gives a coroutine up after twenty awaits",
                    "YIELDING-3",
                    "has not resumed, though",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            return routine.awaitReally(routine.awaits > 20 ? new CompletableFuture<T>() : stage);
                        }
                    }),
            Fault.of("wakes no coroutine when an await fails", "YIELDING-6", "has failed", new Variation() {
                @Override
                public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                    CompletableFuture<T> succeeded = new CompletableFuture<>();
                    var unused = stage.thenAccept(succeeded::complete);
                    return routine.awaitReally(succeeded);
                }
            }),
            Fault.of(
                    "ends a coroutine whose await fails",
                    "YIELDING-6",
                    "the await must throw in the body",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            try {
                                return super.await(routine, stage);
                            } catch (CompletionException failure) {
                                throw new CoroutineDropped();
                            }
                        }
                    }),
            Fault.of("gives null for an await that failed", "YIELDING-6", "it returns null", new Variation() {
                @Override
                public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                    return super.await(routine, stage.exceptionally(failure -> null));
                }
            }));

    private YieldingFaults() {}

    /** Takes whatever wakes a coroutine for what it waits for. */
    public abstract static class WokenTooEarly extends Variation {

        abstract CompletionStage<?> wake(Routine<?> routine);

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            CompletableFuture<T> outcome = stage.toCompletableFuture();
            Object unused = routine.awaitReally(CompletableFuture.anyOf(
                    outcome.handle((value, failure) -> ""), wake(routine).toCompletableFuture()));
            return outcome.getNow(null);
        }
    }
}
