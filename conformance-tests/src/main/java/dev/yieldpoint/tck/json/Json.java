package dev.yieldpoint.tck.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Value;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** JSON of the kit's own data, read strictly: no field too many, and none too few. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .withConfigOverride(Value.class, values -> values.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET)))
            .build();

    /** Finding what reads a type takes longer than reading a short line. */
    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private Json() {}

    private static ObjectReader reader(Class<?> type) {
        return READERS.computeIfAbsent(type, MAPPER::readerFor);
    }

    /** A mapper that reads and writes as strictly, for whoever has types of his own to add to it. */
    public static JsonMapper mapper() {
        return ((JsonMapper) MAPPER).copy();
    }

    /** The data on one line. */
    public static String write(Object data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kit's own data is always writable", e);
        }
    }

    /**
     * The data that the text holds.
     *
     * @throws JsonProcessingException if it is no JSON, has a field too many or too few, or does not fit together
     */
    public static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        T data = reader(type).readValue(json);
        if (data == null) {
            throw MismatchedInputException.from(null, type, "nothing but null");
        }
        return data;
    }

    /** The data as a tree of JSON. */
    public static ObjectNode tree(Object data) {
        return MAPPER.valueToTree(data);
    }

    /**
     * The object that the text holds.
     *
     * @throws JsonProcessingException if it is no JSON, or no object
     */
    public static ObjectNode object(String json) throws JsonProcessingException {
        return read(json, ObjectNode.class);
    }

    /**
     * The data that the tree holds.
     *
     * @throws JsonProcessingException if it has a field too many or too few, or does not fit together
     */
    public static <T> T read(ObjectNode tree, Class<T> type) throws JsonProcessingException {
        try {
            return reader(type).readValue(tree);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a tree in memory is always readable", e);
        }
    }
}
