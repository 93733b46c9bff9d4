package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.variation.GivesWay;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runtimes that yield where they should not, or do not where they should, only now and then. */
public final class QuietYieldingFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "renders for an earlier set before the next one",
                    "YIELDING-1",
                    "between two awaits of",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            if (place.lastSetAt == place.renders) {
                                Routine.running().ifPresent(setter -> setter.awaitReally(place.nextRender()));
                            }
                            place.lastSetAt = place.renders;
                            super.set(place, state, value);
                        }
                    }),
            Fault.of("renders before a set of an atom returns", "YIELDING-1", "between two awaits of", new GivesWay() {
                @Override
                public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
                    super.setAtom(place, root, atom, value);
                    giveWay();
                }
            }),
            Fault.survivor(
                    "yields at every hundredth send",
                    "YIELDING-1",
                    "a body that sends a hundred messages while something else is ready",
                    new GivesWay() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            super.send(to, message);
                            if (Routine.running()
                                    .filter(sender -> isHundredth(sender, "sends"))
                                    .isPresent()) {
                                giveWay();
                            }
                        }
                    }),
            Fault.of(
                            "blocks everything in an await at which a message is handled",
                            "YIELDING-2",
                            "the runtime hangs while",
                            new Variation() {
                                @Override
                                public <M> Optional<M> receive(Routine<M> routine) {
                                    Optional<M> message = super.receive(routine);
                                    routine.received = true;
                                    return message;
                                }

                                @Override
                                public <T extends @Nullable Object> T await(
                                        Routine<?> routine, CompletionStage<T> stage) {
                                    if (routine.received) {
                                        return stage.toCompletableFuture()
                                                .orTimeout(Fault.STUCK, TimeUnit.SECONDS)
                                                .join();
                                    }
                                    return super.await(routine, stage);
                                }
                            })
                    .hangs("LIFECYCLE-1", "YIELDING-2", "YIELDING-3"));

    private QuietYieldingFaults() {}

    /** Whether the coroutine does something for the hundredth time, or the two hundredth. */
    public static boolean isHundredth(Routine<?> routine, String what) {
        return (int) routine.kept.merge(what, 1, (before, one) -> (int) before + 1) % 100 == 0;
    }
}
