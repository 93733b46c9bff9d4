package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.trace.Event;
import java.util.Locale;
import java.util.Set;

/** A channel ends once it is closed and every message sent before has been received; then it stays ended. */
final class ChannelEndCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("CHANNEL-7", "CHANNEL-9", "CHANNEL-10", "LIFECYCLE-5");
    }

    @Override
    public Pass begin(History history) {
        return (at, event) -> step(history, at, event);
    }

    private static void step(History history, int at, Event event) {
        Channels channels = history.channels();
        if (event instanceof Event.Received received && channels.of(received).ended) {
            history.violation("CHANNEL-10", at, received + ", after the end of its channel");
        } else if (event instanceof Event.SawEnd end && !channels.of(end).trying) { // else TryNextCheck judges it
            sawEnd(history, at, end, channels.of(end));
        } else if (event instanceof Event.Settled) {
            channels.all()
                    .filter(channel -> channel.isWaitedAt() && channel.closed)
                    .forEach(channel -> stillWaits(history, at, channel));
        }
    }

    private static void sawEnd(History history, int at, Event.SawEnd end, Channel channel) {
        if (!channel.closed) {
            String clause = channel.removed ? "LIFECYCLE-5" : "CHANNEL-9";
            history.violation(clause, at, end + ", though it has not closed its channel");
            return;
        }
        channel.undelivered()
                .findFirst()
                .ifPresent(sentMessage -> history.violation(
                        "CHANNEL-7",
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s, though %s was buffered when it closed its channel",
                                end,
                                sentMessage.sending().value())));
    }

    /** A receiver that awaits a message of a closed channel gets a buffered message, or sees the end. */
    private static void stillWaits(History history, int at, Channel channel) {
        channel.undelivered()
                .findFirst()
                .ifPresentOrElse(
                        sentMessage -> history.violation(
                                "CHANNEL-7",
                                at,
                                String.format(
                                        Locale.ROOT,
                                        "%s awaits a message, but has not received %s, which \"%s\" sent",
                                        channel.receiver,
                                        sentMessage.sending().value(),
                                        sentMessage.sending().sender())),
                        () -> history.violation(
                                channel.ended ? "CHANNEL-10" : "CHANNEL-9",
                                at,
                                String.format(
                                        Locale.ROOT,
                                        "%s still awaits a message, though %s",
                                        channel.receiver,
                                        channel.ended
                                                ? "it has seen the end of its channel"
                                                : "its channel is closed and empty")));
    }
}
