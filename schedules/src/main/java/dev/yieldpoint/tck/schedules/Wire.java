package dev.yieldpoint.tck.schedules;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.yieldpoint.tck.json.Json;
import dev.yieldpoint.tck.trace.Event;
import java.util.stream.Stream;

/** How the kit and the controlled JVM talk: a record of JSON a line. Both are of one version, so nothing is promised of the format. */
public final class Wire {

    private static final JsonMapper MAPPER = mapper();

    private Wire() {}

    /** The data on one line. */
    public static String write(Object data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kit's own data is always writable", e);
        }
    }

    /**
     * The data of a line.
     *
     * @throws JsonProcessingException if it holds something else
     */
    public static <T> T read(String line, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(line, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kind {}

    private static JsonMapper mapper() {
        JsonMapper mapper = Json.mapper();
        mapper.setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE); // a record has what it has
        Stream.of(Event.class, Reply.class).forEach(type -> {
            mapper.addMixIn(type, Kind.class);
            kinds(type).forEach(kind -> mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName())));
        });
        return mapper;
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(Wire::kinds) : Stream.of(type);
    }
}
