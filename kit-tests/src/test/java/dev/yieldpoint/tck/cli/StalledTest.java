package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A machine that stalls convicts nobody. */
@Tag("exhaustive")
@Execution(ExecutionMode.CONCURRENT)
@Timeout(120)
class StalledTest {

    @Test
    void a_check_that_is_stopped_for_longer_than_its_patience_comes_to_the_same_verdict() throws Exception {
        assumeThat(Path.of("/bin/kill")).as("what stops a process").isExecutable();
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
            signal("-STOP", kit);
            assertThat(kit.waitFor(3, TimeUnit.SECONDS))
                    .as("that it has ended though it is stopped")
                    .isFalse();
            signal("-CONT", kit);
            boolean ended = kit.waitFor(1, TimeUnit.SECONDS);
            assertThat(ended && kit.exitValue() != 0).isFalse();
        }

        String rest = out.lines().collect(Collectors.joining("\n"));
        assertThat(kit.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(rest).contains("reference: CONFORMANT");
        assertThat(kit.exitValue()).as(rest).isZero();
    }

    private static void signal(String signal, Process process) throws Exception {
        Process kill = new ProcessBuilder("/bin/kill", signal, Long.toString(process.pid())).start();
        assertThat(kill.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
