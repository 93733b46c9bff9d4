package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Applications in JSON: how they travel to another process, into a token, into a report. */
public final class ApplicationJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private ApplicationJson() {}

    /** The application on one line. */
    public static String write(Application application) {
        try {
            return MAPPER.writeValueAsString(application);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application is always writable", e);
        }
    }

    /**
     * The application that the text holds.
     *
     * @throws IllegalApplication if it is no JSON, has a field too many or too few, or does not fit together
     */
    public static Application read(String json) {
        try {
            Application application = MAPPER.readValue(json, Application.class);
            if (application == null) {
                throw new IllegalApplication("no application in this JSON: " + json);
            }
            return application;
        } catch (JsonProcessingException e) {
            throw new IllegalApplication("no application in this JSON: " + e.getOriginalMessage());
        }
    }
}
