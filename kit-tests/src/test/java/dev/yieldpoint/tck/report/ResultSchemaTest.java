package dev.yieldpoint.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.faulty.NewestFirst;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.process.Schema;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import dev.yieldpoint.tck.verdict.Results;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultSchemaTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Schema SCHEMA = new Schema("result.schema.json");

    @Test
    void it_is_made_of_the_records_and_of_the_document() throws IOException {
        assertThat(Files.readString(ResultSchemaFile.PATH))
                .as("mvn -q -P write process-test-classes -Dwrite=result-schema writes it anew")
                .isEqualTo(ResultSchema.text());
    }

    @Test
    void every_field_is_described() throws IOException {
        assertThat(MAPPER.readTree(ResultSchema.text())
                        .path("properties")
                        .path("scenarios")
                        .path("items")
                        .path("properties"))
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(field.path("description").asText()).isNotEmpty());
    }

    @Test
    void the_example_of_the_document_is_valid() throws IOException {
        assertThat(SCHEMA.problems(documented().toString())).isEmpty();
    }

    static Stream<CheckResult> results() {
        return Stream.of(
                Results.broken(),
                Results.found(),
                Results.foundRace(),
                Results.crashed(),
                Results.known(),
                Results.without(),
                Results.kitErrorInProperty(),
                Results.partly(Outcome.UNDECIDED),
                Results.partly(Outcome.NOT_RUN),
                Results.promises(true, Results.KEPT, Results.BROKEN, Results.KNOWN, Results.UNDECIDED),
                Results.saying("\u0000 \"]]>\" <b> \ud83d\ude00"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void what_the_kit_writes_is_valid(CheckResult result) {
        String text = written(result).replace("\"stamps\"", "\"atoms\""); // which no runtime has
        assertThat(SCHEMA.problems(text)).isEmpty();
    }

    @Test
    void a_real_result_with_events_is_valid() throws IOException {
        CheckResult result = new Conformance()
                .check(
                        new JavaApiRuntime(new NewestFirst()),
                        CheckOptions.DEFAULTS
                                .withSelection(new Selection(
                                        Set.of("CHANNEL-2", "CHANNEL-3", "SERVICES-5", "ATOMS-2"), Set.of()))
                                .withEffort(PropertyConfig.NONE),
                        CheckListener.NOBODY);
        String text = written(result);
        assertThat(MAPPER.readTree(text).path("scenarios").findValues("events"))
                .anySatisfy(events -> assertThat(events).hasSizeGreaterThan(10));
        assertThat(SCHEMA.problems(text)).isEmpty();
    }

    static Stream<Consumer<ObjectNode>> wrongs() {
        return Stream.of(
                result -> result.put("format", "other"),
                result -> result.put("version", 4),
                result -> result.put("verdict", "maybe"),
                result -> result.put("seconds", "2.4"),
                result -> result.put("tries", -1),
                result -> result.remove("must"),
                result -> ((ObjectNode) result.path("clauses").path(0)).put("verdict", "PASSED"),
                result -> ((ObjectNode) result.path("clauses").path(0)).put("level", "COULD"),
                result -> ((ObjectNode) result.path("scenarios").path(0)).put("outcome", "broken"),
                result -> ((ObjectNode) result.path("scenarios").path(0)).remove("seconds"),
                result -> ((ObjectNode)
                                result.path("scenarios").path(0).path("events").path(0))
                        .put("event", "slept"),
                result -> ((ObjectNode)
                                result.path("scenarios").path(0).path("events").path(4))
                        .put("line", 0),
                result -> ((ObjectNode)
                                result.path("scenarios").path(0).path("events").path(3))
                        .remove("coroutine"),
                result -> ((ObjectNode) result.path("scenarios").path(0))
                        .putObject("application")
                        .put("tree", 1),
                result -> ((ObjectNode) result.path("absent").path(0)).put("id", "paper"));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void a_wrong_word_or_a_missing_field_is_not_valid(Consumer<ObjectNode> wrong) throws IOException {
        ObjectNode result = documented();
        wrong.accept(result);
        assertThat(SCHEMA.problems(result.toString())).isNotEmpty();
    }

    @Test
    void a_field_that_it_does_not_know_is_valid() throws IOException {
        assertThat(SCHEMA.problems(documented().put("weather", "fair").toString()))
                .isEmpty();
    }

    private static String written(CheckResult result) {
        return ResultFile.text(
                ResultOfCheck.of(result, new ReproduceCommand("check --only ", "check --replay "), "9.9"));
    }

    private static ObjectNode documented() throws IOException {
        try (InputStream in = ResultSchemaTest.class.getResourceAsStream("/dev/yieldpoint/spec/RESULT.md")) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return (ObjectNode) MAPPER.readTree(EXAMPLE.matcher(document)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1));
        }
    }
}
