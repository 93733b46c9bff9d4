package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is received is what was sent: by each sender in order, nothing twice, nothing lost but by close, end or drop. */
final class ChannelCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of(
                "CHANNEL-1",
                "CHANNEL-2",
                "CHANNEL-3",
                "CHANNEL-4",
                "CHANNEL-7",
                "CHANNEL-8",
                "CHANNEL-9",
                "CHANNEL-10");
    }

    @Override
    public List<Violation> over(Application application, List<Event> trace) {
        Pass pass = new Pass();
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
        boolean closed;
        boolean ended;
        boolean over;
        boolean waiting;

        @Nullable
        CoroutineId receiver;
    }

    private record Address(String coroutine, int mount) {}

    private static final class Pass {
        final List<Violation> violations = new ArrayList<>();
        private final Map<Address, Channel> channels = new HashMap<>();

        void step(int at, Event event) {
            if (event instanceof Event.Sending sending) {
                Channel channel = channel(sending.coroutine(), sending.mount());
                channel.inside.put(
                        sending.message(),
                        new Letter(sending, channel.waiting && channel.inside.isEmpty(), channel.closed));
            } else if (event instanceof Event.Settled) {
                channels.values().forEach(channel -> settled(at, channel));
            } else if (event instanceof Event.OfCoroutine own) {
                Channel channel =
                        channel(own.coroutine().name(), own.coroutine().mount());
                channel.receiver = own.coroutine();
                channel.waiting = event instanceof Event.Awaiting await && await.number() == 0;
                channel.over |= event instanceof Event.Finished || event instanceof Event.Dropped;
                channel.closed |= event instanceof Event.ClosedChannel;
                if (event instanceof Event.Received received) {
                    received(at, channel, received);
                } else if (event instanceof Event.SawEnd) {
                    sawEnd(at, channel, event);
                }
            }
        }

        private void received(int at, Channel channel, Event.Received received) {
            Letter letter = channel.inside.remove(received.message());
            if (channel.ended) {
                violation("CHANNEL-10", at, "%s, after it had seen the end".formatted(received));
            }
            if (letter == null) {
                boolean twice = channel.received.containsKey(received.message());
                violation(
                        twice ? "CHANNEL-4" : "CHANNEL-1",
                        at,
                        received + (twice ? " for the second time" : ", which was not sent to it"));
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
                violation("CHANNEL-9", at, event + ", though it has not closed it");
            }
            undelivered(channel)
                    .findFirst()
                    .ifPresent(letter -> violation(
                            "CHANNEL-7",
                            at,
                            "%s, though %s was in it when it closed it".formatted(event, letter.sending.value())));
        }

        private void settled(int at, Channel channel) {
            if (!channel.waiting || channel.over) {
                return;
            }
            undelivered(channel).findFirst().ifPresent(letter -> {
                String clause = channel.closed ? "CHANNEL-7" : letter.receiverWasWaiting ? "CHANNEL-1" : "CHANNEL-3";
                violation(
                        clause,
                        at,
                        "%s waits for a message, but never received %s, which \"%s\" sent"
                                .formatted(channel.receiver, letter.sending.value(), letter.sending.sender()));
            });
            if (channel.closed && undelivered(channel).findFirst().isEmpty()) {
                violation(
                        "CHANNEL-9",
                        at,
                        "%s still waits for a message, though its channel is closed and empty"
                                .formatted(channel.receiver));
            }
        }

        /** What was sent before the channel was closed and has not been received. */
        private static java.util.stream.Stream<Letter> undelivered(Channel channel) {
            return channel.inside.values().stream().filter(letter -> !letter.afterClose);
        }

        private Channel channel(String coroutine, int mount) {
            return channels.computeIfAbsent(new Address(coroutine, mount), address -> new Channel());
        }

        private void violation(String clause, int at, String message) {
            violations.add(new Violation(clause, at, message));
        }
    }
}
