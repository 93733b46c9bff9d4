package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.cli.Console;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The lines that a check keeps, and that a process can be given again without the kit. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("processes")
@Timeout(120)
class TrafficTest {

    @TempDir
    private Path directory;

    @Test
    void theLinesOfAScenarioAreKeptAndGiveTheSameEventsAgain() throws Exception {
        Console console = check("--only", "CHANNEL-2a,LIFECYCLE-4a", "--", Hosted.command("reference"));

        assertThat(console.status()).as(String.join("\n", console.out())).isZero();
        assertThat(console.out()).contains("Traffic: 2 files in " + directory);
        assertThat(files()).containsExactlyInAnyOrder("CHANNEL-2a.txt", "LIFECYCLE-4a.txt");
        for (String file : files()) {
            List<String> lines = Files.readAllLines(directory.resolve(file));
            assertThat(lines).allMatch(line -> line.startsWith("> {") || line.startsWith("< {"));
            assertThat(lines.get(0)).startsWith("> {").contains("\"op\":\"hello\"");
            assertThat(lines.get(2)).startsWith("> {").contains("\"op\":\"open\"");
            assertThat(lines.get(lines.size() - 1)).startsWith("< {\"reply\":");
            assertThat(replies(Hosted.command("reference"), directory.resolve(file)))
                    .isEqualTo(marked(lines, "< "));
        }
    }

    @Test
    void theLinesOfAFailingProgramAreKept() throws Exception {
        Console console =
                check("--only", "one-sender", "--tries", "20", "--", Hosted.command("reference", Quirk.FAKES_RECEIPTS));

        assertThat(console.status()).isEqualTo(1);
        assertThat(files()).contains("one-sender.txt");
        List<String> lines = Files.readAllLines(directory.resolve("one-sender.txt"));
        assertThat(marked(lines, "> ")).anyMatch(line -> line.contains("\"op\":\"close\""));
        assertThat(replies(Hosted.command("reference", Quirk.FAKES_RECEIPTS), directory.resolve("one-sender.txt")))
                .isEqualTo(marked(lines, "< "));
    }

    @Test
    void theLinesOfAReplayAreKept() throws Exception {
        List<String> faulty = Hosted.command("reference", Quirk.FAKES_RECEIPTS);
        Path first = Files.createDirectory(directory.resolve("first"));
        Path second = directory.resolve("second");
        Console found = run(first, "--only", "one-sender", "--tries", "20", "--", faulty);
        String token = found.out().stream()
                .filter(line -> line.contains("--replay "))
                .map(line -> line.replaceFirst(".*--replay (\\S+).*", "$1"))
                .findFirst()
                .orElseThrow();

        Console replay = run(second, "--replay", token, "--", faulty);

        assertThat(replay.status()).as(String.join("\n", replay.out())).isEqualTo(1);
        assertThat(replay.out()).contains("Traffic: 1 file in " + second);
        assertThat(withoutNumbers(second.resolve("replay.txt")))
                .isEqualTo(withoutNumbers(first.resolve("one-sender.txt")));
    }

    @Test
    void theLinesOfAProcessThatEndsAreKeptAsFarAsTheyGo() throws Exception {
        List<String> command = Shell.atTheSend("echo '{\"n\":1,'; exit 3");
        Console console = check("--only", "CHANNEL-2a", "--", command);

        assertThat(console.status()).isEqualTo(1);
        List<String> lines = Files.readAllLines(directory.resolve("CHANNEL-2a.txt"));
        assertThat(lines.get(lines.size() - 2)).startsWith("> {").contains("\"op\":\"send\"");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("< {\"n\":1,");
    }

    private Console check(Object... words) {
        return run(directory, words);
    }

    private static Console run(Path traffic, Object... words) {
        List<String> all = new ArrayList<>(List.of("check", "--traffic", traffic.toString()));
        for (Object word : words) {
            if (word instanceof List<?> command) {
                command.forEach(each -> all.add(each.toString()));
            } else {
                all.add(word.toString());
            }
        }
        return Console.run(all.toArray(String[]::new));
    }

    /** What docs/process.md says: the requests of a file become the standard input of a process, which stays open until the last reply. */
    private static List<String> replies(List<String> command, Path file) throws IOException, InterruptedException {
        List<String> requests = marked(Files.readAllLines(file), "> ");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8);
            input.write(String.join("\n", requests) + "\n"); // far less than a pipe holds
            input.flush();
            List<String> lines = new ArrayList<>();
            for (int left = requests.size(); left > 0; ) {
                String line = Objects.requireNonNull(output.readLine());
                lines.add(line);
                left -= line.startsWith("{\"reply\":") ? 1 : 0;
            }
            input.close();
            assertThat(process.waitFor()).isZero();
            return lines;
        }
    }

    private static List<String> marked(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    /** The numbers of requests go on from run to run, and those of messages are chosen at random. */
    private static List<String> withoutNumbers(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceAll("\"(id|reply|message)\":[0-9]+", "\"$1\":0"))
                .toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
