package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A kit that is stopped leaves no process behind. */
@Tag("exhaustive")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("processes")
@Timeout(60)
class InterruptedTest {

    /** The bit of signal 2. */
    private static final long SIGINT = 1 << 1;

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void whoeverInterruptsTheKitEndsTheProcessesWithIt(String signal, int status) throws Exception {
        assumeFalse(
                signal.equals("INT") && ignoresInterrupts(),
                "SIGINT is ignored in this process and its children, as in a background job of a shell");
        Process kit = started(Misbehaviour.HAS_A_CHILD);
        List<ProcessHandle> hosts = kit.descendants().toList();
        new ProcessBuilder("kill", "-" + signal, Long.toString(kit.pid()))
                .start()
                .waitFor(20, TimeUnit.SECONDS);

        assertThat(kit.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(kit.exitValue()).isEqualTo(status);
        assertThat(new String(kit.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList())
                .hasSize(2)
                .startsWith("yieldpoint: interrupted")
                .last()
                .asString()
                .matches("yieldpoint: so far: \\d+ of \\d+ scenarios, 0 failed; no verdict, no report");
        assertEnded(hosts);
    }

    /** Whether whoever started this JVM has SIGINT ignored, which is inherited; only Linux tells. */
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readString(status)
                        .lines()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(
                                line.substring("SigIgn:".length()).strip(), 16))
                        .anyMatch(mask -> (mask & SIGINT) != 0);
    }

    /** It has no chance to do anything then; the standard input of a process ends, and that is to end it. */
    @Test
    void aProcessOutlivesNoKitThatIsKilled() throws Exception {
        Process kit = started(Misbehaviour.NEVER_REPLIES);
        List<ProcessHandle> hosts = kit.descendants().toList();
        kit.destroyForcibly();

        assertEnded(hosts);
    }

    private static Process started(Misbehaviour wrong) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.yieldpoint.tck.cli.Main",
                "check",
                "--tries",
                "0",
                "--"));
        command.addAll(wrong.command());
        Process kit = new ProcessBuilder(command).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(kit.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).startsWith("Yieldpoint"); // by now a process has said hello
        return kit;
    }

    private static void assertEnded(List<ProcessHandle> hosts) throws Exception {
        assertThat(hosts).isNotEmpty();
        for (ProcessHandle host : hosts) {
            host.onExit().get(20, TimeUnit.SECONDS);
        }
    }
}
