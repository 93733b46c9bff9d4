package dev.yieldpoint.tck.ordering;

import dev.yieldpoint.tck.ordering.History.Message;
import dev.yieldpoint.tck.ordering.History.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What must hold of the history of every channel. Each rule is of one kind, so that a fault violates as few of them as possible. */
final class Rules {

    private Rules() {}

    /** CHANNEL-2: messages of one sender are received in the order in which they were sent. */
    static void orderOfEachSender(History history) {
        List<Message> received =
                history.messages(What.RECEIVED).stream().distinct().toList();
        List<Message> overtaken = received.stream()
                .filter(message ->
                        received.subList(0, received.indexOf(message)).stream().anyMatch(message::isEarlierThan))
                .toList();
        assertNone(overtaken, "received after a later message of the same sender", history);
    }

    /** CHANNEL-1, CHANNEL-3, CHANNEL-5, CHANNEL-12, CHANNEL-13: a receiver that neither closes nor ends receives every message. */
    static void nothingLost(History history) {
        if (!history.has(What.CLOSING, What.LEFT, What.REMOVED)) {
            assertNone(without(history.messages(What.SENDING), history.messages(What.RECEIVED)), "lost", history);
        }
    }

    /** CHANNEL-4: a message is received once. */
    static void nothingTwice(History history) {
        List<Message> again = new ArrayList<>(history.messages(What.RECEIVED));
        new HashSet<>(again).forEach(again::remove);
        assertNone(again, "received again", history);
    }

    /** CHANNEL-1: what is received was sent to this channel, and is the very object that was sent. */
    @SuppressWarnings("ReferenceEquality") // an equal message is not the one that was sent
    static void nothingInvented(History history) {
        List<Message> sent = history.messages(What.SENDING);
        List<Message> invented = history.messages(What.RECEIVED).stream()
                .filter(message -> sent.stream().noneMatch(other -> other == message))
                .toList();
        assertNone(invented, "received, but not sent to this channel", history);
    }

    /** CHANNEL-7, CHANNEL-9: a closed channel gives what was sent before, and then the end; an open one does not end. */
    static void endAfterWhatIsBuffered(History history) {
        if (history.has(What.END)) {
            assertThat(history.before(What.END).has(What.CLOSED), "ended, but not closed", history);
            List<Message> buffered = history.before(What.CLOSING).messages(What.SENT);
            List<Message> inTime = history.before(What.END).messages(What.RECEIVED);
            assertNone(without(buffered, inTime), "sent before the close, but not received before the end", history);
        } else if (history.has(What.CLOSED)) {
            assertThat(history.has(What.LEFT, What.REMOVED), "closed, but the receiver does not see the end", history);
        }
    }

    /** CHANNEL-10, a SHOULD: nothing follows the end, and who asks again is told again. */
    static void endIsFinal(History history) {
        assertNone(history.after(What.END).messages(What.RECEIVED), "received after the end", history);
        if (history.has(What.END) && !history.has(What.REMOVED)) {
            assertThat(history.count(What.END) == 2, "the receiver sees the end only once", history);
        }
    }

    /** CHANNEL-8, LIFECYCLE-3, LIFECYCLE-4: what is sent after a close, a return or a removal is not received. */
    static void nothingLate(History history) {
        List<Message> late = history.after(What.CLOSED, What.LEFT, What.REMOVED).messages(What.SENDING);
        late = late.stream().filter(history.messages(What.RECEIVED)::contains).toList();
        assertNone(late, "received, though it was sent too late", history);
    }

    /** CHANNEL-11, a SHOULD: a send never throws, whether or not anybody receives the message. */
    static void senderUndisturbed(History history) {
        assertNone(history.messages(What.SEND_THREW), "send threw", history);
    }

    private static List<Message> without(List<Message> messages, List<Message> others) {
        return messages.stream().filter(message -> !others.contains(message)).toList();
    }

    private static void assertNone(List<Message> messages, String complaint, History history) {
        assertThat(messages.isEmpty(), complaint + ": " + messages, history);
    }

    private static void assertThat(boolean holds, String complaint, History history) {
        if (!holds) {
            throw new AssertionError(complaint + "\n" + history);
        }
    }
}
