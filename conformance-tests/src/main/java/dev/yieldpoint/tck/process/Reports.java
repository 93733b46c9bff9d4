package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the events that a process writes. */
final class Reports {

    /** The events that the kit has to translate. */
    static final Map<String, Class<? extends Reported>> TRANSLATED = Map.of(
            "poll-began",
            Reported.PollBegan.class,
            "poll-ended",
            Reported.PollEnded.class,
            "resumed",
            Reported.Resumed.class,
            "awaiting",
            Reported.Awaiting.class);

    /**
     * What an event says. Its number and its name are taken out of the line.
     *
     * @throws ProtocolBreachException if there is no such event, or its fields are not those that it must have
     */
    static Reported read(ObjectNode line) {
        JsonNode number = line.remove("n");
        JsonNode name = line.remove("event");
        String called = name == null ? "" : name.asText();
        try {
            if (name == null) {
                throw Shape.missing("event", ProtocolBreachException.EVENTS);
            }
            FieldKind.TEXT.check("event", name, ProtocolBreachException.EVENTS);
            return read(called, line);
        } catch (ProtocolBreachException breach) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "event %s%s: %s",
                            number,
                            called.isEmpty()
                                    ? ""
                                    : " \"" + ProcessLines.plain(called, ProtocolBreachException.LONGEST_NAME) + '"',
                            breach.getMessage()),
                    breach.hint());
        }
    }

    private static Reported read(String name, ObjectNode fields) {
        Class<? extends Event> event = Reported.EVENTS.get(name);
        if (event != null) {
            return new Reported.Seen(read(fields, event));
        }
        Class<? extends Reported> translated = TRANSLATED.get(name);
        if (translated != null) {
            return read(fields, translated);
        }
        throw new ProtocolBreachException(
                "there is no such event" + Suggestion.suggestion(name, events()), ProtocolBreachException.EVENTS);
    }

    /** The names of all events that a process may report. */
    static Set<String> events() {
        Set<String> names = new HashSet<>(Reported.EVENTS.keySet());
        names.addAll(TRANSLATED.keySet());
        return names;
    }

    private static <T> T read(ObjectNode fields, Class<T> type) {
        Shape.check(fields, type);
        try {
            return Json.read(fields, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ProtocolBreachException("its fields do not fit together", ProtocolBreachException.EVENTS);
        }
    }

    private Reports() {}
}
