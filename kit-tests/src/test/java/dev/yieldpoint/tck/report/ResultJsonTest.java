package dev.yieldpoint.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import dev.yieldpoint.tck.verdict.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResultJsonTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ", Pattern.MULTILINE);

    /** Fields whose content the protocol describes. */
    private static final Set<String> OF_THE_PROTOCOL = Set.of("application", "events");

    private static final ReproduceCommand AGAIN = new ReproduceCommand(
            "check --only ", "check --replay ", Strictness.LAX, " --strict", " --profile ", " -- mine");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void it_holds_what_was_found_out() throws Exception {
        JsonNode result = result();
        assertThat(result.path("format").asText()).isEqualTo("yieldpoint-result");
        assertThat(result.path("version").asInt()).isEqualTo(5);
        assertThat(result.path("kit").asText()).isEqualTo("9.9");
        assertThat(result.path("runtime").asText()).isEqualTo("mine");
        assertThat(result.path("verdict").asText()).isEqualTo("not-conformant");
        assertThat(result.path("must")).hasToString("{\"passed\":0,\"known\":0,\"of\":2,\"notApplicable\":0}");
        assertThat(result.path("should")).hasToString("{\"passed\":1,\"known\":0,\"of\":1,\"notApplicable\":0}");
        assertThat(result.path("derived")).hasToString("{\"passed\":1,\"known\":0,\"of\":1,\"notApplicable\":0}");
        assertThat(result.path("profiles"))
                .hasToString(
                        "[{\"name\":\"habit\",\"clauses\":{\"passed\":0,\"known\":0,\"of\":1,\"notApplicable\":0}}]");
        assertThat(result.path("requirements").asText()).isEqualTo("1.0");
        assertThat(result.path("seconds").asDouble()).isEqualTo(2.44);
    }

    @Test
    void a_clause_tells_its_verdict_and_what_speaks_against_it() throws Exception {
        JsonNode clauses = result().path("clauses");
        assertThat(clauses.findValuesAsText("verdict"))
                .containsExactly("failed", "failed", "passed", "not-run", "untestable", "failed", "passed");
        assertThat(clauses.path(0).path("root").asBoolean()).isFalse();
        assertThat(clauses.path(0).path("followsFrom")).hasToString("[\"POST-1\"]");
        assertThat(clauses.path(0).path("evidence"))
                .hasToString("[{\"by\":\"POST-2a\",\"message\":\"order\",\"event\":2,\"known\":\"\"}]");
        assertThat(clauses.path(0).path("again").asText()).isEqualTo("check --only POST-2 -- mine");
        assertThat(clauses.path(1).path("root").asBoolean()).isTrue();
        assertThat(clauses.path(1).path("evidence").path(0).path("event").asInt())
                .isZero();
        assertThat(clauses.path(4).path("verifiedBy").asText()).isEqualTo("untestable: free");
    }

    @Test
    void a_scenario_tells_its_trace_unless_it_passed() throws Exception {
        JsonNode scenarios = result().path("scenarios");
        assertThat(scenarios.findValuesAsText("outcome")).containsExactly("failed", "violated", "passed");
        assertThat(scenarios.path(0).path("trace"))
                .hasToString("[\"— the application starts\",\"\\\"clerk\\\" starts\",\"settled\"]");
        assertThat(scenarios.path(2).path("trace")).isEmpty();
    }

    @Test
    void a_known_failure_tells_its_reason() throws Exception {
        JsonNode result = mapper.readTree(json(Results.known()));
        assertThat(result.path("verdict").asText()).isEqualTo("as-known");
        assertThat(result.path("must")).hasToString("{\"passed\":0,\"known\":1,\"of\":1,\"notApplicable\":0}");
        assertThat(result.path("clauses").path(0).path("verdict").asText()).isEqualTo("known-failure");
        assertThat(result.path("clauses").path(0).path("evidence").findValuesAsText("known"))
                .containsExactly("snow");
        assertThat(result.path("stale"))
                .hasToString("[{\"id\":\"STAMP-1a\",\"reason\":\"no stamps\",\"message\":\"it passed\"}]");
    }

    @Test
    void what_does_not_apply_tells_why() throws Exception {
        JsonNode result = mapper.readTree(json(Results.without()));
        assertThat(result.path("must")).hasToString("{\"passed\":1,\"known\":0,\"of\":1,\"notApplicable\":1}");
        assertThat(result.path("absent")).hasToString("[{\"id\":\"stamps\",\"reason\":\"cash only\"}]");
        assertThat(result.path("clauses").findValuesAsText("verdict")).containsExactly("passed", "not-applicable");
        assertThat(result.path("clauses").findValuesAsText("notApplicable"))
                .containsExactly("", "no stamps: cash only");
        for (JsonNode left : List.of(
                result.path("scenarios").path(1), result.path("properties").path(0))) {
            assertThat(left.path("outcome").asText()).isEqualTo("not-applicable");
            assertThat(left.path("message").asText()).isEqualTo("no stamps: cash only");
        }
    }

    @Test
    void a_property_tells_whether_threads_race_and_whether_the_kit_went_wrong() throws Exception {
        JsonNode found = mapper.readTree(json(Results.foundRace())).path("properties");
        assertThat(found.findValuesAsText("races")).containsExactly("false", "true");
        assertThat(found.findValuesAsText("outcome")).containsExactly("violated", "violated");
        JsonNode error = mapper.readTree(json(Results.kitErrorInProperty()));
        assertThat(error.path("verdict").asText()).isEqualTo("no-verdict");
        assertThat(error.path("properties").path(0).path("outcome").asText()).isEqualTo("kit-error");
        assertThat(error.path("properties").path(0).path("message").asText())
                .isEqualTo("java.lang.IllegalStateException: oops");
    }

    @Test
    void whatever_a_runtime_says_comes_out_unchanged() throws Exception {
        String message = "\u0000\u001b[31m \"]]>\" <b>\r\n\\ \ud83d\ude00";
        JsonNode result = mapper.readTree(json(Results.saying(message)));
        assertThat(result.path("scenarios").path(0).path("message").asText()).isEqualTo(message);
    }

    @Test
    void what_is_read_is_what_was_written() throws Exception {
        for (CheckResult check : List.of(Results.found(), Results.known(), Results.without(), Results.foundRace())) {
            Result written = ResultOfCheck.of(check, AGAIN, "9.9");
            assertThat(ResultFile.parse(ResultFile.text(written))).isEqualTo(written);
        }
    }

    @Test
    void the_example_in_the_document_has_exactly_the_fields_of_a_result() throws Exception {
        JsonNode example = mapper.readTree(
                EXAMPLE.matcher(document()).results().findFirst().orElseThrow().group(1));
        assertThat(fields("", example)).containsExactlyElementsOf(fields("", result()));
    }

    @Test
    void the_table_in_the_document_has_exactly_the_fields_of_a_result() throws Exception {
        String fieldsOfTheResult = document().substring(0, document().indexOf("\n## Events"));
        Set<String> rows = ROW.matcher(fieldsOfTheResult)
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> fields = fields("", result());
        fields.removeAll(Set.of(
                "must", "should", "derived", "profiles[].clauses", "clauses[].faults")); // the table has their fields
        assertThat(rows).containsExactlyElementsOf(fields);
    }

    private static String json(CheckResult result) {
        return ResultFile.text(ResultOfCheck.of(result, AGAIN, "9.9"));
    }

    private JsonNode result() throws IOException {
        return mapper.readTree(json(Results.found()));
    }

    private static String document() throws IOException {
        try (InputStream in = ResultJsonTest.class.getResourceAsStream("/dev/yieldpoint/spec/RESULT.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The fields at all depths; an array stands for all its elements together. */
    private static Set<String> fields(String path, JsonNode node) {
        Set<String> fields = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(element -> fields.addAll(fields(path + "[]", element)));
        }
        node.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            fields.add(name);
            if (!OF_THE_PROTOCOL.contains(field.getKey())) {
                fields.addAll(fields(name, field.getValue()));
            }
        });
        return fields;
    }
}
