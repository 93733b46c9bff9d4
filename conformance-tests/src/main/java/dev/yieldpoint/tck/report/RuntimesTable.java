package dev.yieldpoint.tck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Several results as a table in Markdown: a line for each runtime, without what changes from run to run. */
public final class RuntimesTable {

    private RuntimesTable() {}

    /**
     * The lines of the table.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a file is no result of a check, or of an unknown version
     */
    public static List<String> of(List<Path> results) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "| runtime | verdict | MUST | SHOULD | known failures | not applicable |",
                "|---|---|---|---|---|---|"));
        for (Path file : results) {
            ObjectNode result = read(file);
            lines.add("| %s | %s%s | %s | %s | %s | %s |"
                    .formatted(
                            cell(result.path("runtime").asText()),
                            cell(result.path("verdict").asText()),
                            result.path("selfReported").asBoolean() ? ", self-reported" : "",
                            count(result.path("must")),
                            count(result.path("should")),
                            ids(result, "known-failure", "clauses"),
                            ids(result, "not-applicable", "scenarios", "properties")));
        }
        return lines;
    }

    private static ObjectNode read(Path file) throws IOException {
        try {
            ObjectNode result = Json.object(Files.readString(file));
            if (result.path("format").asText().equals("yieldpoint-result")
                    && result.path("version").asInt() == ResultJson.VERSION) {
                return result;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException(
                file + " is no result of a check, as check --report writes it, of version " + ResultJson.VERSION);
    }

    private static String count(JsonNode count) {
        return "%d of %d"
                .formatted(count.path("passed").asLong(), count.path("of").asLong());
    }

    /** The ids of what came out like that, in some of the result's lists. */
    private static String ids(ObjectNode result, String verdict, String... lists) {
        String ids = Arrays.stream(lists)
                .flatMap(list -> StreamSupport.stream(result.path(list).spliterator(), false))
                .filter(entry -> verdict.equals(
                        entry.path("verdict").asText(entry.path("outcome").asText())))
                .map(entry -> cell(entry.path("id").asText()))
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "none" : ids;
    }

    /** A text that can be nothing but text in a cell. */
    private static String cell(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ._-]", "?");
    }
}
