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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads results as {@code spec/RESULT.md} documents them: every field that it names has to be there, and those that it does
 * not name are passed over.
 */
public final class ResultFile {

    /** Raised when a field changes its meaning or goes, or can hold another word; a new field does not raise it. */
    public static final int VERSION = 3;

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
     * Reads the results of several runtimes.
     *
     * @throws IOException as {@link #read} does, and if two of them are of one runtime
     */
    public static List<Result> readAll(List<Path> files) throws IOException {
        Map<String, Path> read = new LinkedHashMap<>();
        List<Result> results = new ArrayList<>();
        for (Path file : files) {
            Result result = read(file);
            Path earlier = read.putIfAbsent(result.runtime(), file);
            if (earlier != null) {
                throw new IOException(
                        String.format(Locale.ROOT, "%s and %s are of one runtime; leave one out", earlier, file));
            }
            results.add(result);
        }
        return results;
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
            if (!version.isInt() || version.intValue() != VERSION) {
                throw new NoResult(String.format(
                        Locale.ROOT,
                        "is of a version that this kit does not read: it reads %d; check the runtime again"
                                + " with this kit, or take a later kit",
                        VERSION));
            }
            return MAPPER.treeToValue(result, Result.class);
        } catch (JsonMappingException e) {
            throw new NoResult(String.format(
                    Locale.ROOT,
                    "is not as spec/RESULT.md has it, at «%s»; write it anew with check --report",
                    place(e)));
        } catch (JsonProcessingException e) {
            throw new NoResult(String.format(
                    Locale.ROOT,
                    "holds no JSON, line %d; give a result.json that check --report has written",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
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
