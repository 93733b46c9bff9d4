package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A channel ends when it was closed and everything that was sent before is received; then it stays ended. */
final class ChannelEndCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("CHANNEL-7", "CHANNEL-9", "CHANNEL-10", "LIFECYCLE-5");
    }

    @Override
    public List<Violation> over(Application application, List<Event> trace) {
        List<Violation> violations = new ArrayList<>();
        Channels channels = new Channels(application);
        for (int i = 0; i < trace.size(); i++) {
            int at = i;
            Event event = trace.get(i);
            if (event instanceof Event.Received received && channels.of(received).ended) {
                violations.add(new Violation("CHANNEL-10", i, received + ", after it had seen the end"));
            } else if (event instanceof Event.SawEnd end) {
                sawEnd(i, end, channels.of(end), violations);
            } else if (event instanceof Event.Settled) {
                channels.all()
                        .filter(channel -> channel.isWaitedAt() && channel.closed)
                        .forEach(channel -> stillWaits(at, channel, violations));
            }
            channels.see(event);
        }
        return violations;
    }

    private static void sawEnd(int at, Event.SawEnd end, Channel channel, List<Violation> violations) {
        if (!channel.closed) {
            String clause = channel.removed ? "LIFECYCLE-5" : "CHANNEL-9";
            violations.add(new Violation(clause, at, end + ", though it has not closed it"));
            return;
        }
        channel.undelivered()
                .findFirst()
                .ifPresent(letter -> violations.add(new Violation(
                        "CHANNEL-7",
                        at,
                        "%s, though %s was in it when it closed it"
                                .formatted(end, letter.sending().value()))));
    }

    /** Its channel is closed, but the receiver waits: there must be something left, or it must be told the end. */
    private static void stillWaits(int at, Channel channel, List<Violation> violations) {
        channel.undelivered()
                .findFirst()
                .ifPresentOrElse(
                        letter -> violations.add(new Violation(
                                "CHANNEL-7",
                                at,
                                "%s waits for a message, but never received %s, which \"%s\" sent"
                                        .formatted(
                                                channel.receiver,
                                                letter.sending().value(),
                                                letter.sending().sender()))),
                        () -> violations.add(new Violation(
                                channel.ended ? "CHANNEL-10" : "CHANNEL-9",
                                at,
                                "%s still waits for a message, though %s"
                                        .formatted(
                                                channel.receiver,
                                                channel.ended
                                                        ? "it has seen the end"
                                                        : "its channel is closed and empty"))));
    }
}
