package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the machine lacks is reported in one line. */
@Tag("exhaustive")
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class MachineTest {

    private static final Map<String, String> POSIX = Map.of("LC_ALL", "C");

    /** With an umlaut, whatever the encoding of this JVM is. */
    private static final String NAME = "\"$(printf 'gr\\303\\266\\303\\237e')\"";

    private static final String CANNOT = " cannot be represented in the file-name encoding of the JVM (system property"
            + " sun.jnu.encoding is ANSI_X3.4-1968); set the environment variable LC_ALL, for example to C.UTF-8";

    @TempDir
    private Path place;

    @ParameterizedTest
    @CsvSource({
        "check --classpath, --classpath: ,",
        "runtimes --classpath, --classpath: ,",
        "check --report, Invalid value for option '--report': , (see --help)",
        "check --known-failures, Invalid value for option '--known-failures': , (see --help)",
        "check --write-known-failures, Invalid value for option '--write-known-failures': , (see --help)",
        "site --out, Invalid value for option '--out': , (see --help)",
        "table, Invalid value for positional parameter at index 0..* (RESULT.json…): , (see --help)"
    })
    void a_path_that_the_file_name_encoding_lacks_is_reported(String line, String before, String after)
            throws Exception {
        Console console = new Jvm(place).in(POSIX).by("exec \"$@\" " + NAME).run(line.split(" "));
        assertThat(console.err())
                .singleElement()
                .asString()
                .startsWith("yieldpoint: " + before.strip() + " «gr")
                .endsWith("e»" + CANNOT + (after == null ? "" : " " + after));
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "check, the name of the current directory",
        "runtimes --classpath x, '--classpath: «x» is relative to the current directory, whose name'"
    })
    void a_current_directory_that_the_file_name_encoding_lacks_is_reported(String line, String what) throws Exception {
        Console console = new Jvm(place)
                .in(POSIX)
                .by("cd '" + place + "' && mkdir " + NAME + " && cd " + NAME + " && exec \"$@\"")
                .run(line.split(" "));
        assertThat(console.err()).containsExactly("yieldpoint: " + what + CANNOT);
        assertThat(console.out()).isEmpty();
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    @Test
    void a_directory_for_temporary_files_that_is_missing_is_reported() throws Exception {
        Console console = new Jvm(place)
                .with("-Djava.io.tmpdir=" + place.resolve("missing"))
                .run(Users.shortCheck());
        assertThat(console.err())
                .filteredOn(line -> line.startsWith("yieldpoint: "))
                .singleElement()
                .asString()
                .startsWith(
                        "yieldpoint: the features cannot be copied to the directory for temporary files (system property"
                                + " java.io.tmpdir is " + place.resolve("missing")
                                + "): java.nio.file.NoSuchFileException: ");
        assertThat(console.err()).noneMatch(line -> line.startsWith("\tat "));
        assertThat(console.status()).isEqualTo(Main.KIT_ERROR);
    }

    @Test
    void a_home_that_is_missing_does_not_matter() throws Exception {
        Console console = new Jvm(place)
                .with("-Duser.home=" + place.resolve("missing"))
                .in(Map.of("HOME", place.resolve("missing").toString()))
                .run(Users.shortCheck());
        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
    }
}
