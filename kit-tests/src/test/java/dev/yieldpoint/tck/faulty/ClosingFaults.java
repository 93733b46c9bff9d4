package dev.yieldpoint.tck.faulty;

import static dev.yieldpoint.tck.faulty.ChannelFaults.withMailbox;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;

/** Runtimes that do not know how to close a channel, or when one has ended. */
public final class ClosingFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "discards on close what is buffered",
                    "CHANNEL-7",
                    "was buffered when it closed its channel",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public synchronized void close() {
                            super.close();
                            messages.clear();
                        }
                    })),
            Fault.of(
                    "accepts messages after close",
                    "CHANNEL-8",
                    "which was sent after it had closed its channel",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public void put(Object message) {
                            messages.add(message);
                        }
                    })),
            Fault.of(
                    "never ends a closed channel",
                    "CHANNEL-9",
                    "still awaits a message, though its channel is closed and empty",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public boolean hasEnded() {
                            return false;
                        }
                    })),
            Fault.of(
                    "takes an empty channel for an ended one",
                    "CHANNEL-9",
                    "though it has not closed its channel",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public boolean hasEnded() {
                            return true;
                        }
                    })),
            Fault.of(
                    "tells of the end once",
                    "CHANNEL-10",
                    "still awaits a message, though it has seen the end of its channel",
                    withMailbox(() -> new FaultyMailbox() {
                        private boolean told;

                        @Override
                        public boolean hasEnded() {
                            boolean first = closed && !told;
                            told |= first;
                            return first;
                        }
                    })),
            Fault.of(
                    "throws in a send after the end",
                    "CHANNEL-11",
                    ", which can no longer receive it, threw",
                    new Variation() {
                        @Override
                        public <M> void send(Routine<M> to, M message) {
                            if (to.over || to.mailbox.closed) {
                                throw new IllegalStateException("nobody receives");
                            }
                            super.send(to, message);
                        }
                    }));

    private ClosingFaults() {}
}
