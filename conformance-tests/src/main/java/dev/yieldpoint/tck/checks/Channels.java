package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.Channel.SentMessage;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models of all channels, from the trace so far. */
final class Channels {

    /** Messages sent through looked-up handles, whose receiver only the runtime knows. */
    private static final Mount THROUGH_A_HANDLE = new Mount("", 0);

    private final Application application;
    private final Map<Mount, Channel> channels = new HashMap<>();
    /** The channel of each message in transit. */
    private final Map<Long, Channel> places = new HashMap<>();
    /** The route of each message that was sent through a handle. */
    private final Map<Long, Way> ways = new HashMap<>();
    /** Where each of these ways has led. */
    private final Map<Way, Channel> led = new HashMap<>();
    /** How often each handle was looked up. */
    private final Map<String, Integer> lookUps = new HashMap<>();

    /** The components that are in the middle of a render. */
    private final Set<Mount> rendering = new HashSet<>();

    private final Set<Long> returned = new HashSet<>();
    /** Sends that have not come back to their sender so far. */
    private final Map<Long, Event.Sending> underWay = new LinkedHashMap<>();

    /** Whether the application was closed, so that nobody receives anything. */
    private boolean closed;

    private @Nullable Event latest;

    /**
     * What messages have in common that surely go to the same coroutine: the mount whose handle it is, and that it was not
     * looked up in between, whether or not it is kept; that is for INJECTION-6 to say.
     */
    private record Way(String handle, int mount, int lookUps) {}

    Channels(Application application) {
        this.application = application;
    }

    /** Takes note of an event; whoever judges one asks before. */
    void see(Event event) {
        if (event instanceof Event.Sending sending) {
            Channel channel = place(sending);
            boolean receiverWaits = channel.waiting && channel.inside.isEmpty();
            SentMessage sentMessage =
                    new SentMessage(sending, receiverWaits, channel.closed, isEarly(sending, channel));
            channel.inside.put(sending.message(), sentMessage);
            channel.senders.add(sentMessage.sender());
            places.put(sending.message(), channel);
            underWay.put(sending.message(), sending);
        } else if (event instanceof Event.Sent sent) {
            returned.add(sent.message());
            underWay.remove(sent.message());
        } else if (event instanceof Event.SendThrew threw) {
            underWay.remove(threw.message());
            take(threw.message());
        } else if (event instanceof Event.RenderBegan render) {
            rendering.add(new Mount(render.component(), render.mount()));
        } else if (event instanceof Event.Rendered render) {
            rendering.remove(new Mount(render.component(), render.mount()));
        } else if (event instanceof Event.RenderFailed render) {
            rendering.remove(new Mount(render.component(), render.mount()));
        } else if (event instanceof Event.ListenerBegan listener) { // a render that failed has no end
            rendering.removeIf(mount -> mount.of().equals(listener.component()));
        } else if (event instanceof Event.LookedUp lookUp) {
            lookUps.merge(lookUp.handle(), 1, Integer::sum);
        } else if (event instanceof Event.Removing removing) {
            Set<String> gone = application.coroutinesBelow(removing.component());
            channels.forEach((mount, channel) -> channel.removed |= gone.contains(mount.of()));
        } else if (event instanceof Event.Closing) {
            closed = true;
            all().forEach(channel -> channel.removed = true);
        } else if (event instanceof Event.OfCoroutine own) {
            ofCoroutine(of(own), own);
        }
        latest = event;
    }

    /** Whether a component sends in its render, or the body has not started. */
    private boolean isEarly(Event.Sending sending, Channel to) {
        return isInRender(sending) || (to.receiver == null && !isThroughHandle(sending));
    }

    /** Whether a component sends in its render. */
    boolean isInRender(Event.Sending sending) {
        return rendering.contains(new Mount(sending.sender(), sending.senderMount()));
    }

    private void ofCoroutine(Channel channel, Event.OfCoroutine event) {
        channel.receiver = event.coroutine();
        channel.waiting = event instanceof Event.Awaiting await && await.number() == 0;
        channel.over |= event instanceof Event.Finished
                || event instanceof Event.Failed
                || event instanceof Event.Dropped
                || event instanceof Event.Broke;
        tried(channel, event);
        if (channel.over) { // a body that is unwound in a send comes back from it in its own way
            underWay.values()
                    .removeIf(
                            sending -> sending.sender().equals(event.coroutine().name()));
        }
        if (event instanceof Event.ClosedChannel && !channel.closed) {
            channel.closed = true;
            channel.overlapping.addAll(channel.inside.keySet());
            channel.overlapping.removeAll(returned);
        } else if (event instanceof Event.Received received) {
            SentMessage sentMessage = sentMessage(received);
            if (sentMessage != null) {
                received(channel, sentMessage);
            }
        }
    }

