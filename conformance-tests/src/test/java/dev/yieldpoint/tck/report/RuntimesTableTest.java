package dev.yieldpoint.tck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimesTableTest {

    private static final String RESULT = """
            {"format": "yieldpoint-result", "version": 2, "runtime": "%s", "selfReported": true, "verdict": "conformant",
             "must": {"passed": 44, "of": 45}, "should": {"passed": 17, "of": 18},
             "clauses": [{"id": "STATE-1", "verdict": "passed"}, {"id": "STATE-2", "verdict": "known-failure"}],
             "scenarios": [{"id": "OWNERSHIP-1a", "outcome": "not-applicable"}, {"id": "STATE-1a", "outcome": "passed"}]}
            """;

    @TempDir
    private Path place;

    @Test
    void everyResultIsALine() throws IOException {
        assertThat(RuntimesTable.of(List.of(file("one"), file("two"))))
                .containsExactly(
                        "| runtime | verdict | MUST | SHOULD | known failures | not applicable |",
                        "|---|---|---|---|---|---|",
                        "| one | conformant, self-reported | 44 of 45 | 17 of 18 | STATE-2 | OWNERSHIP-1a |",
                        "| two | conformant, self-reported | 44 of 45 | 17 of 18 | STATE-2 | OWNERSHIP-1a |");
    }

    @Test
    void aRuntimeCanPutNoMarkupIntoACell() throws IOException {
        assertThat(RuntimesTable.of(List.of(file("a|b<i>[x](y)"))).get(2)).startsWith("| a?b?i??x??y? |");
    }

    @Test
    void whatIsNoResultIsRefused() throws IOException {
        Path file = Files.writeString(place.resolve("other.json"), RESULT.replace("\"version\": 2", "\"version\": 1"));
        assertThatThrownBy(() -> RuntimesTable.of(List.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other.json is no result of a check, as check --report writes it, of version 2");

        Files.writeString(file, "nonsense");
        assertThatThrownBy(() -> RuntimesTable.of(List.of(file))).hasMessageContaining("other.json is no JSON");
    }

    private Path file(String runtime) throws IOException {
        return Files.writeString(place.resolve(runtime.hashCode() + ".json"), RESULT.formatted(runtime));
    }
}
