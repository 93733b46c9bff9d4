package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.process.Hosted;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Selection;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A machine that stalls convicts nobody. */
@Tag("exhaustive")
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class StalledTest {

    private static final Path KILL = Path.of("/bin/kill");

    private static final String CLAUSE = "CHANNEL-2";

    @TempDir
    private Path place;

    private Jvm jvm;

    @BeforeEach
    void make() {
        jvm = new Jvm(place);
    }

    @Test
    void a_check_that_is_stopped_for_longer_than_its_patience_comes_to_the_same_verdict() throws Exception {
        assumeThat(KILL).as("what stops a process").isExecutable();
        Process kit = new ProcessBuilder(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--patience",
                        "1",
                        "--tries",
                        "20"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(kit.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).startsWith("Yieldpoint");

        for (int i = 0; i < 2; i++) {
            stopFor(3, kit);
            boolean ended = kit.waitFor(1, TimeUnit.SECONDS);
            assertThat(ended && kit.exitValue() != 0).isFalse();
        }

        String rest = out.lines().collect(Collectors.joining("\n"));
        assertThat(kit.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(rest).contains("reference: CONFORMANT");
        assertThat(kit.exitValue()).as(rest).isZero();
    }

    @Test
    void a_scenario_that_lost_its_time_is_played_again_and_is_undecided_if_it_passes() throws Exception {
        try (Holder holder = new Holder()) {
            Path report = place.resolve("report");
            Process kit = started(holder, 5, "--report", report.toString(), "--runtime", Held.class.getName());
            holder.hold(); // to the end
            stopFor(3, kit);
            Console verdict = jvm.ended(kit);

            assertConformant(verdict);
            assertThat(verdict.out()).contains("UNDECIDED: " + ProgramRun.STALLED);
            assertThat(verdict.last()).contains(" · 1 undecided · ");
            assertThat(report.resolve("result.json")).content().contains(ProgramRun.STALLED);
            Selection selection = new Selection(Set.of(CLAUSE), Set.of());
            assertThat(holder.others())
                    .as("runs besides the first")
                    .isEqualTo(new Conformance().scenarios(selection).size());
        }
    }

    @Test
    void a_process_is_not_blamed_if_the_kit_is_stopped_for_longer_than_its_patience() throws Exception {
        assertConformant(checkedProcess(5, 5, 0));
    }

    /** Of its 8 s the process takes 5 by itself. */
    @Test
    void the_time_in_which_the_kit_is_stopped_is_added_to_that_of_the_process() throws Exception {
        Console verdict = checkedProcess(10, 4, 5);

        assertConformant(verdict);
        assertThat(verdict.last()).doesNotContain("undecided");
    }

    /** The verdict on a process that waits before it replies for the first time, while the kit is stopped and after that. */
    private Console checkedProcess(int patience, int stopped, int afterwards) throws Exception {
        try (Holder holder = new Holder()) {
            List<String> words = new ArrayList<>(List.of("--"));
            words.addAll(Hosted.command(Held.class.getName()));
            Process kit = started(holder, patience, words.toArray(String[]::new));
            holder.hold();
            stopFor(stopped, kit);
            assertThat(kit.waitFor(afterwards, TimeUnit.SECONDS))
                    .as("that it has ended before the process replied")
                    .isFalse();
            holder.release();
            return jvm.ended(kit);
        }
    }

    private Process started(Holder holder, int patience, String... words) throws Exception {
        assumeThat(KILL).as("what stops a process").isExecutable();
        List<String> all = new ArrayList<>(
                List.of("check", "--clause", CLAUSE, "--tries", "0", "--patience", Integer.toString(patience)));
        all.addAll(List.of(words));
        return jvm.in(holder.environment()).started(all.toArray(String[]::new));
    }

    private static void assertConformant(Console verdict) {
        assertThat(verdict.last()).as(verdict.toString()).contains(": CONFORMANT ");
        assertThat(verdict.status()).isZero();
    }

    private static void stopFor(int seconds, Process kit) throws Exception {
        signal("-STOP", kit);
        assertThat(kit.waitFor(seconds, TimeUnit.SECONDS))
                .as("that it has ended though it is stopped")
                .isFalse();
        signal("-CONT", kit);
    }

    private static void signal(String signal, Process process) throws Exception {
        Process kill = new ProcessBuilder(KILL.toString(), signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
