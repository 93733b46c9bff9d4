package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The model of one coroutine's channel, from the trace so far. */
final class Channel {

    /**
     * A message on its way, and what was known when it was sent.
     *
     * @param early whether a component sent it in its render, or the body that it goes to had not started
     */
    record SentMessage(Event.Sending sending, boolean receiverWasWaiting, boolean afterClose, boolean early) {

        Mount sender() {
            return new Mount(sending.sender(), sending.senderMount());
        }
    }

    final Map<Long, SentMessage> inside = new LinkedHashMap<>();
    final Map<Long, SentMessage> received = new HashMap<>();
    final Map<Mount, Event.Sending> latestBySender = new HashMap<>();
    final Set<Mount> senders = new HashSet<>();
    /** Messages whose send had not returned when the channel was closed: they may be in time or too late. */
    final Set<Long> overlapping = new HashSet<>();

    boolean closed;
    /** Whether the receiver has seen the end. */
    boolean ended;

    boolean over;
    boolean removed;
    boolean waiting;
    /** Whether the receiver has asked for a message without waiting, and has no answer so far. */
    boolean trying;

    /** A message that was certainly there when the receiver asked without waiting, if one was. */
    @Nullable
    SentMessage available;

    /** Messages that were there when the receiver was told that there were none. */
    final Set<Long> denied = new HashSet<>();

    @Nullable
    CoroutineId receiver;

    boolean isGone() {
        return closed || over || removed;
    }

    /** Whether the receiver is there and waits for a message. */
    boolean isWaitedAt() {
        return waiting && !over && !removed;
    }

    /** Whether everything that can be received was received. */
    boolean isEndedAndEmpty() {
        return closed && inside.values().stream().allMatch(SentMessage::afterClose);
    }

    /** What was certainly sent before the channel was closed, and has not been received. */
    Stream<SentMessage> undelivered() {
        return inside.values().stream()
                .filter(sentMessage -> !sentMessage.afterClose && !overlapping.contains(sentMessage.sending.message()));
    }
}
