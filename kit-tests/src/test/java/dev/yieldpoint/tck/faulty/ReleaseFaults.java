package dev.yieldpoint.tck.faulty;

import static dev.yieldpoint.tck.faulty.ChannelFaults.withMailbox;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayList;
import java.util.List;

/** Runtimes that keep messages which no body will receive. */
public final class ReleaseFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "keeps the buffer of a coroutine that is gone",
                    "CHANNEL-15",
                    "the message \"b\" has not been released",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public synchronized void abandon() {
                            abandoned = true;
                        }
                    })),
            Fault.of(
                    "keeps the buffer of a coroutine that was dropped",
                    "CHANNEL-15",
                    "the message \"b\" has not been released",
                    new Variation() {
                        @Override
                        public void over(Routine<?> routine) {
                            if (routine.place.isRemoved()) {
                                routine.mailbox.abandoned = true;
                            } else {
                                super.over(routine);
                            }
                        }
                    }),
            Fault.of(
                    "keeps the buffer of a coroutine that has ended until its component is removed",
                    "CHANNEL-15",
                    "the message \"b\" has not been released",
                    new Variation() {
                        @Override
                        public void over(Routine<?> routine) {
                            if (routine.place.isRemoved()) {
                                super.over(routine);
                            } else {
                                routine.mailbox.abandoned = true;
                            }
                        }
                    }),
            Fault.of(
                    "keeps the messages that it refuses",
                    "CHANNEL-16",
                    "the message \"b\" has not been released",
                    withMailbox(() -> new FaultyMailbox() {
                        private final List<Object> refused = new ArrayList<>();

                        @Override
                        public void put(Object message) {
                            (closed ? refused : messages).add(message);
                        }
                    })),
            Fault.of(
                    "keeps the messages that are sent when a coroutine is gone",
                    "CHANNEL-16",
                    "has not been released",
                    new Variation() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            if (to.over) {
                                to.kept.put(new Object(), message);
                            }
                            super.send(to, message);
                        }
                    }));

    private ReleaseFaults() {}
}
