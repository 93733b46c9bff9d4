package dev.yieldpoint.tck.faulty;

import static dev.yieldpoint.tck.faulty.ChannelFaults.withMailbox;

import dev.yieldpoint.tck.faulty.QuietChannelFaults.Receiving;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runtimes in which a sender waits or is thrown something, or sends in vain, only in some circumstances. */
public final class QuietSendingFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "waits in a send to itself while it handles a message",
                    "CHANNEL-6",
                    "has not returned",
                    new SendingToItself() {
                        @Override
                        public <M> void sendInHandling(Routine<M> self, M message) {
                            CompletableFuture<Void> taking = self.mailbox.taking();
                            self.mailbox.send(message);
                            self.awaitReally(taking);
                        }
                    }),
            Fault.of(
                    "throws in a send to a coroutine that awaits for the second time and has received nothing",
                    "CHANNEL-6",
                    "threw",
                    new Receiving() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            if (to.awaits > 1 && !to.received && !to.over) {
                                throw new IllegalStateException("nobody receives");
                            }
                            super.send(to, message);
                        }
                    }),
            Fault.of(
                    "loses what a coroutine sends to itself while it handles a message",
                    "CHANNEL-12",
                    "awaits a message, but has not received",
                    new SendingToItself() {
                        @Override
                        public <M> void sendInHandling(Routine<M> self, M message) {}
                    }),
            Fault.survivor(
                    "loses a message when a sender comes back after another has sent",
                    "CHANNEL-12",
                    "two senders that take turns",
                    withMailbox(() -> new FaultyMailbox() {
                        private final List<Object> senders = new ArrayList<>();

                        @Override
                        public void put(Object message) {
                            Object sender =
                                    Routine.running().<Object>map(r -> r).orElse("a listener");
                            if (senders.indexOf(sender) == senders.size() - 1 || !senders.contains(sender)) {
                                super.put(message);
                            }
                            senders.remove(sender);
                            senders.add(sender);
                        }
                    })),
            Fault.of(
                    "throws an error, and no exception, in a send after the end",
                    "CHANNEL-11",
                    ", which can no longer receive it, threw",
                    new Variation() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            if (to.over || to.mailbox.closed) {
                                throw new AssertionError("nobody receives");
                            }
                            super.send(to, message);
                        }
                    }),
            Fault.of(
                    "throws in a send to a coroutine whose component was removed",
                    "CHANNEL-11",
                    ", which can no longer receive it, threw",
                    new Variation() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            if (to.place.isRemoved()) {
                                throw new IllegalStateException("there is no such component");
                            }
                            super.send(to, message);
                        }
                    }),
            Fault.of(
                    "makes a coroutine wait for ever that sends to one that has ended",
                    "CHANNEL-11",
                    ", which can no longer receive it, has not returned",
                    new Variation() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            super.send(to, message);
                            if (to.over) {
                                CompletableFuture<Void> taking = to.mailbox.taking();
                                Routine.running().ifPresent(sender -> sender.awaitReally(taking));
                            }
                        }
                    }));

    private QuietSendingFaults() {}

    /** Does something else when a coroutine that has received a message sends to itself. */
    private abstract static class SendingToItself extends Receiving {

        abstract <M> void sendInHandling(Routine<M> self, M message);

        @Override
        public final <M> void send(Routine<M> to, M message) {
            if (to.received && Routine.running().filter(to::equals).isPresent()) {
                sendInHandling(to, message);
            } else {
                super.send(to, message);
            }
        }
    }
}