    /** What a receiver is told that does not wait. An end that it is wrongly told of is no end, else what it receives later was wrong too. */
    private void tried(Channel channel, Event.OfCoroutine event) {
        SentMessage available = channel.available;
        boolean told = event instanceof Event.SawEnd || event instanceof Event.FoundEmpty;
        if (channel.trying && told && available != null) {
            channel.denied.add(available.sending().message());
        }
        channel.ended |= event instanceof Event.SawEnd && (!channel.trying || (channel.closed && available == null));
        channel.trying = event instanceof Event.TryingNext;
        channel.available = channel.trying
                ? channel.undelivered()
                        .filter(sentMessage ->
                                returned.contains(sentMessage.sending().message()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void received(Channel channel, SentMessage sentMessage) {
        Event.Sending sending = sentMessage.sending();
        take(sending.message());
        channel.received.put(sending.message(), sentMessage);
        Event.Sending earlier = channel.latestBySender.get(sentMessage.sender());
        if (earlier == null || earlier.message() < sending.message()) {
            channel.latestBySender.put(sentMessage.sender(), sending);
        }
        Way way = ways.get(sending.message());
        if (way != null && led.putIfAbsent(way, channel) == null && !channel.closed) { // if closed, some came too late
            Channel unknown = channel(THROUGH_A_HANDLE);
            unknown.inside.values().stream()
                    .filter(other -> way.equals(ways.get(other.sending().message())))
                    .toList()
                    .forEach(other -> move(other, channel));
        }
    }

    private void move(SentMessage sentMessage, Channel to) {
        take(sentMessage.sending().message());
        to.inside.put(sentMessage.sending().message(), sentMessage);
        to.senders.add(sentMessage.sender());
        places.put(sentMessage.sending().message(), to);
    }

    private Channel place(Event.Sending sending) {
        if (!isThroughHandle(sending)) {
            return channel(new Mount(sending.coroutine(), sending.mount()));
        }
        Way way = new Way(sending.handle(), sending.mount(), lookUps.getOrDefault(sending.handle(), 0));
        ways.put(sending.message(), way);
        Channel known = led.get(way);
        return known != null ? known : channel(THROUGH_A_HANDLE);
    }

    private void take(long message) {
        Channel place = places.remove(message);
        if (place != null) {
            place.inside.remove(message);
        }
    }

    /** The message that is received, if it is one that was on its way to the receiver or may have been. */
    @Nullable
    SentMessage sentMessage(Event.Received received) {
        SentMessage own = of(received).inside.get(received.message());
        SentMessage sentMessage = own != null ? own : onItsWay(received.message());
        return sentMessage != null && (own != null || isThroughHandle(sentMessage.sending())) ? sentMessage : null;
    }

    /** The message of this number, if it has neither been received nor refused. */
    @Nullable
    SentMessage onItsWay(long message) {
        Channel place = places.get(message);
        return place == null ? null : place.inside.get(message);
    }

    /** The message that somebody was about to send when the event came, unless something happened in between. */
    Event.@Nullable Sending justBefore() {
        return latest instanceof Event.Sending sending ? sending : null;
    }

    /** What coroutines that are still there send, and have not come back from. */
    Stream<Event.Sending> underWay() {
        if (underWay.isEmpty()) { // as nearly always
            return Stream.empty();
        }
        Set<String> running = all().filter(channel -> channel.receiver != null && !channel.over)
                .map(channel -> Objects.requireNonNull(channel.receiver).name())
                .collect(Collectors.toSet());
        return underWay.values().stream().filter(sending -> running.contains(sending.sender()));
    }

    /** Whether the send of this message has returned. */
    boolean hasReturned(long message) {
        return returned.contains(message);
    }

    /** Whether a message has come to anybody through the handle that this one was sent through. */
    boolean hasLed(Event.Sending sending) {
        return led.keySet().stream()
                .anyMatch(way -> way.handle.equals(sending.handle()) && way.mount == sending.mount());
    }

    static boolean isThroughHandle(Event.Sending sending) {
        return sending.coroutine().isEmpty();
    }

    /** Whether the one that a message goes to receives, or may receive, messages. */
    boolean receives(Event.Sending sending) {
        if (closed) {
            return false;
        }
        if (!isThroughHandle(sending)) {
            return !Objects.requireNonNull(channels.get(new Mount(sending.coroutine(), sending.mount())))
                    .isGone();
        }
        Set<String> possible = application.coroutinesOf(sending.handle());
        return channels.entrySet().stream()
                .filter(channel -> possible.contains(channel.getKey().of()))
                .noneMatch(channel -> channel.getValue().isGone());
    }

    /** Whether the message is or was in the channel of an earlier mount of the receiver. */
    boolean isInFormerChannel(Event.Received received) {
        CoroutineId receiver = received.coroutine();
        return channels.entrySet().stream()
                .anyMatch(other -> other.getKey().of().equals(receiver.name())
                        && other.getKey().number() < receiver.mount()
                        && (other.getValue().inside.containsKey(received.message())
                                || other.getValue().received.containsKey(received.message())));
    }

    Channel of(Event.OfCoroutine event) {
        return channel(new Mount(event.coroutine().name(), event.coroutine().mount()));
    }

    Channel channel(Mount coroutine) {
        return channels.computeIfAbsent(coroutine, address -> new Channel());
    }

    Stream<Channel> all() {
        return channels.values().stream();
    }
}
