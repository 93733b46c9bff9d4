package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.result.Result.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is remarkable in a trace: the events that violate a clause, and the earlier events without which nobody could tell, such as the send of
 * a message that is received out of order. Events are numbered from 1.
 */
final class TraceMarks {

    /** No remarks. */
    static final TraceMarks NONE = new TraceMarks();

    /** Of what stands in relation to one event no more is remarked on. */
    private static final int MOST = 4;

    private static final Map<String, String> SETS = Map.of(
            "set-state",
            "state",
            "listener-set",
            "state",
            "set-atom",
            "atom",
            "written",
            "shared",
            "tried-to-set",
            "state");

    private static final Set<String> THROWS = Set.of("threw", "send-threw", "runtime-threw");

    private static final Set<String> ENDS = Set.of("finished", "failed", "dropped", "broke");

    private final Map<Integer, String> wrong = new TreeMap<>();
    private final Map<Integer, String> related = new TreeMap<>();

    private TraceMarks() {}

    /**
     * The marks in a trace.
     *
     * @param events the events as data; if there are none, nothing is related to a wrong event
     * @param size how many events the trace has
     * @param pieces what the trace shows of clauses, by clause
     */
    static TraceMarks of(List<ObjectNode> events, int size, Map<String, Evidence> pieces) {
        TraceMarks marks = new TraceMarks();
        pieces.forEach((clause, piece) -> {
            int at = piece.event();
            if (at >= 1 && at <= size) {
                marks.wrong.merge(at, "violates " + clause, (one, other) -> one + other.replaceFirst("^violates", ","));
                if (events.size() == size) {
                    marks.relate(events, at, piece.message());
                }
            }
        });
        marks.related.keySet().removeAll(marks.wrong.keySet());
        return marks;
    }

    /** The events that violate a clause, with the clauses. */
    Map<Integer, String> wrong() {
        return wrong;
    }

    /** The events that prove it, with how. */
    Map<Integer, String> related() {
        return related;
    }

    private void relate(List<ObjectNode> events, int at, String message) {
        Map<Integer, String> found = new TreeMap<>();
        ObjectNode event = events.get(at - 1);
        switch (name(event)) {
            case "received" -> received(events, at, found);
            case "sent", "send-threw", "released" ->
                found.putAll(
                        last(events, at, other -> is(other, "sending") && same(other, event, "message"), "sent here"));
            case "resumed" ->
                found.putAll(last(
                        events, at, other -> is(other, "completed") && same(other, event, "wait"), "completes here"));
            case "rendered" ->
                event.path("shows")
                        .properties()
                        .forEach(shown -> found.putAll(last(
                                events,
                                at,
                                other -> sets(other, shown.getKey())
                                        && !other.path("value").equals(shown.getValue()),
                                "set here")));
            case "read-state", "read-shared" ->
                found.putAll(last(events, at, other -> sets(other, subject(event)), "set here"));
            case "started" ->
                found.putAll(
                        last(events, at, other -> is(other, "started") && isOfOneMount(other, event), "started here"));
            case "settled" -> settled(events, at, message, found);
            default -> {}
        }
        found.putAll(last(events, at, other -> THROWS.contains(name(other)), "the runtime fails here"));
        if (event.has("coroutine") && event.path("coroutine").isObject()) {
            found.putAll(last(
                    events, at, other -> ENDS.contains(name(other)) && same(other, event, "coroutine"), "ended here"));
        }
        found.entrySet().stream().limit(MOST).forEach(mark -> related.putIfAbsent(mark.getKey(), mark.getValue()));
    }

    /** A message that is received too late was sent before one that has been received. */
    private static void received(List<ObjectNode> events, int at, Map<Integer, String> found) {
        ObjectNode event = events.get(at - 1);
        Map<Integer, String> send =
                last(events, at, other -> is(other, "sending") && same(other, event, "message"), "sent here");
        found.putAll(send);
        last(events, at, other -> is(other, "received") && same(other, event, "coroutine"), "")
                .keySet()
                .forEach(before -> {
                    ObjectNode earlier = events.get(before - 1);
                    if (same(earlier, event, "message")) {
                        found.put(before, "the same message, received here");
                    }
                    last(events, before, other -> is(other, "sending") && same(other, earlier, "message"), "")
                            .keySet()
                            .stream()
                            .filter(later -> send.keySet().stream().anyMatch(first -> first < later))
                            .forEach(later -> {
                                found.put(later, "sent later");
                                found.put(before, "received first");
                            });
                });
    }

    /** At the end something that was due has not happened. */
    private static void settled(List<ObjectNode> events, int at, String message, Map<Integer, String> found) {
        for (int i = at - 1; i >= 1; i--) {
            ObjectNode event = events.get(i - 1);
            switch (name(event)) {
                case "completed" -> {
                    if (events.subList(i, at).stream()
                            .noneMatch(later -> is(later, "resumed") && same(later, event, "wait"))) {
                        found.put(i, "completes here, but nothing resumes");
                    }
                }
                case "sending" -> {
                    boolean named = message.contains(event.path("value").toString());
                    if (named
                            && events.subList(i, at).stream()
                                    .noneMatch(later -> is(later, "received") && same(later, event, "message"))) {
                        found.put(i, "sent here, never received");
                    }
                }
                default -> {
                    String subject = SETS.containsKey(name(event)) ? subject(event) : "";
                    if (!subject.isEmpty() && message.contains("\"" + subject + "\"")) {
                        found.put(i, "set here");
                        found.putAll(last(
                                events,
                                at,
                                other -> is(other, "rendered")
                                        && other.path("shows").has(subject),
                                "the last render that shows it"));
                        return;
                    }
                }
            }
        }
    }

    /** The last event of a kind before one, with a remark. */
    private static Map<Integer, String> last(
            List<ObjectNode> events, int at, Predicate<ObjectNode> wanted, String remark) {
        for (int i = at - 1; i >= 1; i--) {
            if (wanted.test(events.get(i - 1))) {
                return Map.of(i, remark);
            }
        }
        return Map.of();
    }

    private static boolean sets(ObjectNode event, String subject) {
        return SETS.containsKey(name(event)) && subject(event).equals(subject);
    }

    private static String subject(ObjectNode event) {
        for (String field : List.of("state", "atom", "shared")) {
            if (event.path(field).isTextual()) {
                return event.path(field).textValue();
            }
        }
        return "";
    }

    private static boolean isOfOneMount(ObjectNode one, ObjectNode other) {
        return one.path("coroutine").path("name").equals(other.path("coroutine").path("name"))
                && one.path("coroutine")
                        .path("mount")
                        .equals(other.path("coroutine").path("mount"));
    }

    private static boolean same(ObjectNode one, ObjectNode other, String field) {
        JsonNode value = one.path(field);
        return !value.isMissingNode() && value.equals(other.path(field));
    }

    private static boolean is(ObjectNode event, String name) {
        return name(event).equals(name);
    }

    private static String name(ObjectNode event) {
        return event.path("event").asText();
    }
}
