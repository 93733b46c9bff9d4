package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed arrives, or the status says that it did not. */
@Execution(ExecutionMode.CONCURRENT)
class OutputTest {

    private static final String TYPE = "com.example.R";
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path place;

    /** A disk that is full. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --clause LIFECYCLE-1 --tries 0",
                "check --help",
                "clauses",
                "runtimes",
                "--help",
                "--version",
                "table RESULT",
                "site --out OUT RESULT"
            })
    void standard_output_that_cannot_be_written_gets_one_line_and_status_3(String line) throws Exception {
        String[] words = line.replace("RESULT", result(line))
                .replace("OUT", place.resolve("site").toString())
                .split(" ");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(new PrintStream(new Full(), true, StandardCharsets.UTF_8), stream(err), words))
                .isEqualTo(Main.KIT_ERROR);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("yieldpoint: standard output cannot be written");
    }

    @Test
    void standard_error_that_cannot_be_written_changes_nothing() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream full = new PrintStream(new Full(), true, StandardCharsets.UTF_8);
        assertThat(Main.run(stream(out), full, "check", "--runtime", "nobody")).isEqualTo(Main.USAGE);
        assertThat(Main.run(stream(out), full, "runtimes")).isZero();
    }

    @Test
    void a_device_that_is_full_gets_one_line_and_status_3() throws Exception {
        if (!Files.exists(FULL)) {
            return;
        }
        Console console = new Jvm(place).to(FULL).run("runtimes");
        assertThat(console.err()).containsExactly("yieldpoint: standard output cannot be written");
        assertThat(console.status()).isEqualTo(Main.KIT_ERROR);
    }

    private enum Print {
        TEXT,
        OBJECT,
        CHARS,
        EACH_CHAR,
        FORMAT,
        BYTES,
        EACH_BYTE
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_is_printed_drives_the_terminal(Print how) throws IOException {
        String text = "größe \u001B[31m\u0000 \u202E ✔ \uD83D\uDE00 \r\uFEFF";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new Streams(stream(out), stream(out)).out();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        switch (how) {
            case TEXT -> stream.print(text);
            case OBJECT -> stream.print((Object) text);
            case CHARS -> stream.print(text.toCharArray());
            case EACH_CHAR -> stream.append(text, 0, text.length());
            case FORMAT -> stream.printf("%s", text);
            case BYTES -> stream.write(bytes);
            case EACH_BYTE -> {
                for (byte b : bytes) {
                    stream.write(b);
                }
            }
        }
        stream.println();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("größe \\u001B[31m\\u0000 \\u202E ✔ \uD83D\uDE00 \\u000D\\uFEFF" + System.lineSeparator());
    }

    @Test
    void lone_surrogates_are_printed_as_escapes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new Streams(stream(out), stream(out)).err();
        String lone = String.valueOf((char) 0xD83D);
        stream.println(lone);
        stream.println((Object) lone);
        stream.printf("%s!%n", lone);
        stream.println((char) 0xDE00);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("\\uD83D", "\\uD83D", "\\uD83D!", "\\uDE00");
    }

    @Test
    void what_a_runtime_throws_does_not_drive_the_terminal() throws Exception {
        String hostile = "\\u001B]0;title\\u0007\\u202E";
        Path mine = Users.runtime(place.resolve("mine"), TYPE, Users.with(TYPE, """
                        static int mounted;
                        public String name() {
                            if (System.getProperty("x") == null) throw new IllegalStateException("HOSTILE");
                            return "r";
                        }""".replace("HOSTILE", hostile)));
        Console console = Console.run("check", "--classpath", mine.toString(), "--runtime", hostile);
        Console thrown = Console.run("check", "--classpath", mine.toString());
        for (List<String> lines : List.of(console.err(), thrown.err())) {
            assertThat(String.join("\n", lines))
                    .contains("\\u001B]0;title\\u0007\\u202E")
                    .doesNotContain("\u001B", "\u0007", "\u202E");
        }
        assertThat(thrown.err().get(0)).contains("its name() threw java.lang.IllegalStateException: ");
    }

    /** On a terminal, picocli would print control sequences of its own, which come out as escapes. */
    @Test
    void help_is_plain_text_on_a_terminal() throws Exception {
        Console console = new Jvm(place).with("-Dpicocli.ansi=true").run("check", "--help");
        assertThat(console.out()).isNotEmpty().noneMatch(line -> line.contains("\\u001B"));
        assertThat(console.status()).isZero();
    }

    private String result(String line) {
        if (!line.contains("RESULT")) {
            return "";
        }
        Path report = place.resolve("report");
        assertThat(Console.run(Users.shortCheck("--report", report.toString())).status())
                .isZero();
        return report.resolve("result.json").toString();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
