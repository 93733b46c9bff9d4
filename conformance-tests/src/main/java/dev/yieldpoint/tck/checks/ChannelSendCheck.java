package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.trace.Event;
import java.util.Locale;
import java.util.Set;

/** Every send returns, whether or not its message will be received. */
final class ChannelSendCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("CHANNEL-6", "CHANNEL-11", "CHANNEL-13");
    }

    @Override
    public Pass begin(History history) {
        return (at, event) -> step(history, at, event);
    }

    private static void step(History history, int at, Event event) {
        Channels channels = history.channels();
        Event.Sending justBefore = channels.justBefore();
        if (event instanceof Event.SendThrew threw) {
            Channel.SentMessage sentMessage = channels.onItsWay(threw.message());
            if (sentMessage != null) {
                notSent(history, at, sentMessage.sending(), sentMessage.early(), "threw: " + threw.what());
            }
        } else if (event instanceof Event.Hung && justBefore != null) {
            notSent(history, at, justBefore, false, "has not returned");
        } else if (event instanceof Event.Settled) {
            channels.underWay()
                    .forEach(sending -> notSent(
                            history, at, sending, false, "has not returned, though the application has settled"));
        }
    }

    private static void notSent(History history, int at, Event.Sending sending, boolean early, String how) {
        boolean receives = history.channels().receives(sending);
        history.violation(
                !receives ? "CHANNEL-11" : early ? "CHANNEL-13" : "CHANNEL-6",
                at,
                String.format(
                        Locale.ROOT,
                        "the send of %s %s%s %s",
                        sending.value(),
                        sending.where(),
                        receives ? "" : ", which can no longer receive it,",
                        how));
    }
}
