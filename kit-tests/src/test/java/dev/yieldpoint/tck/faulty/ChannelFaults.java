package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runtimes that lose, repeat or mix up messages. */
public final class ChannelFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "gives a loop over the receiver every second message",
                    "CHANNEL-3",
                    "awaits a message, but has not received",
                    new Variation() {
                        @Override
                        public <M> Iterator<M> iterator(Routine<M> routine) {
                            Iterator<M> all = routine.defaultIterator();
                            return new Iterator<>() {
                                private int taken;

                                @Override
                                public boolean hasNext() {
                                    if (taken++ % 2 == 1 && !routine.mailbox.messages.isEmpty() && all.hasNext()) {
                                        all.next();
                                    }
                                    return all.hasNext();
                                }

                                @Override
                                public M next() {
                                    return all.next();
                                }
                            };
                        }
                    }),
            Fault.of(
                    "ends a loop over the receiver where no message is left",
                    "CHANNEL-9",
                    "though it has not closed it",
                    new Variation() {
                        @Override
                        public <M> Iterator<M> iterator(Routine<M> routine) {
                            Iterator<M> all = routine.defaultIterator();
                            return new Iterator<>() {
                                private boolean begun;

                                @Override
                                public boolean hasNext() {
                                    boolean next = (!begun || !routine.mailbox.messages.isEmpty()) && all.hasNext();
                                    begun = true;
                                    return next;
                                }

                                @Override
                                public M next() {
                                    return all.next();
                                }
                            };
                        }
                    }),
            Fault.of(
                    "wakes no receiver that waits",
                    "CHANNEL-1",
                    "awaits a message, but has not received",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public boolean wakes() {
                            return false;
                        }
                    })),
            Fault.of(
                    "gives all coroutines of a component one channel",
                    "CHANNEL-1",
                    "which was not sent to it",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // all messages of the kit have one type
                        public <M> void send(Routine<M> to, M message) {
                            super.send((Routine<M>) to.place.routines.get(0), message);
                        }
                    }),
            Fault.of(
                    "delivers the newest message first",
                    "CHANNEL-2",
                    "out of order: after",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public Optional<Object> take() {
                            return Optional.ofNullable(messages.pollLast());
                        }
                    })),
            Fault.of(
                    "reverses what coroutines send, and nothing else",
                    "CHANNEL-2",
                    "out of order: after",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public void put(Object message) {
                            if (closed || Routine.running().isEmpty()) {
                                super.put(message);
                            } else {
                                messages.addFirst(message);
                            }
                        }
                    })),
            Fault.of(
                    "hands messages only to a receiver that waits",
                    "CHANNEL-3",
                    "awaits a message, but has not received",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public void put(Object message) {
                            if (waiting) {
                                super.put(message);
                            }
                        }
                    })),
            Fault.of(
                    "keeps sixteen messages at most",
                    "CHANNEL-3",
                    "awaits a message, but has not received 17",
                    limit(16)),
            Fault.of(
                    "loses the thousandth message",
                    "CHANNEL-3",
                    "awaits a message, but has not received 1000",
                    limit(999)),
            Fault.of(
                    "delivers every message twice",
                    "CHANNEL-4",
                    "a second time",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public void put(Object message) {
                            super.put(message);
                            super.put(message);
                        }
                    })),
            Fault.of("delivers the latest message again at a render", "CHANNEL-4", "a second time", new Variation() {
                @Override
                public <M> void send(Routine<M> to, M message) {
                    super.send(to, message);
                    var unused = to.place.nextRender().thenRun(() -> super.send(to, message));
                }
            }),
            Fault.of(
                    "wakes a receiver once and not again",
                    "CHANNEL-5",
                    "awaits a message, but has not received",
                    withMailbox(() -> new FaultyMailbox() {
                        private boolean woken;

                        @Override
                        public boolean wakes() {
                            boolean wakes = !woken;
                            woken = true;
                            return wakes;
                        }
                    })),
            Fault.of(
                    "makes a coroutine wait that sends while two messages are buffered",
                    "CHANNEL-6",
                    "logged nothing at all, expected \"all sent\"",
                    new Variation() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            Routine.running().ifPresent(sender -> {
                                while (to.mailbox.messages.size() >= 2) {
                                    sender.awaitReally(to.mailbox.taking());
                                }
                            });
                            super.send(to, message);
                        }
                    }),
            Fault.of(
                            "blocks everything in a send while two messages are buffered",
                            "CHANNEL-6",
                            "has not returned",
                            new Variation() {
                                @Override
                                public <M> void send(Routine<M> to, M message) {
                                    if (to.mailbox.messages.size() >= 2) {
                                        to.mailbox
                                                .taking()
                                                .completeOnTimeout(null, Fault.STUCK, TimeUnit.SECONDS)
                                                .join();
                                    }
                                    super.send(to, message);
                                }
                            })
                    .hangs("LIFECYCLE-1", "CHANNEL-1", "CHANNEL-6"),
            Fault.of(
                    "keeps nothing from a second sender",
                    "CHANNEL-12",
                    "awaits a message, but has not received",
                    withMailbox(() -> new FaultyMailbox() {
                        private @Nullable Object latest;

                        @Override
                        public void put(Object message) {
                            Object sender =
                                    Routine.running().<Object>map(r -> r).orElse("a listener");
                            if (messages.isEmpty() || sender.equals(latest)) {
                                latest = sender;
                                super.put(message);
                            }
                        }
                    })));

    private ChannelFaults() {}

    public static Variation withMailbox(Supplier<FaultyMailbox> mailboxes) {
        return new Variation() {
            @Override
            public FaultyMailbox mailbox(ObservedMount place) {
                return mailboxes.get();
            }
        };
    }

    public static Variation limit(int most) {
        return withMailbox(() -> new FaultyMailbox() {
            @Override
            public void put(Object message) {
                if (messages.size() < most) {
                    super.put(message);
                }
            }
        });
    }
}
