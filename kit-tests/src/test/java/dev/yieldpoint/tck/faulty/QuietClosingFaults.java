package dev.yieldpoint.tck.faulty;

import static dev.yieldpoint.tck.faulty.ChannelFaults.withMailbox;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runtimes that close a channel as they should, unless something comes between. */
public final class QuietClosingFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "delivers the last message before the end twice",
                    "CHANNEL-4",
                    "a second time",
                    withMailbox(() -> new FaultyMailbox() {
                        private Optional<Object> latest = Optional.empty();

                        @Override
                        public Optional<Object> take() {
                            Optional<Object> message = super.take();
                            if (message.isPresent() || !closed) {
                                latest = message;
                                return message;
                            }
                            Optional<Object> again = latest;
                            latest = Optional.empty();
                            return again;
                        }
                    })),
            Fault.of(
                    "keeps only the first buffered message at close",
                    "CHANNEL-7",
                    "was buffered when it closed its channel",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public synchronized void close() {
                            super.close();
                            messages.removeIf(message -> !message.equals(messages.peek()));
                        }
                    })),
            Fault.of(
                    "discards what is buffered when the channel is closed once more",
                    "CHANNEL-7",
                    "was buffered when it closed its channel",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public synchronized void close() {
                            if (closed) {
                                messages.clear();
                            }
                            super.close();
                        }
                    })),
            Fault.of(
                    "accepts messages after close while something is buffered",
                    "CHANNEL-8",
                    "which was sent after it had closed its channel",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public void put(Object message) {
                            if (!closed || !messages.isEmpty()) {
                                messages.add(message);
                            }
                        }
                    })),
            Fault.survivor(
                    "accepts messages of coroutines after close",
                    "CHANNEL-8",
                    "a coroutine that sends to another one, which has closed its channel and then receives",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public void put(Object message) {
                            if (!closed || Routine.running().isPresent()) {
                                messages.add(message);
                            }
                        }
                    })),
            Fault.of(
                    "takes a render for the end of the channel",
                    "CHANNEL-9",
                    "though it has not closed its channel",
                    new Variation() {
                        @Override
                        public <M> Optional<M> receive(Routine<M> routine) {
                            CompletableFuture<Void> arrival = routine.mailbox.arrival();
                            if (routine.mailbox.messages.isEmpty() && !routine.mailbox.closed) {
                                Object unused = routine.awaitReally(
                                        CompletableFuture.anyOf(arrival, routine.place.nextRender()));
                                routine.mailbox.closed |= routine.mailbox.messages.isEmpty();
                            }
                            return super.receive(routine);
                        }
                    }),
            Fault.survivor(
                    "never ends a channel that is closed when its last message has been taken",
                    "CHANNEL-9",
                    "a body that closes its channel with the last message in hand, and receives again",
                    withMailbox(() -> new FaultyMailbox() {
                        private boolean taken;
                        private boolean ends;

                        @Override
                        public Optional<Object> take() {
                            Optional<Object> message = super.take();
                            taken |= message.isPresent();
                            return message;
                        }

                        @Override
                        public synchronized void close() {
                            ends |= !taken || !messages.isEmpty();
                            super.close();
                        }

                        @Override
                        public boolean hasEnded() {
                            return ends;
                        }
                    })),
            Fault.of(
                    "tells of the end twice, and not a third time",
                    "CHANNEL-10",
                    "still awaits a message, though it has seen the end of its channel",
                    withMailbox(() -> new FaultyMailbox() {
                        private int told;

                        @Override
                        public boolean hasEnded() {
                            return closed && told++ < 2;
                        }
                    })),
            Fault.survivor(
                    "forgets that a channel has ended when the body awaits something else",
                    "CHANNEL-10",
                    "a body that receives, awaits and receives again after the end",
                    new Variation() {
                        @Override
                        public <M> Optional<M> receive(Routine<M> routine) {
                            if (routine.kept.containsKey("forgotten")) {
                                routine.awaitReally(new CompletableFuture<Void>());
                            }
                            Optional<M> message = super.receive(routine);
                            if (message.isEmpty()) {
                                routine.kept.put("ended", true);
                            }
                            return message;
                        }

                        @Override
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            if (routine.kept.containsKey("ended")) {
                                routine.kept.put("forgotten", true);
                            }
                            return super.await(routine, stage);
                        }
                    }));

    private QuietClosingFaults() {}
}
