package dev.yieldpoint.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    private static final String RESULT = """
            [{"benchmark": "dev.yieldpoint.benchmarks.%s", "params": {"coroutines": "%d", "peer": "%s"},
              "primaryMetric": {"rawData": [%s]}, "secondaryMetrics": {%s}}]
            """;

    @TempDir
    private Path directory;

    private final List<Path> results = new ArrayList<>();

    private void measured(String benchmark, int size, String peer, String rawData, String secondary) throws Exception {
        Path file = directory.resolve(results.size() + ".json");
        results.add(
                Files.writeString(file, String.format(Locale.ROOT, RESULT, benchmark, size, peer, rawData, secondary)));
    }

    private String table() throws Exception {
        return Table.of(Measurements.read(results), List.of(Peers.REFERENCE, Peers.KOTLIN));
    }

    @Test
    void a_process_counts_with_its_quickest_iteration_and_the_middle_one_of_three_processes_counts() throws Exception {
        measured("Channels.message", 1, Peers.REFERENCE, "[70.0, 20.0, 90.0]", "");
        measured("Channels.message", 1, Peers.REFERENCE, "[50.0, 60.0]", "");
        measured("Channels.message", 1, Peers.REFERENCE, "[40.0, 30.0]", "");
        measured("Channels.message", 1, Peers.KOTLIN, "[60.0]", "");
        assertThat(table())
                .contains("| ns for a message from a full mailbox | 1 coroutines | 30 (0.50×) | 60 |")
                .contains("reference                       30 " + "█".repeat(20) + "\n")
                .contains("Kotlin                          60 " + "█".repeat(40) + "\n");
    }

    @Test
    void who_was_not_measured_has_no_figure_and_no_bar() throws Exception {
        measured("Channels.forcedSwitch", 100_000, Peers.KOTLIN, "[139.0]", "");
        assertThat(table())
                .contains("| ns for a forced switch | 100,000 coroutines | – | 139 |")
                .doesNotContain("  reference  ");
    }

    @Test
    void memory_is_told_in_bytes_and_not_by_the_time_it_took_to_look() throws Exception {
        measured("Idle.memory", 1_000, Peers.KOTLIN, "[4000.0]", "\"bytesEach\": {\"rawData\": [[673.0]]}");
        assertThat(table()).contains("| bytes of heap for one of them | 1,000 idle coroutines | – | 673 |");
    }
}
