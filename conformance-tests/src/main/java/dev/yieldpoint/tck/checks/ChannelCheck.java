package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.checks.Channel.SentMessage;
import dev.yieldpoint.tck.trace.Event;
import java.util.Locale;
import java.util.Set;

/** Every message is received once and unchanged, and those of each sender in order. */
final class ChannelCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of(
                "CHANNEL-1",
                "CHANNEL-2",
                "CHANNEL-3",
                "CHANNEL-4",
                "CHANNEL-5",
                "CHANNEL-8",
                "CHANNEL-12",
                "CHANNEL-13",
                "CHANNEL-14",
                "LIFECYCLE-6");
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    private static final class Judge {
        private final History history;
        private final Channels channels;

        Judge(History history) {
            this.history = history;
            this.channels = history.channels();
        }

        void step(int at, Event event) {
            if (event instanceof Event.Settled) {
                channels.all().filter(Channel::isWaitedAt).forEach(channel -> settled(at, channel));
            } else if (event instanceof Event.Received received) {
                received(at, received);
            }
        }

        private void received(int at, Event.Received received) {
            SentMessage sentMessage = channels.sentMessage(received);
            if (sentMessage == null) {
                notExpected(at, received);
                return;
            }
            if (!sentMessage.sending().value().equals(received.value())) {
                history.violation(
                        "CHANNEL-1",
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s, but %s was sent",
                                received,
                                sentMessage.sending().value()));
            }
            if (sentMessage.afterClose()) {
                history.violation(
                        "CHANNEL-8",
                        at,
                        String.format(Locale.ROOT, "%s, which was sent after it had closed its channel", received));
            }
            Event.Sending earlier = channels.of(received).latestBySender.get(sentMessage.sender());
            if (earlier != null && earlier.message() > received.message()) {
                history.violation(
                        "CHANNEL-2",
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s out of order: after %s, though \"%s\" sent %s first",
                                received,
                                earlier.value(),
                                earlier.sender(),
                                received.value()));
            }
        }

        private void notExpected(int at, Event.Received received) {
            if (channels.of(received).received.containsKey(received.message())) {
                history.violation("CHANNEL-4", at, received + " a second time");
            } else if (channels.isInFormerChannel(received)) {
                history.violation(
                        "LIFECYCLE-6", at, received + ", which was sent to the coroutine of an earlier mount");
            } else {
                history.violation("CHANNEL-1", at, received + ", which was not sent to it");
            }
        }

        /** Messages that are lost after the channel was closed violate CHANNEL-7, which another check judges. */
        private void settled(int at, Channel channel) {
            if (!channel.closed) {
                channel.undelivered()
                        .findFirst()
                        .ifPresent(sentMessage -> history.violation(
                                clauseOfLoss(channel, sentMessage),
                                at,
                                String.format(
                                        Locale.ROOT,
                                        "%s awaits a message, but has not received %s, which \"%s\" sent",
                                        channel.receiver,
                                        sentMessage.sending().value(),
                                        sentMessage.sending().sender())));
            }
        }

        /** The first of the circumstances, from rare to common, that the message was lost in. */
        private static String clauseOfLoss(Channel channel, SentMessage sentMessage) {
            if (channel.denied.contains(sentMessage.sending().message())) {
                return "CHANNEL-14";
            }
            if (sentMessage.early()) {
                return "CHANNEL-13";
            }
            if (channel.senders.size() > 1) {
                return "CHANNEL-12";
            }
            if (!sentMessage.receiverWasWaiting()) {
                return "CHANNEL-3";
            }
            return channel.received.isEmpty() ? "CHANNEL-1" : "CHANNEL-5";
        }
    }
}
