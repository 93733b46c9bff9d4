package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads results as {@code spec/RESULT.md} documents them: every field that it names has to be there, and those that it does
 * not name are passed over. An earlier version is first made the latest one.
 */
public final class ResultFile {

    private static final int LATEST = 2;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private ResultFile() {}

    /**
     * Reads a file.
     *
     * @throws IOException with one line that names the file, what is wrong, and what to do
     */
    public static Result read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file; check --report DIR writes a result.json", e);
        } catch (MalformedInputException e) {
            throw new IOException(file + " is no text; give a result.json that check --report has written", e);
        } catch (NoResult e) {
            throw new IOException(file + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a text.
     *
     * @throws NoResult with what is wrong and what to do, to be put behind a name
     */
    public static Result parse(String json) throws NoResult {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (!(tree instanceof ObjectNode result)
                    || !result.path("format").asText().equals("yieldpoint-result")) {
                throw new NoResult("holds no result of a check; give a result.json that check --report has written");
            }
            JsonNode version = result.path("version");
            if (!version.isInt() || version.intValue() < 1 || version.intValue() > LATEST) {
                throw new NoResult(
                        ("is of a version that this kit does not read: it reads 1 to %d; check the runtime again"
                                        + " with this kit, or take a later kit")
                                .formatted(LATEST));
            }
            if (version.intValue() == 1) {
                fromVersion1(result);
            }
            return MAPPER.treeToValue(result, Result.class);
        } catch (JsonMappingException e) {
            throw new NoResult(
                    "is not as spec/RESULT.md has it, at «%s»; write it anew with check --report".formatted(place(e)));
        } catch (JsonProcessingException e) {
            throw new NoResult("holds no JSON, line %d; give a result.json that check --report has written"
                    .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
    }

    /** There were no known failures then, and nothing that did not apply. */
    private static void fromVersion1(ObjectNode result) {
        for (String level : List.of("must", "should")) {
            if (result.path(level) instanceof ObjectNode count) {
                count.put("known", 0).put("notApplicable", 0);
            }
        }
        for (JsonNode clause : result.path("clauses")) {
            for (JsonNode evidence : clause.path("evidence")) {
                if (evidence instanceof ObjectNode piece) {
                    piece.put("known", "");
                }
            }
            if (clause instanceof ObjectNode entry) {
                entry.put("notApplicable", "");
            }
        }
        result.putArray("absent");
        result.putArray("stale");
    }

    /** For example {@code clauses[3].verdict}. */
    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.toString();
    }

    /** A text that holds no result that the kit can read. */
    public static final class NoResult extends IOException {

        private static final long serialVersionUID = 1;

        NoResult(String message) {
            super(message);
        }
    }
}
