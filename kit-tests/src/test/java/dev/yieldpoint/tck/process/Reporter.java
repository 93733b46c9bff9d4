package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the trace of one run into the words of the protocol. The polls around what a coroutine does are made up from the
 * trace, which a real runtime should not do.
 */
final class Reporter {

    private final RemoteOutside environment;
    /** The numbers that the kit gave the messages which it has asked for, by sender. */
    private final Map<String, Deque<Long>> asked = new HashMap<>();
    /** The kit's number of a letter, by the driver's. */
    private final Map<Long, Long> numbers = new HashMap<>();

    private int told;

    Reporter(RemoteOutside environment) {
        this.environment = environment;
    }

    /** The sender is to send messages with these numbers. */
    void asked(String sender, List<Request.Message> messages) {
        Deque<Long> queue = asked.computeIfAbsent(sender, s -> new ArrayDeque<>());
        messages.forEach(message -> queue.add(message.number()));
    }

    /** What has happened since the last time, line by line, without numbers. */
    List<ObjectNode> news() {
        List<Event> all = environment.trace().events();
        List<ObjectNode> lines = new ArrayList<>();
        for (Event event : all.subList(told, all.size())) {
            around(event, true).ifPresent(lines::add);
            line(event).ifPresent(lines::add);
            around(event, false).ifPresent(lines::add);
        }
        told = all.size();
        return lines;
    }

    private static Optional<ObjectNode> around(Event event, boolean before) {
        boolean poll = before
                ? event instanceof Event.Started || event instanceof Event.Resumed
                : event instanceof Event.Awaiting
                        || event instanceof Event.Finished
                        || event instanceof Event.Failed
                        || event instanceof Event.Broke;
        return poll
                ? Optional.of(line(before ? "poll-began" : "poll-ended", ((Event.OfCoroutine) event).coroutine()))
                : Optional.empty();
    }

    private static ObjectNode line(String name, CoroutineId coroutine) {
        return Json.tree(Map.of("event", name, "coroutine", coroutine));
    }

    private Optional<ObjectNode> line(Event event) {
        if (event instanceof Event.Awaiting await) {
            ObjectNode line = Json.tree(await).put("event", "awaiting").put("wait", await.number());
            return Optional.of(line.without("number"));
        }
        if (event instanceof Event.Resumed resumed) {
            ObjectNode line = Json.tree(resumed).put("event", "resumed").put("wait", resumed.number());
            return Optional.of(line.without("number"));
        }
        if (event instanceof Event.Sending sending && asked.containsKey(sending.sender())) {
            numbers.put(sending.message(), asked.get(sending.sender()).remove());
        }
        return Reported.EVENTS.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(event))
                .findFirst()
                .map(entry -> numbered(Json.tree(event).put("event", entry.getKey())));
    }

    private ObjectNode numbered(ObjectNode line) {
        if (line.has("message")) {
            long message = line.path("message").asLong();
            line.put("message", numbers.getOrDefault(message, message));
        }
        return line;
    }
}
