package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Json;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the events that a process writes. */
final class Reports {

    /** Of a name in a message. */
    private static final int LONGEST_NAME = 40;

    /** The events that the kit has to translate. */
    private static final Map<String, Class<? extends Reported>> TRANSLATED = Map.of(
            "poll-began",
            Reported.PollBegan.class,
            "poll-ended",
            Reported.PollEnded.class,
            "resumed",
            Reported.Resumed.class);

    /** What can be awaited, by the name that stands in {@code for}. */
    static final Map<String, Class<? extends Reported.Awaiting>> AWAITS = Map.of(
            "message", Reported.ForMessage.class,
            "gate", Reported.ForGate.class,
            "time", Reported.ForTime.class,
            "turn", Reported.ForTurn.class,
            "item", Reported.ForItem.class,
            "answer", Reported.ForAnswer.class);

    /**
     * What an event says. Its number and its name are taken out of the line.
     *
     * @throws Breach if there is no such event, or its fields are not those that it must have
     */
    static Reported read(ObjectNode line) {
        JsonNode number = line.remove("n");
        JsonNode name = line.remove("event");
        String called = name == null ? "" : name.asText();
        try {
            if (name == null) {
                throw Shape.missing("event", Breach.EVENTS);
            }
            FieldKind.TEXT.check("event", name, Breach.EVENTS);
            return read(called, line);
        } catch (Breach breach) {
            throw new Breach(
                    String.format(
                            Locale.ROOT,
                            "event %s%s: %s",
                            number,
                            called.isEmpty() ? "" : " \"" + Lines.plain(called, LONGEST_NAME) + '"',
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
        if (name.equals("awaiting")) {
            return await(fields);
        }
        throw new Breach("there is no such event" + Nearest.suggestion(name, events()), Breach.EVENTS);
    }

    /** The names of all events that a process may report. */
    static Set<String> events() {
        Set<String> names = new HashSet<>(Reported.EVENTS.keySet());
        names.addAll(TRANSLATED.keySet());
        names.add("awaiting");
        return names;
    }

    private static Reported await(ObjectNode fields) {
        JsonNode what = fields.path("for");
        if (what.isMissingNode()) {
            throw Shape.missing("for", Breach.AWAITED);
        }
        FieldKind.TEXT.check("for", what, Breach.AWAITED);
        Class<? extends Reported.Awaiting> type = AWAITS.get(what.asText());
        if (type == null) {
            throw new Breach(
                    String.format(
                            Locale.ROOT,
                            "nothing is awaited for \"%s\"%s",
                            Lines.plain(what.asText(), LONGEST_NAME),
                            Nearest.suggestion(what.asText(), AWAITS.keySet())),
                    Breach.AWAITED);
        }
        fields.remove("for");
        return read(fields, type);
    }

    private static <T> T read(ObjectNode fields, Class<T> type) {
        Shape.check(fields, type);
        try {
            return Json.read(fields, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Breach("its fields do not fit together", Breach.EVENTS);
        }
    }

    private Reports() {}
}
