package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is received is what was sent: by each sender in order, nothing twice, nothing lost but by close, end or drop; and
 * to send returns.
 */
final class ChannelCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of(
                "CHANNEL-1",
                "CHANNEL-2",
                "CHANNEL-3",
                "CHANNEL-4",
                "CHANNEL-5",
                "CHANNEL-6",
                "CHANNEL-7",
                "CHANNEL-8",
                "CHANNEL-9",
                "CHANNEL-10",
                "CHANNEL-11",
                "CHANNEL-12",
                "LIFECYCLE-5",
                "LIFECYCLE-6");
    }

    @Override
    public List<Violation> over(Application application, List<Event> trace) {
        Pass pass = new Pass(application);
        for (int i = 0; i < trace.size(); i++) {
            pass.step(i, trace.get(i));
        }
        return pass.violations;
    }

    /** A message on its way, and what was known when it was sent. */
    private record Letter(Event.Sending sending, boolean receiverWasWaiting, boolean afterClose) {}

    /** One coroutine's channel, as far as the trace has told. */
    private static final class Channel {
        final Map<Long, Letter> inside = new java.util.LinkedHashMap<>();
        final Map<Long, Letter> received = new HashMap<>();
        final Map<String, Event.Sending> latestBySender = new HashMap<>();
        final Set<String> senders = new HashSet<>();
        /** Messages whose send had not returned when the channel was closed: they may be in time or too late. */
        final Set<Long> overlapping = new HashSet<>();

        boolean closed;
        boolean ended;
        boolean over;
        boolean removed;
        boolean waiting;

        @Nullable
        CoroutineId receiver;

        boolean isGone() {
            return closed || over || removed;
        }

        boolean hasHad(long message) {
            return inside.containsKey(message) || received.containsKey(message);
        }
    }

    private record Address(String coroutine, int mount) {}

    /** Where letters wait that went through a handle that was looked up: whose it is, only the runtime knows. */
    private static final String THROUGH_A_HANDLE = "";

    private static final class Pass {
        final List<Violation> violations = new ArrayList<>();
        private final Application application;
        private final Map<Address, Channel> channels = new HashMap<>();
        private final Set<Long> returned = new HashSet<>();
        /** Sends that have not come back to their sender so far. */
        private final Map<Long, Event.Sending> underWay = new java.util.LinkedHashMap<>();

        private @Nullable Event latest;

        Pass(Application application) {
            this.application = application;
        }

        void step(int at, Event event) {
            if (event instanceof Event.Sending sending) {
                Channel channel = channel(sending.coroutine(), sending.mount());
                channel.inside.put(
                        sending.message(),
                        new Letter(sending, channel.waiting && channel.inside.isEmpty(), channel.closed));
                channel.senders.add(sending.sender());
                underWay.put(sending.message(), sending);
            } else if (event instanceof Event.Sent sent) {
                returned.add(sent.message());
                underWay.remove(sent.message());
            } else if (event instanceof Event.SendThrew threw) {
                underWay.remove(threw.message());
                notSent(at, threw.message(), "threw: " + threw.what());
            } else if (event instanceof Event.Hung && latest instanceof Event.Sending sending) {
                notSent(at, sending.message(), "has not returned");
            } else if (event instanceof Event.Removing removing) {
                removed(removing.component());
            } else if (event instanceof Event.Settled) {
                underWay.values().stream().filter(this::isByCoroutine).forEach(sending -> unsent(at, sending));
                channels.values().forEach(channel -> settled(at, channel));
            } else if (event instanceof Event.OfCoroutine own) {
                Channel channel =
                        channel(own.coroutine().name(), own.coroutine().mount());
                channel.receiver = own.coroutine();
                channel.waiting = event instanceof Event.Awaiting await && await.number() == 0;
                channel.over |= event instanceof Event.Finished
                        || event instanceof Event.Dropped
                        || event instanceof Event.Broke;
                if (channel.over) { // a body that is unwound in a send comes back from it in its own way
                    underWay.values()
                            .removeIf(sending ->
                                    sending.sender().equals(own.coroutine().name()));
                }
                if (event instanceof Event.ClosedChannel && !channel.closed) {
                    channel.closed = true;
                    channel.overlapping.addAll(channel.inside.keySet());
                    channel.overlapping.removeAll(returned);
                }
                if (event instanceof Event.Received received) {
                    received(at, channel, received);
                } else if (event instanceof Event.SawEnd) {
                    sawEnd(at, channel, event);
                }
            }
            latest = event;
        }

        /** The message is in no channel, and the sender was told so. */
        private void notSent(int at, long message, String how) {
            channelWith(message).ifPresent(channel -> {
                Event.Sending sending = Objects.requireNonNull(channel.inside.remove(message)).sending;
                violation(at, sending, channel, how);
            });
        }

        /** The sender still waits in the send; where the message is by now does not matter. */
        private void unsent(int at, Event.Sending sending) {
            channelWith(sending.message())
                    .ifPresent(channel -> violation(at, sending, channel, "has not returned, though all is quiet"));
        }

        private java.util.Optional<Channel> channelWith(long message) {
            return channels.values().stream()
                    .filter(channel -> channel.inside.containsKey(message))
                    .findFirst();
        }

        private void violation(int at, Event.Sending sending, Channel channel, String how) {
            boolean receives = sending.coroutine().equals(THROUGH_A_HANDLE)
                    ? channels.values().stream().noneMatch(Channel::isGone)
                    : !channel.isGone();
            violation(
                    receives ? "CHANNEL-6" : "CHANNEL-11",
                    at,
                    "the send of %s %s%s %s"
                            .formatted(
                                    sending.value(),
                                    sending.where(),
                                    receives ? "" : ", which will not receive it,",
                                    how));
        }

        /** Whether a coroutine that is still there sends. A listener's send that does not return lets nothing settle. */
        private boolean isByCoroutine(Event.Sending sending) {
            return channels.values().stream()
                    .anyMatch(channel -> channel.receiver != null
                            && channel.receiver.name().equals(sending.sender())
                            && !channel.over);
        }

        private void removed(String component) {
            Set<String> coroutines = application.coroutinesBelow(component);
            channels.forEach((address, channel) -> channel.removed |= coroutines.contains(address.coroutine));
        }

        private void received(int at, Channel channel, Event.Received received) {
            Letter letter = channel.inside.remove(received.message());
            if (letter == null) {
                letter = channel(THROUGH_A_HANDLE, 0).inside.remove(received.message());
            }
            if (channel.ended) {
                violation("CHANNEL-10", at, "%s, after it had seen the end".formatted(received));
            }
            if (letter == null) {
                if (channel.received.containsKey(received.message())) {
                    violation("CHANNEL-4", at, received + " for the second time");
                } else if (isInFormerChannel(received)) {
                    violation("LIFECYCLE-6", at, received + ", which was sent to the one of an earlier mount");
                } else {
                    violation("CHANNEL-1", at, received + ", which was not sent to it");
                }
                return;
            }
            channel.received.put(received.message(), letter);
            if (!letter.sending.value().equals(received.value())) {
                violation("CHANNEL-1", at, "%s, but %s was sent".formatted(received, letter.sending.value()));
            }
            if (letter.afterClose) {
                violation("CHANNEL-8", at, "%s, which was sent after it had closed its channel".formatted(received));
            }
            Event.Sending earlier = channel.latestBySender.get(letter.sending.sender());
            if (earlier != null && earlier.message() > received.message()) {
                violation(
                        "CHANNEL-2",
                        at,
                        "%s only now, after %s, which \"%s\" sent later"
                                .formatted(received, earlier.value(), earlier.sender()));
            } else {
                channel.latestBySender.put(letter.sending.sender(), letter.sending);
            }
        }

        private void sawEnd(int at, Channel channel, Event event) {
            channel.ended = true;
            if (!channel.closed) {
                violation(channel.removed ? "LIFECYCLE-5" : "CHANNEL-9", at, event + ", though it has not closed it");
                return;
            }
            undelivered(channel)
                    .findFirst()
                    .ifPresent(letter -> violation(
                            "CHANNEL-7",
                            at,
                            "%s, though %s was in it when it closed it".formatted(event, letter.sending.value())));
        }

        private void settled(int at, Channel channel) {
            if (!channel.waiting || channel.over || channel.removed) {
                return;
            }
            undelivered(channel).findFirst().ifPresent(letter -> {
                violation(
                        clauseOfLoss(channel, letter),
                        at,
                        "%s waits for a message, but never received %s, which \"%s\" sent"
                                .formatted(channel.receiver, letter.sending.value(), letter.sending.sender()));
            });
            if (channel.closed && undelivered(channel).findFirst().isEmpty()) {
                violation(
                        channel.ended ? "CHANNEL-10" : "CHANNEL-9",
                        at,
                        "%s still waits for a message, though %s"
                                .formatted(
                                        channel.receiver,
                                        channel.ended ? "it has seen the end" : "its channel is closed and empty"));
            }
        }

        /** The first of the circumstances, from rare to common, that the message was lost in. */
        private static String clauseOfLoss(Channel channel, Letter letter) {
            if (channel.closed) {
                return "CHANNEL-7";
            }
            if (channel.senders.size() > 1) {
                return "CHANNEL-12";
            }
            if (!letter.receiverWasWaiting) {
                return "CHANNEL-3";
            }
            return channel.received.isEmpty() ? "CHANNEL-1" : "CHANNEL-5";
        }

        private boolean isInFormerChannel(Event.Received received) {
            return channels.entrySet().stream()
                    .anyMatch(other ->
                            other.getKey().coroutine.equals(received.coroutine().name())
                                    && other.getKey().mount
                                            < received.coroutine().mount()
                                    && other.getValue().hasHad(received.message()));
        }

        /** What was certainly sent before the channel was closed, and has not been received. */
        private static java.util.stream.Stream<Letter> undelivered(Channel channel) {
            return channel.inside.values().stream()
                    .filter(letter -> !letter.afterClose && !channel.overlapping.contains(letter.sending.message()));
        }

        private Channel channel(String coroutine, int mount) {
            return channels.computeIfAbsent(new Address(coroutine, mount), address -> new Channel());
        }

        private void violation(String clause, int at, String message) {
            violations.add(new Violation(clause, at, message));
        }
    }
}
