package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.trace.Event;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The fields that a line must have, checked before the line is read: so what is wrong is said in the words of the protocol, and
 * not in those of the library that reads JSON.
 */
final class Shape {

    /** What a reply may have; what it must have depends on the request. */
    private static final Map<String, FieldKind> REPLY = new LinkedHashMap<>();

    static {
        REPLY.put("reply", FieldKind.WHOLE);
        REPLY.put("failed", FieldKind.TEXT);
        REPLY.put("protocol", FieldKind.WHOLE);
        REPLY.put("name", FieldKind.TEXT);
        REPLY.put("language", FieldKind.TEXT);
        REPLY.put("version", FieldKind.TEXT);
        REPLY.put("absent", FieldKind.REASONS);
    }

    private static final String HELLO = "hello";

    /** The fields of a reply to any other request. */
    private static final List<String> OF_EVERY_REPLY = List.of("reply", "failed");

    /** The fields whose numbers begin at 1; a thread that threw has mount 0. */
    private static final Set<String> FROM_ONE = Set.of("mount", "run", "message");

    /** What can be awaited, by the word for it. */
    static final Map<String, Class<?>> AWAITABLES = Arrays.stream(
                    Objects.requireNonNull(Awaitable.class.getAnnotation(JsonSubTypes.class))
                            .value())
            .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));

    private static final Map<Class<?>, Map<String, Field>> FIELDS = new ConcurrentHashMap<>();

    private Shape() {}

    /** A field of a record, and its type in Java. */
    private record Field(String name, FieldKind kind, Class<?> type) {}

    /**
     * Checks the fields of an event, without its number and its name, against those of the record.
     *
     * @throws ProtocolBreachException if one is missing, is not known, or holds something else
     */
    static void check(ObjectNode event, Class<?> record) {
        check("", event, record);
    }

    private static void check(String path, JsonNode object, Class<?> record) {
        Map<String, Field> fields = FIELDS.computeIfAbsent(record, Shape::fields);
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name)) {
                throw unknown(path + name, fields.keySet(), ProtocolBreachException.EVENTS);
            }
        });
        for (Field field : fields.values()) {
            String name = path + field.name;
            JsonNode value = object.get(field.name);
            if (value == null) {
                throw missing(name, ProtocolBreachException.EVENTS);
            }
            field.kind.check(name, value, ProtocolBreachException.EVENTS);
            if (field.kind == FieldKind.COROUTINE) {
                check(name + '.', value, field.type);
            } else if (field.kind == FieldKind.AWAITABLE) {
                checkAwaited(name, (ObjectNode) value);
            } else if (isFromOne(record, field.name) && value.asLong() < 1) {
                throw new ProtocolBreachException(
                        String.format(Locale.ROOT, "field \"%s\" must be a whole number from 1, not %s", name, value),
                        ProtocolBreachException.EVENTS);
            } else if (field.type == int.class && !value.canConvertToInt()) {
                throw new ProtocolBreachException(
                        "field \"" + name + "\" holds too large a number: " + value, ProtocolBreachException.EVENTS);
            } else if (field.type.isEnum() && !words(field.type).contains(value.asText())) {
                throw new ProtocolBreachException(
                        String.format(
                                Locale.ROOT, "field \"%s\" must be %s, not %s", name, choice(words(field.type)), value),
                        ProtocolBreachException.EVENTS);
            }
        }
    }

    /** Whether the numbers of a field of a record begin at 1. */
    static boolean isFromOne(Class<?> record, String field) {
        return FROM_ONE.contains(field) && record != Event.Threw.class;
    }

    private static void checkAwaited(String name, ObjectNode awaited) {
        JsonNode what = awaited.path(Awaitable.KIND);
        String kind = name + '.' + Awaitable.KIND;
        if (what.isMissingNode()) {
            throw missing(kind, ProtocolBreachException.AWAITED);
        }
        FieldKind.TEXT.check(kind, what, ProtocolBreachException.AWAITED);
        Class<?> record = AWAITABLES.get(what.asText());
        if (record == null) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "nothing is awaited for \"%s\"%s",
                            ProcessLines.plain(what.asText(), ProtocolBreachException.LONGEST_NAME),
                            Suggestion.suggestion(what.asText(), AWAITABLES.keySet())),
                    ProtocolBreachException.AWAITED);
        }
        ObjectNode others = awaited.deepCopy();
        others.remove(Awaitable.KIND);
        check(name + '.', others, record);
    }

    /**
     * Checks the fields of a reply.
     *
     * @param op the operation that the process replies to
     * @throws ProtocolBreachException if one is not known, or holds something else
     */
    static void checkReply(ObjectNode reply, String op) {
        reply.properties().forEach(field -> {
            FieldKind kind = REPLY.get(field.getKey());
            if (kind == null) {
                throw unknown(field.getKey(), REPLY.keySet(), ProtocolBreachException.REPLY);
            }
            if (!op.equals(HELLO) && !OF_EVERY_REPLY.contains(field.getKey())) {
                throw new ProtocolBreachException(
                        String.format(
                                Locale.ROOT,
                                "field \"%s\" belongs to the reply to hello; a reply to %s has only %s",
                                field.getKey(),
                                op,
                                String.join(" and ", OF_EVERY_REPLY)),
                        ProtocolBreachException.REPLY);
            }
            kind.check(field.getKey(), field.getValue(), ProtocolBreachException.REPLY);
        });
    }

    /** Says that a field is missing. */
    static ProtocolBreachException missing(String field, String hint) {
        return new ProtocolBreachException("field \"" + field + "\" is missing", hint);
    }

    private static ProtocolBreachException unknown(String field, Collection<String> known, String hint) {
        return new ProtocolBreachException(
                String.format(
                        Locale.ROOT, "field \"%s\" is not known; the fields are %s", field, String.join(", ", known)),
                hint);
    }

    private static String choice(List<String> words) {
        return words.stream()
                .map(word -> '"' + word + '"')
                .reduce((all, word) -> all + " or " + word)
                .orElse("");
    }

    private static Map<String, Field> fields(Class<?> record) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : Objects.requireNonNull(record.getRecordComponents(), record::getName)) {
            Field field = new Field(name(component), FieldKind.of(component.getType()), component.getType());
            fields.put(field.name(), field);
        }
        return fields;
    }

    private static String name(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }

    private static List<String> words(Class<?> constants) {
        return Arrays.stream(Objects.requireNonNull(constants.getEnumConstants()))
                .map(constant -> Json.write(constant).replace("\"", ""))
                .toList();
    }
}
