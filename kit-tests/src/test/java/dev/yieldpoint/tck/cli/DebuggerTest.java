package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.process.Hosted;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A check that lets a debugger attach to the process before its first request. */
@ResourceLock("processes")
@Timeout(120)
class DebuggerTest {

    @TempDir
    private Path place;

    @Test
    void the_process_gets_its_first_request_after_enter() throws Exception {
        Process kit = started("--wait-for-debugger");
        try (BufferedReader err = kit.errorReader(StandardCharsets.UTF_8);
                OutputStream in = kit.getOutputStream()) {
            String said = Objects.requireNonNull(err.readLine());
            assertThat(said)
                    .matches(
                            "yieldpoint: process [0-9]+ waits: attach a debugger, for example with gdb -p [0-9]+ or lldb -p [0-9]+,"
                                    + " then press Enter");
            long pid = Long.parseLong(said.replaceFirst("^yieldpoint: process ([0-9]+) .*", "$1"));
            assertThat(ProcessHandle.of(pid)).get().matches(ProcessHandle::isAlive);
            assertThat(ProcessHandle.of(pid).flatMap(ProcessHandle::parent)).contains(kit.toHandle());
            assertThat(requested()).doesNotExist();

            in.write('\n');
            in.flush();

            assertThat(kit.waitFor()).isZero();
            assertThat(requested()).exists();
            assertThat(err.lines()).isEmpty();
        }
    }

    @Test
    void a_check_without_an_input_does_not_wait() throws Exception {
        Process kit = started("--wait-for-debugger");
        kit.getOutputStream().close();
        try (BufferedReader err = kit.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.lines().toList())
                    .hasSize(2)
                    .last()
                    .isEqualTo("yieldpoint: standard input has ended, so the check continues without a debugger");
        }
        assertThat(kit.waitFor()).isZero();
    }

    private Path requested() {
        return place.resolve("requested");
    }

    /** A check of one scenario on a process that leaves a file when its first request comes. */
    private Process started(String option) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "check", option, "--only", "LIFECYCLE-1a", "--tries", "0", "--"));
        Path script = place.resolve("process.sh");
        Files.writeString(
                script, "read -r hello; touch '" + requested() + "'; { printf '%s\\n' \"$hello\"; cat; } | \"$@\"\n");
        command.addAll(List.of("sh", script.toString()));
        command.addAll(Hosted.command("reference"));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
