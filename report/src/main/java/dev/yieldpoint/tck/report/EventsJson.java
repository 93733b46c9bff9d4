package dev.yieldpoint.tck.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Events and applications as JSON, in the shape that the process protocol has for them. */
public final class EventsJson {

    /** The application of a test of which nothing is recorded. */
    static final ObjectNode NO_APPLICATION = JsonNodeFactory.instance.objectNode();

    private static final Pattern CAPITAL = Pattern.compile("(?<=.)(?=\\p{Lu})");

    private EventsJson() {}

    /** The application that was played; an empty object if none was. */
    static ObjectNode application(TestResult result) {
        return result.trace().isEmpty()
                ? NO_APPLICATION
                : result.application().map(EventsJson::application).orElse(NO_APPLICATION);
    }

    /** An application. */
    public static ObjectNode application(Application application) {
        return Json.tree(application);
    }

    /** The events of a trace, each with the number of the instruction that produced it, if one did. */
    static List<ObjectNode> events(TestResult result) {
        return events(result.trace(), result.lines());
    }

    /**
     * The events of a trace.
     *
     * @param lines for each event the number of the instruction that produced it, or 0; empty if they are not known
     */
    public static List<ObjectNode> events(List<Event> trace, List<Integer> lines) {
        List<ObjectNode> events = new ArrayList<>(trace.size());
        for (int at = 0; at < trace.size(); at++) {
            events.add(event(trace.get(at), lines.isEmpty() ? 0 : lines.get(at)));
        }
        return events;
    }

    private static ObjectNode event(Event event, int line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("event", name(event.getClass()));
        ObjectNode fields = Json.tree(event);
        JsonNode wait = fields.remove("number"); // the protocol calls it so
        if (wait != null) {
            json.set("wait", wait);
        }
        json.setAll(fields);
        if (line > 0) {
            json.put("line", line);
        }
        return json;
    }

    /** The name that the protocol has for the events of a class: {@code saw-end}. */
    public static String name(Class<? extends Event> type) {
        return CAPITAL.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
