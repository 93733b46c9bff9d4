package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.cli.Console;
import dev.yieldpoint.tck.driver.Observed;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the kit counts of a process is what the lines of its traffic show. */
@ResourceLock("processes")
@Timeout(120)
class ObservedTest {

    @TempDir
    private Path directory;

    @Test
    void theCountsAreThoseOfTheLines() throws Exception {
        Path traffic = directory.resolve("traffic");
        Path report = directory.resolve("report");
        List<String> words = new ArrayList<>(List.of("check", "--tries", "0", "--only", "SERVICES-1a,CHANNEL-2a"));
        words.addAll(List.of("--traffic", traffic.toString(), "--report", report.toString(), "--"));
        words.addAll(Hosted.command("reference"));

        Console console = Console.run(words.toArray(String[]::new));

        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(traffic)) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        long introductions = count(lines, "> ", "\"op\":\"hello\"");
        Observed expected = new Observed(
                1,
                2,
                count(lines, "> ", "\"op\":") - introductions + 1,
                count(lines, "< ", "\"event\":"),
                count(lines, "< ", "\"event\":\"poll-ended\""),
                count(lines, "> ", "\"answered\":[1]"));
        assertThat(expected.responses()).isPositive();
        Result result = ResultFile.read(report.resolve("result.json"));
        assertThat(result.observed()).isEqualTo(expected);
        assertThat(console.out())
                .anyMatch(line -> line.equals(String.format(
                        "Observed by the kit: 1 process · 2 runs · %d requests · %d events · %d polls · 1 HTTP request",
                        expected.requests(), expected.events(), expected.polls())));
        assertThat(Files.readString(report.resolve("evidence-hosted.html")))
                .contains("This verdict rests on what the process reports of itself: " + expected.events() + " events");
    }

    private static long count(List<String> lines, String direction, String part) {
        return lines.stream()
                .filter(line -> line.startsWith(direction) && line.contains(part))
                .count();
    }
}
