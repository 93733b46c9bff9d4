package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yieldpoint.tck.faulty.DiscardsIfBusy;
import dev.yieldpoint.tck.schedules.EngineForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Races by search, from the command line: found, explained, and replayed in fresh JVMs. */
@Tag("schedules")
class CheckSchedulesTest {

    private static final String RUNTIME = DiscardsIfBusy.class.getName();
    private static final String REPLAY = "--replay ";

    @TempDir
    private Path place;

    @BeforeAll
    static void anEngineIsThere() {
        assumeTrue(EngineForTests.isThere(), "there is no JDK 25 for the engine");
    }

    @Test
    void a_race_is_found_explained_and_replayed_in_fresh_jvms() throws Exception {
        Path report = place.resolve("report");
        Console found = run(
                "check",
                "--runtime",
                RUNTIME,
                "--clause",
                "CHANNEL-12",
                "--tries",
                "0",
                "--schedules",
                "100",
                "--report",
                report.toString());

        assertThat(found.status()).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(found.out()).anyMatch(line -> line.matches("VIOLATED CHANNEL-12 · MUST"));
        List<String> table =
                found.out().stream().filter(line -> line.contains("│")).toList();
        assertThat(table).anyMatch(line -> line.contains("stops") && line.contains(".java:"));

        String token = found.out().stream()
                .filter(line -> line.contains(REPLAY))
                .map(line ->
                        line.substring(line.indexOf(REPLAY) + REPLAY.length()).strip())
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            Console again = run("check", "--runtime", RUNTIME, "--replay", token);
            assertThat(again.status()).isEqualTo(Main.NOT_CONFORMANT);
            assertThat(again.last()).isEqualTo("discards-if-busy: the program fails in this schedule");
            assertThat(again.out().stream().filter(line -> line.contains("│")).map(String::strip))
                    .containsExactlyElementsOf(table.stream().map(String::strip).toList());
        }

        JsonNode result = new ObjectMapper().readTree(Files.readString(report.resolve("result.json")));
        assertThat(result.findValues("interleaving")).anyMatch(turns -> !turns.isEmpty());
        assertThat(result.findValuesAsText("token")).contains(token);
    }

    @Test
    void a_sound_runtime_has_no_finding() throws Exception {
        Console console = run("check", "--clause", "CHANNEL-7", "--tries", "0", "--schedules", "50");

        assertThat(console.status()).isZero();
        assertThat(console.last()).contains("1 program × 50 schedules");
    }

    private Console run(String... arguments) throws Exception {
        return new Jvm(place)
                .with(EngineForTests.OPTION)
                .in(Map.of("YIELDPOINT_CACHE", EngineForTests.CACHE.toString()))
                .run(arguments);
    }
}
