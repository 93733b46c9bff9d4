package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.report.EventsJson;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON schema of the protocol's lines, made of the records that the kit reads and writes them with. */
public final class ProtocolSchema {

    /** Texts that may be empty; all others are names. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("what", "subject", "handle", "coroutine");

    /** What has a definition of its own, by what the kit calls it. */
    private static final Map<Class<?>, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Application.class, "application");
        NAMES.put(ComponentNode.class, "component");
        NAMES.put(Hook.class, "hook");
        NAMES.put(Instruction.class, "instruction");
        NAMES.put(Target.class, "target");
        NAMES.put(Awaitable.class, "awaitable");
        NAMES.put(Awaitable.Series.class, "series");
        NAMES.put(Expression.class, "expression");
        NAMES.put(Condition.class, "condition");
        NAMES.put(CoroutineId.class, "coroutine");
        NAMES.put(Request.class, "request");
        NAMES.put(Request.Message.class, "message");
        NAMES.put(Request.Outcome.class, "outcome");
    }

    /** What the kit's own events call the number of an await. */
    private static final String AWAIT = "number";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, ObjectNode> definitions = new LinkedHashMap<>();

    private ProtocolSchema() {}

    /** The schema's text. */
    static String text() {
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(new ProtocolSchema().schema())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Definitions of what results record, in the shape that the protocol has for it: {@code application}, {@code recorded-event}, and what these
     * refer to.
     */
    public static Map<String, ObjectNode> recorded() {
        ProtocolSchema schema = new ProtocolSchema();
        schema.common();
        schema.schemaOf(Application.class);
        schema.define("recorded-event", schema.recordedEvents());
        return schema.definitions;
    }

    /** An event of a trace: its name, the fields of its record, and the line if an instruction produced it. */
    private ObjectNode recordedEvents() {
        Map<String, Class<? extends Event>> kinds = new TreeMap<>();
        events(Event.class).forEach(kind -> kinds.put(EventsJson.name(kind), kind));
        ObjectNode events = mapper.createObjectNode();
        ArrayNode all = events.putArray("oneOf");
        kinds.forEach((name, kind) -> {
            ObjectNode event = titled(title(name) + "Event", record(kind, Map.of(), "event", name));
            ObjectNode properties = (ObjectNode) event.path("properties");
            if (properties.remove(AWAIT) != null) {
                properties.set("wait", ref("whole-number"));
                ArrayNode required = (ArrayNode) event.path("required");
                for (int i = 0; i < required.size(); i++) {
                    if (required.path(i).asText().equals(AWAIT)) {
                        required.set(i, "wait");
                    }
                }
            }
            properties.set("line", ref("whole-number-from-1"));
            all.add(event);
        });
        return events;
    }

    private static Stream<Class<? extends Event>> events(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.asSubclass(Event.class))
                : Arrays.stream(Objects.requireNonNull(type.getPermittedSubclasses()))
                        .flatMap(ProtocolSchema::events);
    }

    private void common() {
        define("name", mapper.createObjectNode().put("type", "string").put("minLength", 1));
        define("whole-number", number(0));
        define("whole-number-from-1", number(1));
        define("value", value());
        define("values", mapper.createObjectNode().put("type", "object").set("additionalProperties", ref("value")));
    }

    private ObjectNode schema() {
        ObjectNode schema = mapper.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Line");
        schema.put(
                "description",
                String.format(
                        Locale.ROOT,
                        "A line of the Yieldpoint process protocol, version %d. The kit writes requests, the process writes events and"
                                + " replies. PROTOCOL.md says what the lines mean.",
                        ProcessRuntime.PROTOCOL));
        ArrayNode lines = schema.putArray("oneOf");
        common();
        lines.add(request());
        define("event", events());
        lines.add(ref("event"));
        define("reply", reply());
        lines.add(ref("reply"));
        ObjectNode all = schema.putObject("$defs");
        definitions.forEach(all::set);
        return schema;
    }

    private ObjectNode request() {
        schemaOf(Request.class);
        for (var kind : definitions.get("request").path("oneOf")) {
            ((ObjectNode) kind.path("properties")).set("id", ref("whole-number-from-1"));
            ((ArrayNode) kind.path("required")).insert(0, "id");
        }
        return ref("request");
    }

    private ObjectNode events() {
        Map<String, Class<?>> kinds = new TreeMap<>(Reported.EVENTS);
        kinds.putAll(Reports.TRANSLATED);
        ObjectNode events = mapper.createObjectNode();
        ArrayNode all = events.putArray("oneOf");
        kinds.forEach((name, kind) -> {
            ObjectNode event = titled(title(name) + "Event", record(kind, Map.of(), "event", name));
            ((ObjectNode) event.path("properties")).set("n", ref("whole-number-from-1"));
            ((ArrayNode) event.path("required")).insert(0, "n");
            if (kind == Reported.Awaiting.class) {
                addNumbersOfAwaits(event);
            }
            all.add(event);
        });
        return events;
    }

    /** The await of a message has the number 0, and no other has. Generators of types pass over conditions. */
    private static void addNumbersOfAwaits(ObjectNode event) {
        event.putObject("if")
                .putObject("properties")
                .putObject("what")
                .putObject("properties")
                .putObject(Awaitable.KIND)
                .put("const", "message");
        event.putObject("then").putObject("properties").putObject("wait").put("const", 0);
        event.putObject("else").putObject("properties").putObject("wait").put("minimum", 1);
    }

    /** Gives a schema its title, which generators of types take for the name of its type. */
    private ObjectNode titled(String title, ObjectNode described) {
        ObjectNode titled = mapper.createObjectNode().put("title", title);
        titled.setAll(described);
        return titled;
    }

    /** The words of a name, each with a capital: {@code RenderBegan} for {@code render-began}. */
    private static String title(String name) {
        return Arrays.stream(name.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private ObjectNode reply() {
        ObjectNode reply = mapper.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = reply.putObject("properties");
        properties.set("reply", ref("whole-number-from-1"));
        properties.putObject("failed").put("type", "string");
        properties.set("protocol", ref("whole-number"));
        properties.putObject("name").put("type", "string").put("pattern", "^[a-z0-9][a-z0-9-]*$");
        properties.set("language", ref("name"));
        properties.set("version", ref("name"));
        ObjectNode absent = properties.putObject("absent").put("type", "object").put("additionalProperties", false);
        ObjectNode reasons = absent.putObject("properties");
        Arrays.stream(Capability.values()).forEach(capability -> reasons.set(capability.id(), ref("name")));
        reply.putArray("required").add("reply");
        return reply;
    }

    private ObjectNode value() {
        ObjectNode value = mapper.createObjectNode();
        ArrayNode any = value.putArray("anyOf");
        content(any.addObject()).add("null");
        ObjectNode shaped =
                any.addObject().put("type", "object").put("minProperties", 1).put("maxProperties", 1);
        content(shaped.putObject("additionalProperties"));
        shaped.putObject("propertyNames").put("pattern", "^[A-Za-z]+$");
        return value;
    }

    /** A text or a whole number; gives the types. */
    private static ArrayNode content(ObjectNode content) {
        content.put("pattern", "^[^\"\\u0000-\\u001f\\u007f-\\u009f]*$");
        content.put("minimum", -FieldKind.LARGEST).put("maximum", FieldKind.LARGEST);
        return content.putArray("type").add("string").add("integer");
    }

    private ObjectNode number(int minimum) {
        return mapper.createObjectNode()
                .put("type", "integer")
                .put("minimum", minimum)
                .put("maximum", FieldKind.LARGEST);
    }

    private void define(String name, ObjectNode definition) {
        definitions.put(name, titled(title(name), definition));
    }

    private ObjectNode ref(String name) {
        return mapper.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    /** What stands for a type that has a definition of its own. */
    private ObjectNode schemaOf(Type type) {
        Class<?> raw = raw(type);
        boolean ofValues =
                type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] == Value.class;
        String name = Objects.requireNonNull(NAMES.get(raw), raw::toString) + (ofValues ? "-of-values" : "");
        if (!definitions.containsKey(name)) {
            define(name, mapper.createObjectNode()); // since it may refer to itself
            define(
                    name,
                    raw.isRecord() ? record(raw, arguments(type), "", "") : choice(title(name), raw, arguments(type)));
        }
        return ref(name);
    }

    private ObjectNode choice(String title, Class<?> type, Map<String, Type> arguments) {
        JsonTypeInfo info = type.isAnnotationPresent(JsonTypeInfo.class)
                ? type.getAnnotation(JsonTypeInfo.class)
                : Awaitable.class.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes kinds = type.isAnnotationPresent(JsonSubTypes.class)
                ? type.getAnnotation(JsonSubTypes.class)
                : Awaitable.class.getAnnotation(JsonSubTypes.class);
        ObjectNode choice = mapper.createObjectNode();
        ArrayNode all = choice.putArray("oneOf");
        for (JsonSubTypes.Type kind : kinds.value()) {
            if (type.isAssignableFrom(kind.value())) {
                String name = kind.name().isEmpty() ? kind.value().getSimpleName() : title(kind.name());
                all.add(titled(name + title, record(kind.value(), arguments, info.property(), kind.name())));
            }
        }
        return choice;
    }

    /** @param tag the field that says which kind it is, or empty if its fields do */
    private ObjectNode record(Class<?> type, Map<String, Type> arguments, String tag, String kind) {
        ObjectNode record = mapper.createObjectNode().put("type", "object");
        ArrayNode required = record.putArray("required");
        record.put("additionalProperties", false);
        ObjectNode properties = record.putObject("properties");
        if (!tag.isEmpty()) {
            required.add(tag);
            properties.putObject(tag).put("const", kind);
        }
        for (RecordComponent component : Objects.requireNonNull(type.getRecordComponents())) {
            JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = other == null ? component.getName() : other.value();
            required.add(name);
            ObjectNode field = Shape.isFromOne(type, name)
                    ? ref("whole-number-from-1")
                    : field(name, resolved(component.getGenericType(), arguments));
            properties.set(name, isNullable(component) ? orNull(field) : field);
        }
        return record;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode orNull(ObjectNode field) {
        if (field.path("$ref").asText().endsWith("/value")) {
            return field; // which may be null anyway
        }
        ObjectNode either = mapper.createObjectNode();
        either.putArray("anyOf").add(field).addObject().put("type", "null");
        return either;
    }

    private ObjectNode field(String name, Type type) {
        Class<?> raw = raw(type);
        if (raw == String.class) {
            return MAY_BE_EMPTY.contains(name) ? mapper.createObjectNode().put("type", "string") : ref("name");
        }
        if (raw == boolean.class) {
            return mapper.createObjectNode().put("type", "boolean");
        }
        if (raw == int.class || raw == long.class || raw == Long.class) {
            return name.equals("amount") ? mapper.createObjectNode().put("type", "integer") : ref("whole-number");
        }
        if (raw == Value.class) {
            return ref("value");
        }
        if (raw == Map.class) {
            return ref("values");
        }
        if (raw == List.class) {
            ObjectNode list = mapper.createObjectNode().put("type", "array");
            list.set("items", field("", ((ParameterizedType) type).getActualTypeArguments()[0]));
            return list;
        }
        if (raw.isEnum()) {
            ObjectNode words = mapper.createObjectNode();
            ArrayNode all = words.putArray("enum");
            for (Object constant : Objects.requireNonNull(raw.getEnumConstants())) {
                all.add(Json.write(constant).replace("\"", ""));
            }
            return words;
        }
        return schemaOf(type);
    }

    private static Type resolved(Type type, Map<String, Type> arguments) {
        if (type instanceof TypeVariable<?> variable) {
            return arguments.getOrDefault(variable.getName(), Value.class);
        }
        return type;
    }

    private static Map<String, Type> arguments(Type type) {
        Map<String, Type> arguments = new HashMap<>();
        if (type instanceof ParameterizedType generic) {
            List<TypeVariable<?>> variables = new ArrayList<>(List.of(raw(type).getTypeParameters()));
            for (int i = 0; i < variables.size(); i++) {
                arguments.put(variables.get(i).getName(), generic.getActualTypeArguments()[i]);
            }
        }
        return arguments;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
