package dev.yieldpoint.tck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.process.ProtocolSchema;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.run.ConstantNames;
import dev.yieldpoint.tck.specification.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JSON schema of {@code result.json}, made of the records that the kit writes it with, and of the table in {@code RESULT.md}, which describes
 * the fields. Fields that it does not name are allowed, since readers pass them over.
 */
final class ResultSchema {

    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| [^|]+ \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]+\\)");

    /** Numbers that may be negative. */
    private static final String SEED = "seed";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, String> descriptions = new HashMap<>();

    private ResultSchema() {
        ROW.matcher(document())
                .results()
                .forEach(row -> descriptions.put(
                        row.group(1), LINK.matcher(row.group(2)).replaceAll("$1")));
    }

    /** The schema's text. */
    static String text() {
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(new ResultSchema().schema())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String document() {
        try (InputStream in =
                Objects.requireNonNull(ResultSchema.class.getResourceAsStream("/dev/yieldpoint/spec/RESULT.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode schema() {
        ObjectNode schema = mapper.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Result");
        schema.put(
                "description",
                String.format(
                        Locale.ROOT,
                        "The result of a check by Yieldpoint, version %d. RESULT.md says what the fields mean.",
                        Result.VERSION));
        schema.setAll(record("", Result.class));
        ObjectNode properties = (ObjectNode) schema.path("properties");
        ((ObjectNode) properties.path("format")).put("const", Result.FORMAT);
        ((ObjectNode) properties.path("version")).put("const", Result.VERSION);
        ObjectNode definitions = schema.putObject("$defs");
        ProtocolSchema.recorded().forEach(definitions::set);
        return schema;
    }

    /** @param path where it stands, as the table calls it; empty for the result itself */
    private ObjectNode record(String path, Class<?> type) {
        ObjectNode record = mapper.createObjectNode().put("type", "object");
        ArrayNode required = record.putArray("required");
        ObjectNode properties = record.putObject("properties");
        for (RecordComponent component : Objects.requireNonNull(type.getRecordComponents())) {
            String name = component.getName();
            String place = path.isEmpty() ? name : path + "." + name;
            required.add(name);
            ObjectNode field = field(place, component.getGenericType());
            if (descriptions.containsKey(place)) {
                field.put("description", descriptions.get(place));
            }
            properties.set(name, field);
        }
        return record;
    }

    private ObjectNode field(String place, Type type) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        ObjectNode field = mapper.createObjectNode();
        if (raw == String.class) {
            return text(place, field.put("type", "string"));
        }
        if (raw == boolean.class) {
            return field.put("type", "boolean");
        }
        if (raw == int.class || raw == long.class) {
            field.put("type", "integer");
            return place.equals(SEED) ? field : field.put("minimum", 0);
        }
        if (raw == double.class) {
            return field.put("type", "number").put("minimum", 0);
        }
        if (raw.isEnum()) {
            ArrayNode words = field.put("type", "string").putArray("enum");
            Arrays.stream(Objects.requireNonNull(raw.getEnumConstants()))
                    .forEach(word -> words.add(ConstantNames.word(((Enum<?>) word).name())));
            return field;
        }
        if (raw == List.class) {
            Type of = ((ParameterizedType) type).getActualTypeArguments()[0];
            field.put("type", "array").set("items", field(place + "[]", of));
            return field;
        }
        return raw == ObjectNode.class ? recorded(place, field) : record(place, raw);
    }

    private ObjectNode text(String place, ObjectNode field) {
        switch (place) {
            case "date" -> field.put("format", "date-time");
            case "clauses[].level" -> Stream.of(Level.values()).map(Level::name).forEach(field.putArray("enum")::add);
            case "absent[].id" ->
                Stream.of(Capability.values()).map(Capability::id).forEach(field.putArray("enum")::add);
            default -> {}
        }
        return field;
    }

    /** What has the shape of the protocol. There is no application if there are no events. */
    private ObjectNode recorded(String place, ObjectNode field) {
        if (place.endsWith("events[]")) {
            return field.put("$ref", "#/$defs/recorded-event");
        }
        ArrayNode any = field.putArray("anyOf");
        any.addObject().put("$ref", "#/$defs/application");
        any.addObject().put("type", "object").put("maxProperties", 0);
        return field;
    }
}
