package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.spec.Capability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every document that lists what a runtime may be without lists all of it. */
@Execution(ExecutionMode.CONCURRENT)
class CapabilitiesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> IDS =
            Arrays.stream(Capability.values()).map(Capability::id).toList();

    @Test
    void the_table_of_the_specification_has_a_row_for_each() throws IOException {
        String document = Files.readString(ROOT.resolve("spec/SPECIFICATION.md"));
        String section = between(document, "## What a runtime may be without\n", "\n## ");

        assertThat(found(Pattern.compile("(?m)^\\| `(\\w+)` \\|"), section)).containsExactlyElementsOf(IDS);
    }

    @Test
    void the_schema_of_the_protocol_has_a_field_for_each() throws IOException {
        JsonNode absent = new JsonMapper()
                .readTree(ROOT.resolve("spec/protocol.schema.json").toFile())
                .at("/$defs/reply/properties/absent/properties");

        assertThat(absent.fieldNames()).toIterable().containsExactlyElementsOf(IDS);
    }

    @Test
    void every_enumeration_in_a_document_is_complete() throws IOException {
        String id = "`(?:" + String.join("|", IDS) + ")`";
        Pattern enumeration = Pattern.compile(id + "(?:(?:,|,? (?:and|or))\\s`\\w+`)+");
        Map<String, List<List<String>>> enumerations = new LinkedHashMap<>();
        for (Path document : documents()) {
            List<List<String>> lists = enumeration
                    .matcher(Files.readString(document))
                    .results()
                    .map(MatchResult::group)
                    .map(list -> found(Pattern.compile("`(\\w+)`"), list))
                    .toList();
            if (!lists.isEmpty()) {
                enumerations.put(ROOT.relativize(document).toString(), lists);
            }
        }

        assertThat(enumerations)
                .containsKeys("docs/jvm.md", "CHANGELOG.md", "spec/PROTOCOL.md", "spec/RESULT.md")
                .allSatisfy((document, lists) -> assertThat(lists)
                        .as(document)
                        .allSatisfy(list -> assertThat(list).containsExactlyElementsOf(IDS)));
    }

    @Test
    void an_id_leads_back_to_its_capability() {
        assertThat(IDS.stream()
                        .map(Capability::withId)
                        .map(found -> found.orElseThrow().id()))
                .containsExactlyElementsOf(IDS);
        assertThat(Capability.withId("channel")).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("docs/jvm.md")));
        for (Path directory :
                List.of(ROOT, ROOT.resolve("spec"), ROOT.resolve("features"), ROOT.resolve("runtimes/dioxus"))) {
            try (var files = Files.newDirectoryStream(directory, "*.md")) {
                files.forEach(documents::add);
            }
        }
        return documents;
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        assertThat(text).contains(start);
        return text.substring(from, text.indexOf(end, from));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toList());
    }
}
