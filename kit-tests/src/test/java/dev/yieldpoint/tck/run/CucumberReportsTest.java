package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CucumberReportsTest {

    private static final Conformance KIT = new Conformance();

    @Test
    void the_scenarios_are_reported_as_cucumber_reports_them_with_the_paths_of_the_features() throws Exception {
        Map<String, String> files = files(new Selection(Set.of("LIFECYCLE-1"), Set.of()));
        assertThat(files).containsOnlyKeys("cucumber.html", "cucumber.ndjson");

        JsonMapper json = new JsonMapper();
        List<JsonNode> messages = files.get("cucumber.ndjson")
                .lines()
                .map(line -> tree(json, line))
                .toList();
        assertThat(uris(messages, "pickle")).containsOnly("features/lifecycle/start.feature");
        assertThat(uris(messages, "source")).containsExactly("features/lifecycle/start.feature");
        assertThat(messages.stream().filter(message -> message.has("testCaseFinished")))
                .hasSize(5);
        assertThat(files.get("cucumber.html"))
                .contains("features/lifecycle/start.feature")
                .doesNotContain("yieldpoint-features");
    }

    @Test
    void where_no_scenario_is_played_cucumber_reports_none() throws Exception {
        Map<String, String> files = files(Selection.only(KIT.specification(), Set.of("one-sender")));
        assertThat(files.values()).noneMatch(text -> text.contains("\"testCaseFinished\""));
    }

    private static Map<String, String> files(Selection selection) throws Exception {
        try (CucumberReports cucumber = new CucumberReports()) {
            CheckResult result = KIT.reporting(cucumber)
                    .check(
                            new Runtimes(CucumberReportsTest.class.getClassLoader()).named("reference"),
                            CheckOptions.DEFAULTS.withSelection(selection).withEffort(new PropertyConfig(1, 1)),
                            CheckListener.NOBODY);
            assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
            return cucumber.files();
        }
    }

    private static Stream<String> uris(List<JsonNode> messages, String kind) {
        return messages.stream()
                .filter(message -> message.has(kind))
                .map(message -> message.path(kind).path("uri").asText());
    }

    private static JsonNode tree(JsonMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (java.io.IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
