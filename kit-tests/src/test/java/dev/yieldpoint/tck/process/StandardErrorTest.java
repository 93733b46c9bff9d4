package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a process writes to its standard error belongs to the run in which it is written. */
@ResourceLock("processes")
@Timeout(60)
class StandardErrorTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String TITLE = "standard error of the process during this run:" + System.lineSeparator();

    @Test
    void aRunThatFailsHasAllThatADeadProcessHasWritten() {
        List<String> attached = attachedTo("echo 'Traceback:' >&2; printf '\\tin body\\n' >&2; exit 1");

        assertThat(attached).containsExactly(TITLE + lines("    Traceback:", "        in body"));
    }

    /** Often, since it was lost only now and then: when the process was killed before its standard error had been read. */
    @RepeatedTest(20)
    void aRunThatFailsHasWhatAProcessHasWrittenThatIsKilled() {
        assertThat(attachedTo("echo 'about to fail' >&2; echo '{\"reply\":4,\"failed\":\"no\"}'"))
                .containsExactly(TITLE + "    about to fail");
    }

    @Test
    void ofMuchOnlyTheBeginningAndTheEndAreKept() {
        String attached = attachedTo("seq 1 1000 >&2; exit 1").get(0);

        assertThat(attached.lines()).hasSize(1 + 20 + 1 + 30);
        assertThat(attached)
                .startsWith(TITLE + lines("    1", "    2"))
                .contains(lines("    20", "    … 950 lines are left out …", "    971"))
                .endsWith("    1000");
    }

    @Test
    void aLongLineIsCut() {
        String attached = attachedTo("printf '%01000d\\n' 0 >&2; exit 1").get(0);

        assertThat(attached).isEqualTo(TITLE + "    " + "0".repeat(400) + "…");
    }

    @Test
    void nothingIsAttachedIfNothingWasWritten() {
        assertThat(attachedTo("exit 1")).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeARunDoesNotBelongToIt() {
        StandardError errors =
                StandardError.of(new ByteArrayInputStream("in the first run".getBytes(StandardCharsets.UTF_8)));
        errors.awaitEnd(LONG);
        assertThat(errors.excerpt()).isEqualTo("    in the first run");
        errors.begin();

        assertThat(errors.excerpt()).isEmpty();
        assertThat(errors.inMessage()).isEmpty();
    }

    /** More than a pipe holds: so what comes first has been read when the reply is written. */
    @Test
    void aRunThatEndsWellHasWhatWasWrittenToo() {
        SimulatedEnvironment world = new SimulatedEnvironment(Duration.ofSeconds(10));
        List<String> command = Shell.atTheSend("seq 1 30000 >&2; echo '{\"reply\":4}'");
        try (ProcessRuntime runtime = new ProcessRuntime(command, LONG)) {
            Driver driver = runtime.open(ShortRun.CLERK, world);
            driver.settle();
            driver.close(); // this time it is request 4
        }
        assertThat(world.trace().attachments()).singleElement().asString().startsWith(TITLE + lines("    1", "    2"));
    }

    private static List<String> attachedTo(String script) {
        SimulatedEnvironment world = new SimulatedEnvironment(Duration.ofSeconds(10));
        try (ProcessRuntime runtime = new ProcessRuntime(Shell.atTheSend(script), LONG)) {
            assertThatExceptionOfType(DriverException.class).isThrownBy(() -> ShortRun.on(runtime, world));
        }
        return world.trace().attachments();
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines);
    }
}
