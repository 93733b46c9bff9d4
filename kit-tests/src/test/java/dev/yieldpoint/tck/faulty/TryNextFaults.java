package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.GivesWay;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;

/** Runtimes that are wrong where a body receives without waiting. */
public final class TryNextFaults {

    public static final List<Fault> ALL = List.of(
            fault(
                    "waits for a message where a body receives without waiting",
                    "has no answer when this",
                    new Variation() {
                        @Override
                        public <M> Optional<M> tryReceive(Routine<M> routine) {
                            return receive(routine);
                        }
                    }),
            fault("lets others run before a body receives without waiting", "has no answer when this", new GivesWay() {
                @Override
                public <M> Optional<M> tryReceive(Routine<M> routine) {
                    giveWay();
                    return super.tryReceive(routine);
                }
            }),
            fault(
                    "takes an empty channel for an ended one where a body receives without waiting",
                    "though it has not closed it",
                    new Variation() {
                        @Override
                        public boolean hasEnded(Routine<?> routine) {
                            return true;
                        }
                    }),
            fault(
                    "takes an ended channel for an empty one where a body receives without waiting",
                    "though it has ended",
                    new Variation() {
                        @Override
                        public boolean hasEnded(Routine<?> routine) {
                            return false;
                        }
                    }),
            fault("drops the message that it finds where a body receives without waiting", "is in it", new Variation() {
                @Override
                public <M> Optional<M> tryReceive(Routine<M> routine) {
                    var dropped = super.tryReceive(routine);
                    return dropped.filter(message -> false);
                }
            }),
            fault(
                    "leaves in the channel what a body receives without waiting",
                    "expected \"a\", \"b\", None",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // only what was sent to the routine comes into its mailbox
                        public <M> Optional<M> tryReceive(Routine<M> routine) {
                            FaultyMailbox mailbox = routine.mailbox;
                            synchronized (mailbox) {
                                return (Optional<M>) Optional.ofNullable(mailbox.messages.peek());
                            }
                        }
                    }),
            fault(
                    "gives the latest message where a body receives without waiting",
                    "expected \"a\", \"b\", None",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // only what was sent to the routine comes into its mailbox
                        public <M> Optional<M> tryReceive(Routine<M> routine) {
                            FaultyMailbox mailbox = routine.mailbox;
                            synchronized (mailbox) {
                                return (Optional<M>) Optional.ofNullable(mailbox.messages.pollLast());
                            }
                        }
                    }),
            fault(
                    "gives nothing of a closed channel where a body receives without waiting",
                    "is in it",
                    new Variation() {
                        @Override
                        public <M> Optional<M> tryReceive(Routine<M> routine) {
                            return routine.mailbox.closed ? Optional.empty() : super.tryReceive(routine);
                        }

                        @Override
                        public boolean hasEnded(Routine<?> routine) {
                            return routine.mailbox.closed;
                        }
                    }),
            fault("cannot receive without waiting", "receives without waiting", new Variation() {
                @Override
                public <M> Optional<M> tryReceive(Routine<M> routine) {
                    throw new IllegalStateException("there is no tryNext");
                }
            }));

    private TryNextFaults() {}

    private static Fault fault(String name, String message, Variation runtime) {
        return Fault.of(name, "CHANNEL-14", message, runtime);
    }
}
