package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.faulty.NewestFirst;
import dev.yieldpoint.tck.properties.LuckyRaces;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class KnownFailuresOptionsTest {

    @TempDir
    private Path place;

    private Path list;
    private String classPath = "";

    @BeforeEach
    void register_the_faulty_runtime() throws Exception {
        Path services = Files.createDirectories(place.resolve("faulty/META-INF/services"));
        Files.writeString(services.resolve(CoroutineRuntime.class.getName()), NewestFirst.class.getName());
        list = place.resolve("known.txt");
        classPath = place.resolve("faulty")
                + File.pathSeparator
                + Path.of(NewestFirst.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
    }

    @Test
    void a_list_is_written_read_and_updated() throws IOException {
        Console first = check("--tries", "5", "--write-known-failures", list.toString());
        assertThat(first.status()).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(Files.readString(list).lines())
                .startsWith("# Known failures of newest-first: an id, and the reason.")
                .contains("CHANNEL-2a  # not explained yet", "one-sender  # not explained yet");

        Files.writeString(
                list, Files.readString(list).replace("CHANNEL-2a  # not explained yet", "CHANNEL-2a  # a stack"));
        LuckyRaces.expectIn(list);
        Console second = check("--tries", "5", "--known-failures", list.toString());
        assertThat(second.status()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).contains("KNOWN CHANNEL-2 · MUST", "    CHANNEL-2a: a stack");
        assertThat(second.last()).matches("newest-first: AS KNOWN · MUST \\d+/\\d+ \\(\\d+ known failures\\) · .*");

        Files.writeString(
                list,
                "# By hand:\n\n"
                        + Files.readString(list).replace("CHANNEL-2b  # not explained yet", "STATE-1a  # no")
                        + "# the end\n");
        String both = list.toString();
        Console third = check("--tries", "5", "--known-failures", both, "--write-known-failures", both);
        assertThat(third.status()).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(third.out())
                .contains(
                        "STALE KNOWN FAILURES: remove these lines from the list, or update the failure that they expect")
                .anyMatch(line -> line.matches(" {4}STATE-1a \\(line \\d+\\): it passed"));
        assertThat(third.last()).contains(" · 1 stale known failure · ");
        assertThat(Files.readString(list).lines())
                .startsWith("# By hand:", "")
                .contains("CHANNEL-2a  # a stack")
                .endsWith("# the end", "CHANNEL-2b  # not explained yet")
                .noneMatch(line -> line.startsWith("STATE-1a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--clause CHANNEL-2", "--chapter channel", "--tries 0"})
    void no_list_is_written_of_a_part_of_a_run(String part) {
        refused(
                "--write-known-failures needs a complete check, without --clause, --chapter and --tries 0",
                Stream.concat(Stream.of("--write-known-failures", list.toString()), Stream.of(part.split(" ")))
                        .toArray(String[]::new));
        assertThat(list).doesNotExist();
    }

    @Test
    void reasons_that_stand_in_a_list_are_not_lost() throws IOException {
        Files.writeString(list, "CHANNEL-2a  # a stack");
        refused(
                "--write-known-failures: " + list + " exists; give it as --known-failures as well to keep its reasons",
                "--write-known-failures",
                list.toString());
        assertThat(list).hasContent("CHANNEL-2a  # a stack");
    }

    @Test
    void a_list_that_cannot_be_read_is_wrong_usage() throws IOException {
        Files.writeString(list, "NOPE-1  # why\nCHANNEL-2a");
        refused(
                "%1$s:1: there is no clause, scenario, property or promise NOPE-1%nyieldpoint: %1$s:2: CHANNEL-2a needs a reason:"
                                .formatted(list)
                        + " CHANNEL-2a  # why it fails",
                "--known-failures",
                list.toString());
        Console missing = check("--known-failures", place.resolve("nowhere").toString());
        assertThat(missing.status()).isEqualTo(Main.USAGE);
        assertThat(missing.err()).singleElement().asString().contains("nowhere cannot be read: ");
        Files.write(list, new byte[] {(byte) 0xff, (byte) 0xfe});
        refused("--known-failures: " + list + " is not text in UTF-8", "--known-failures", list.toString());
    }

    private void refused(String message, String... options) {
        Console console = check(options);
        assertThat(String.join(System.lineSeparator(), console.err())).isEqualTo("yieldpoint: " + message);
        assertThat(console.out()).isEmpty();
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    private Console check(String... options) {
        List<String> args = new ArrayList<>(List.of("check", "--classpath", classPath, "--runtime", "newest-first"));
        args.addAll(List.of(options));
        return Console.run(args.toArray(String[]::new));
    }
}
