package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runtimes that start, keep or end their coroutines wrongly, or lose what they set. */
public final class LifecycleFaults {

    /** Unwinds a body whenever it comes back for another message, and starts it at its top. */
    private static final Variation STARTED_FOR_EVERY_MESSAGE = new Variation() {
        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            while (true) {
                try {
                    routine.received = false;
                    super.run(routine, body);
                    return;
                } catch (CoroutineDropped drop) {
                    if (!routine.received) {
                        throw drop;
                    }
                }
            }
        }

        @Override
        public <M> Optional<M> receive(Routine<M> routine) {
            if (routine.received) {
                throw new CoroutineDropped();
            }
            Optional<M> message = super.receive(routine);
            routine.received = true;
            return message;
        }
    };

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "starts a coroutine only when it is sent something",
                    "LIFECYCLE-1",
                    "has not started, though its component has rendered",
                    new Variation() {
                        @Override
                        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
                            routine.awaitReally(routine.mailbox.arrival());
                            super.run(routine, body);
                        }
                    }),
            Fault.of(
                    "restarts the coroutine when its component renders again",
                    "LIFECYCLE-2",
                    "was started 2 times in one mount",
                    new Restarting(false)),
            Fault.of(
                    "starts another coroutine when its component renders again",
                    "LIFECYCLE-2",
                    "was started 2 times in one mount",
                    new Restarting(true)),
            Fault.of(
                    "starts the body again for every message",
                    "LIFECYCLE-2",
                    "was started 2 times in one mount",
                    STARTED_FOR_EVERY_MESSAGE),
            Fault.of(
                    "runs a finished body again at the next render",
                    "LIFECYCLE-3",
                    "was started 2 times in one mount",
                    new Variation() {
                        @Override
                        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
                            super.run(routine, body);
                            routine.awaitReally(routine.place.nextRender());
                            super.run(routine, body);
                        }
                    }),
            Fault.of(
                    "runs a finished body again for the next message",
                    "LIFECYCLE-3",
                    "was started 2 times in one mount",
                    new Variation() {
                        @Override
                        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
                            super.run(routine, body);
                            routine.awaitReally(routine.mailbox.arrival());
                            super.run(routine, body);
                        }
                    }),
            Fault.of(
                    "lets a coroutine run on when its component is removed",
                    "LIFECYCLE-4",
                    "was not dropped, though its component was removed",
                    new Variation() {
                        @Override
                        public <M> Routine<M> useCoroutine(
                                ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
                            return place.routine(() -> {
                                Routine<M> routine = newRoutine(place);
                                String key = place.path + routine.hashCode();
                                place.tree.host(key, host -> host.useCoroutine(type, routine.around(body)));
                                return routine;
                            });
                        }
                    }),
            Fault.of(
                    "closes the channel at removal instead of dropping the coroutine",
                    "LIFECYCLE-5",
                    "though it has not closed its channel",
                    new Variation() {
                        @Override
                        public <M> Optional<M> receive(Routine<M> routine) {
                            try {
                                return super.receive(routine);
                            } catch (CoroutineDropped drop) {
                                return Optional.empty();
                            }
                        }
                    }),
            Fault.of(
                    "keeps the channel for the component that is mounted next in the same place",
                    "LIFECYCLE-6",
                    "which was sent to the coroutine of an earlier mount",
                    new Variation() {
                        @Override
                        public FaultyMailbox mailbox(ObservedMount place) {
                            String key = place.path + '#' + place.routines.size();
                            return place.tree.mailboxes.computeIfAbsent(key, k -> super.mailbox(place));
                        }

                        @Override
                        public void over(Routine<?> routine) {} // the next component has it
                    }),
            Fault.of(
                    "forgets a set while the render for an earlier one is due",
                    "STATE-1",
                    "was set to",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            if (place.lastSetAt != place.renders) {
                                place.lastSetAt = place.renders;
                                state.set(value);
                            }
                        }
                    }),
            Fault.of("loses every set", "STATE-1", "was set to", new Variation() {
                @Override
                public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {}
            }));

    private LifecycleFaults() {}

    /** Starts a coroutine at every render, in a child that was not there before. */
    private static final class Restarting extends Variation {

        /** With more of them a body that sets a state whenever it starts would never come to rest. */
        private static final int RENDERS = 3;

        private final boolean keepsEarlier;

        Restarting(boolean keepsEarlier) {
            this.keepsEarlier = keepsEarlier;
        }

        @Override
        public <M> Routine<M> useCoroutine(ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
            int latest = Math.min(place.renders, RENDERS);
            Routine<M> routine = place.renders == latest
                    ? place.newRoutine(newRoutine(place))
                    : place.routine(() -> newRoutine(place));
            Component coroutine = child -> child.useCoroutine(type, routine.around(body));
            for (int i = keepsEarlier ? 1 : latest; i <= latest; i++) {
                scope.child("coroutine %d, start %d".formatted(place.routines.indexOf(routine), i), coroutine);
            }
            return routine;
        }
    }
}
