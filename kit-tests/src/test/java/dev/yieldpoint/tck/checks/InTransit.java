package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The messages that were sent and not received, by the model that the checks have of the channels. */
public final class InTransit {

    /** Stands for a receiver that only the runtime knows. */
    public static final String UNKNOWN = "?";

    private final Channels channels;

    /** Nothing has been sent. */
    public InTransit(Application application) {
        channels = new Channels(application);
    }

    /** The next event. */
    public void see(Event event) {
        channels.see(event);
    }

    /** The numbers of the messages by {@code NAME@MOUNT} of the receiver; by {@value #UNKNOWN} if only the runtime knows it. */
    public Map<String, List<Long>> messages() {
        Map<String, List<Long>> messages = new TreeMap<>();
        channels.all()
                .forEach(channel -> channel.inside.values().forEach(message -> {
                    CoroutineId receiver = channel.receiver;
                    Event.Sending sending = message.sending();
                    String place = !sending.coroutine().isEmpty()
                            ? sending.coroutine() + "@" + sending.mount()
                            : receiver == null ? UNKNOWN : receiver.name() + "@" + receiver.mount();
                    messages.computeIfAbsent(place, first -> new ArrayList<>()).add(sending.message());
                }));
        return messages;
    }
}
