package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runtimes that drop most of a coroutine, or most coroutines, when a component is removed. */
public final class QuietDropFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "lets a dropped body run on to its next await",
                    "LIFECYCLE-4",
                    "\"timer\" logged \"tick\", \"tick\", \"tick\", expected",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            try {
                                return super.await(routine, stage);
                            } catch (CoroutineDropped drop) {
                                if (!routine.place.isRemoved() || routine.kept.put("dropped", true) != null) {
                                    throw drop;
                                }
                                return stage.toCompletableFuture().getNow(null);
                            }
                        }
                    }),
            Fault.of(
                    "drops no coroutine below the children of the removed component",
                    "LIFECYCLE-4",
                    "was not dropped, though its component was removed",
                    new Variation() {
                        @Override
                        public <M> Routine<M> useCoroutine(
                                ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
                            if (place.parent == null || place.parent.parent == null) {
                                return super.useCoroutine(place, scope, type, body);
                            }
                            return place.routine(() -> {
                                Routine<M> routine = newRoutine(place);
                                String key = place.path + routine.hashCode();
                                place.tree.host(key, host -> host.useCoroutine(type, routine.around(body)));
                                return routine;
                            });
                        }
                    }),
            Fault.of(
                    "fails when the time comes that a dropped coroutine waited for",
                    "LIFECYCLE-4",
                    "the runtime threw when asked to settle",
                    new Variation() {
                        private boolean late;

                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            var unused = stage.thenRun(() -> late |= routine.over);
                            return super.await(routine, stage);
                        }

                        @Override
                        public void settle(ObservedTree tree, Mounted mounted) {
                            mounted.settle();
                            if (late) {
                                late = false;
                                throw new IllegalStateException("there is no such task");
                            }
                        }
                    }),
            Fault.of(
                    "closes the channels of coroutines below the removed component",
                    "LIFECYCLE-5",
                    "though it has not closed its channel",
                    new Variation() {
                        @Override
                        public <M> Optional<M> receive(Routine<M> routine) {
                            try {
                                return super.receive(routine);
                            } catch (CoroutineDropped drop) {
                                if (routine.place.parent != null && routine.place.parent.isRemoved()) {
                                    return Optional.empty();
                                }
                                throw drop;
                            }
                        }
                    }),
            Fault.of(
                    "keeps the messages that are sent while a component is removed until it is remounted",
                    "LIFECYCLE-6",
                    "which was sent to the coroutine of an earlier mount",
                    new Forwarding() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            if (to.place.isRemoved()) {
                                forward(to, message);
                            } else {
                                super.send(to, message);
                            }
                        }
                    }),
            Fault.of(
                    "delivers to the new coroutine the message that the dropped one was handling",
                    "LIFECYCLE-6",
                    "which was sent to the coroutine of an earlier mount",
                    new Forwarding() {
                        @Override
                        public <M> Optional<M> receive(Routine<M> routine) {
                            Optional<M> message = super.receive(routine);
                            message.ifPresent(inHand -> routine.kept.put("in hand", inHand));
                            return message;
                        }

                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            try {
                                return super.await(routine, stage);
                            } catch (CoroutineDropped drop) {
                                Optional.ofNullable(routine.kept.remove("in hand"))
                                        .ifPresent(inHand -> forward(routine, inHand));
                                throw drop;
                            }
                        }
                    }),
            Fault.survivor(
                    "gives the third mount of a component the channel of the first",
                    "LIFECYCLE-6",
                    "a component that is removed twice, the first time with something in its channel",
                    new Variation() {
                        @Override
                        public FaultyMailbox mailbox(ObservedMount place) {
                            List<ObservedMount> former = place.former();
                            return former.size() < 2
                                    ? super.mailbox(place)
                                    : former.get(0).routines.get(place.nextHook()).mailbox;
                        }
                    }));

    private QuietDropFaults() {}

    /** Hands messages to the component that is mounted next in the same place. */
    private static class Forwarding extends Variation {
        final void forward(Coroutine<?> to, Object message) {
            Routine<?> routine = (Routine<?>) to;
            ObservedMount place = routine.place;
            place.tree
                    .mailboxes
                    .computeIfAbsent(place.path + '#' + place.routines.indexOf(routine), key -> new FaultyMailbox())
                    .send(message);
        }

        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return Optional.ofNullable(place.tree.mailboxes.remove(place.path + '#' + place.nextHook()))
                    .orElseGet(() -> super.mailbox(place));
        }
    }
}
