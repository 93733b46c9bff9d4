package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** To send returns, whether or not the message will be received. */
final class ChannelSendCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("CHANNEL-6", "CHANNEL-11");
    }

    @Override
    public List<Violation> over(Application application, List<Event> trace) {
        List<Violation> violations = new ArrayList<>();
        Channels channels = new Channels(application);
        for (int i = 0; i < trace.size(); i++) {
            Event event = trace.get(i);
            Event.Sending justBefore = channels.justBefore();
            if (event instanceof Event.SendThrew threw) {
                Channel.Letter letter = channels.onItsWay(threw.message());
                if (letter != null) {
                    violations.add(notSent(channels, i, letter.sending(), "threw: " + threw.what()));
                }
            } else if (event instanceof Event.Hung && justBefore != null) {
                violations.add(notSent(channels, i, justBefore, "has not returned"));
            } else if (event instanceof Event.Settled) {
                int at = i;
                channels.underWay()
                        .map(sending -> notSent(channels, at, sending, "has not returned, though all is quiet"))
                        .forEach(violations::add);
            }
            channels.see(event);
        }
        return violations;
    }

    private static Violation notSent(Channels channels, int at, Event.Sending sending, String how) {
        boolean receives = channels.receives(sending);
        return new Violation(
                receives ? "CHANNEL-6" : "CHANNEL-11",
                at,
                "the send of %s %s%s %s"
                        .formatted(
                                sending.value(), sending.where(), receives ? "" : ", which will not receive it,", how));
    }
}
