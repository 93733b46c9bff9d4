package dev.yieldpoint.tck.result;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategy;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.run.ConstantNames;
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
 * Writes results, and reads them as {@code spec/RESULT.md} documents them: every field that it names has to be there, and those that it does
 * not name are passed over.
 */
public final class ResultFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new EnumWords())
            .enable(SerializationFeature.INDENT_OUTPUT)
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

    /** The text of the file that holds a result. */
    public static String text(Result result) {
        try {
            return MAPPER.writeValueAsString(result) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is always writable", e);
        }
    }

    /** Whether a file holds a result, of whatever version. */
    public static boolean isIn(Path file) {
        try {
            return hasFormat(MAPPER.readTree(Files.readString(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasFormat(JsonNode tree) {
        return tree.path("format").asText().equals(Result.FORMAT);
    }

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
            throw new IOException(file + " is not text; give a result.json that check --report has written", e);
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
                throw new IOException(String.format(
                        Locale.ROOT, "%s and %s are results of the same runtime; leave one out", earlier, file));
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
            if (!(tree instanceof ObjectNode result) || !hasFormat(result)) {
                throw new NoResult("holds no result of a check; give a result.json that check --report has written");
            }
            JsonNode version = result.path("version");
            if (!version.isInt() || version.intValue() != Result.VERSION) {
                throw new NoResult(String.format(
                        Locale.ROOT,
                        "is of a version that this kit does not read: it reads %d; check the runtime again"
                                + " with this kit, or use a later kit",
                        Result.VERSION));
            }
            return MAPPER.treeToValue(result, Result.class);
        } catch (JsonMappingException e) {
            throw new NoResult(String.format(
                    Locale.ROOT,
                    "does not conform to spec/RESULT.md at «%s»; write it again with check --report",
                    place(e)));
        } catch (JsonProcessingException e) {
            throw new NoResult(String.format(
                    Locale.ROOT,
                    "is not JSON, line %d; give a result.json that check --report has written",
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

    /** Every enum constant is a word of lower case, {@code not-conformant}. */
    private static final class EnumWords extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass enumeration) {
            return (EnumNamingStrategy) ConstantNames::word;
        }
    }

    /** A text that holds no result that the kit can read. */
    public static final class NoResult extends IOException {

        private static final long serialVersionUID = 1;

        NoResult(String message) {
            super(message);
        }
    }
}
