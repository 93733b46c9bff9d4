package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.specification.SpecFile;
import dev.yieldpoint.tck.specification.Specification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A withdrawn id is accepted with a line that says what replaces it. */
class WithdrawnTest {

    private static final Conformance KIT =
            new Conformance(Specification.parse(SpecFile.read("SPECIFICATION.md") + """

            ## Withdrawn

            | id | see | since | why |
            |---|---|---|---|
            | CHANNEL-99x | LIFECYCLE-1a | 1.0 | the same behaviour |
            | CHANNEL-99 | STATE-1, STATE-2 | 1.0 | two requirements in one |
            | CHANNEL-98 | nothing | 1.0 | it is implementable nowhere |
            """), FeaturePlan.load());

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path place;

    @Command
    private static final class Line {
        @Mixin
        private final SelectionOptions selected = new SelectionOptions();

        @Mixin
        private final KnownFailuresOptions known = new KnownFailuresOptions();
    }

    @Test
    void a_check_of_a_withdrawn_id_is_a_check_of_what_replaces_it() {
        assertThat(selected("--clause", "channel-99X"))
                .isEqualTo(new Selection(Set.of(), Set.of(), Set.of("LIFECYCLE-1a")));
        assertThat(told()).isEqualTo("yieldpoint: CHANNEL-99x was withdrawn: see LIFECYCLE-1a\n");
        assertThat(selected("--only", "CHANNEL-99,STATE-5"))
                .isEqualTo(new Selection(Set.of("STATE-1", "STATE-2", "STATE-5"), Set.of(), Set.of()));
        assertThat(told()).isEqualTo("yieldpoint: CHANNEL-99 was withdrawn: see STATE-1, STATE-2\n");
    }

    @Test
    void what_nothing_replaces_leaves_nothing_to_run() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> selected("--clause", "CHANNEL-98"))
                .withMessage("nothing to run: nothing replaces the selected ids");
        assertThat(told())
                .isEqualTo(
                        "yieldpoint: CHANNEL-98 was withdrawn, and nothing replaces it: it is implementable nowhere\n");
    }

    @Test
    void a_known_failure_with_a_withdrawn_id_is_one_of_what_replaces_it() throws IOException {
        Path list = Files.writeString(place.resolve("known.txt"), "CHANNEL-99x  # why\nSTATE-1  # because\n");
        Line line = parsed("--known-failures", list.toString());
        KnownFailures known = line.known.known(KIT, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(told()).isEqualTo("yieldpoint: --known-failures: CHANNEL-99x was withdrawn: see LIFECYCLE-1a\n");
        assertThat(known.hints()).containsExactly("CHANNEL-99x was withdrawn: see LIFECYCLE-1a");
    }

    private Selection selected(String... words) {
        return parsed(words).selected.selection(KIT, false, false, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static Line parsed(String... words) {
        Line line = new Line();
        new CommandLine(line).parseArgs(words);
        return line;
    }

    private String told() {
        String told = err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        err.reset();
        return told;
    }
}
