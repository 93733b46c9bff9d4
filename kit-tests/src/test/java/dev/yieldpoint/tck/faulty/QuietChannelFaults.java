package dev.yieldpoint.tck.faulty;

import static dev.yieldpoint.tck.faulty.ExternalFaults.isForeign;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runtimes that lose, repeat or mix up messages only in some circumstances. */
public final class QuietChannelFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "hands out a handle that leads nowhere when a component renders again",
                    "CHANNEL-1",
                    "awaits a message, but has not received",
                    new Variation() {
                        @Override
                        public <M> Routine<M> useCoroutine(
                                ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
                            Routine<M> routine = super.useCoroutine(place, scope, type, body);
                            return place.renders == 1 ? routine : newRoutine(place);
                        }
                    }),
            Fault.of(
                    "wakes no receiver for a message from another thread",
                    "EXTERNAL-4",
                    "logged nothing at all, expected",
                    withMailboxes(place -> new FaultyMailbox() {
                        @Override
                        public boolean wakes() {
                            return !isForeign(place);
                        }
                    })),
            Fault.of(
                    "delivers the message that wakes the receiver after those that follow",
                    "CHANNEL-2",
                    "out of order: after",
                    withMailboxes(place -> new FaultyMailbox() {
                        private Optional<Object> handedOver = Optional.empty();

                        @Override
                        public void put(Object message) {
                            if (waiting && !closed) {
                                handedOver = Optional.of(message);
                            } else {
                                super.put(message);
                            }
                        }

                        @Override
                        public Optional<Object> take() {
                            Optional<Object> next = super.take().or(() -> handedOver);
                            handedOver = handedOver.filter(message -> !next.equals(handedOver));
                            return next;
                        }
                    })),
            Fault.of(
                    "delivers what another thread sends in reverse",
                    "EXTERNAL-4",
                    "expected \"a\", \"b\", \"c\"",
                    withMailboxes(place -> new FaultyMailbox() {
                        @Override
                        public void put(Object message) {
                            super.put(message);
                            if (isForeign(place) && !closed) {
                                messages.addFirst(messages.removeLast());
                            }
                        }
                    })),
            Fault.survivor(
                    "mixes up the order when its ring of sixteen grows and has gone round",
                    "CHANNEL-2",
                    "more than sixteen messages that are buffered after others were taken",
                    withMailboxes(place -> new FaultyMailbox() {
                        private Object[] ring = new Object[16];
                        private int taken;
                        private int put;

                        @Override
                        public synchronized void abandon() {
                            super.abandon();
                            ring = new Object[16];
                            taken = 0;
                            put = 0;
                        }

                        @Override
                        public void put(Object message) {
                            if (!closed) {
                                if (put - taken == ring.length) {
                                    put = ring.length;
                                    taken = 0;
                                    ring = Arrays.copyOf(ring, 2 * ring.length);
                                }
                                ring[put++ % ring.length] = message;
                            }
                        }

                        @Override
                        public Optional<Object> take() {
                            return taken == put ? Optional.empty() : Optional.ofNullable(ring[taken++ % ring.length]);
                        }
                    })),
            Fault.of(
                    "mistakes the message None for the end of the channel",
                    "CHANNEL-9",
                    "though it has not closed it",
                    withMailboxes(place -> new HoldsNothing())),
            Fault.of("keeps 1024 messages at most", "CHANNEL-3", "logged nothing at all", ChannelFaults.limit(1024)),
            Fault.of(
                    "discards the messages that another thread sends while the body is not receiving",
                    "CHANNEL-3",
                    "awaits a message, but has not received",
                    new Variation() {
                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            routine.kept.put("elsewhere", true);
                            T outcome = super.await(routine, stage);
                            routine.kept.remove("elsewhere");
                            return outcome;
                        }

                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            if (!isForeign(to.place) || !to.kept.containsKey("elsewhere")) {
                                super.send(to, message);
                            }
                        }
                    }),
            Fault.of(
                    "wakes a receiver no more that has awaited something else since its last message",
                    "CHANNEL-5",
                    "awaits a message, but has not received",
                    new Receiving() {
                        @Override
                        public FaultyMailbox mailbox(ObservedMount place) {
                            return new Stale();
                        }

                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            ((Stale) routine.mailbox).stale = routine.received;
                            return super.await(routine, stage);
                        }
                    }),
            Fault.of(
                    "wakes a receiver once for another thread, and not again",
                    "CHANNEL-5",
                    "awaits a message, but has not received",
                    withMailboxes(place -> new FaultyMailbox() {
                        private boolean woken;

                        @Override
                        public boolean wakes() {
                            boolean again = woken && isForeign(place);
                            woken |= isForeign(place);
                            return !again;
                        }
                    })));

    private QuietChannelFaults() {}

    private static Variation withMailboxes(Function<ObservedMount, FaultyMailbox> mailboxes) {
        return new Variation() {
            @Override
            public FaultyMailbox mailbox(ObservedMount place) {
                return mailboxes.apply(place);
            }
        };
    }

    /** Has one word for nothing and for the end, as a channel has whose receive returns null at the end. */
    private static final class HoldsNothing extends FaultyMailbox {
        private boolean atNothing;

        @Override
        public Optional<Object> take() {
            Optional<Object> message = super.take();
            atNothing = message.filter(HoldsNothing::isNothing).isPresent();
            return message.filter(taken -> !atNothing);
        }

        @Override
        public boolean hasEnded() {
            return atNothing || super.hasEnded();
        }

        /** The messages of the kit hold a value, whatever their class. */
        private static boolean isNothing(Object message) {
            try {
                Method value = message.getClass().getMethod("value");
                value.setAccessible(true);
                return Value.NOTHING.equals(value.invoke(message));
            } catch (ReflectiveOperationException e) {
                return false; // a message of a promise of the Java API
            }
        }
    }

    /** Holds a waker that may be one of another wait. */
    private static final class Stale extends FaultyMailbox {
        volatile boolean stale;

        @Override
        public boolean wakes() {
            return !stale;
        }
    }

    /** Knows whether a body has received something. */
    public static class Receiving extends Variation {
        @Override
        public final <M> Optional<M> receive(Routine<M> routine) {
            Optional<M> message = super.receive(routine);
            routine.received = true;
            return message;
        }
    }
}
