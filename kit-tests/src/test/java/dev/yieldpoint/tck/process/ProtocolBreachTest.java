package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.DriverException.Kind;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of a process that does not do as the protocol says: what it did, in plain words, and what to do about it. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("processes")
@Timeout(60)
class ProtocolBreachTest {

    private static final String PROTOCOL = ProtocolWordsTest.text("PROTOCOL.md");

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource
    void aBadLineIsABreachOfTheProtocolAndIsQuoted(BadLines bad) {
        DriverException failure = failure(bad.command(), LONG);

        assertThat(failure).hasMessageContaining(bad.said).hasMessageNotContainingAny("jackson", "dev.yieldpoint");
        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure.hint()).isEqualTo(bad.hint);
    }

    @ParameterizedTest
    @EnumSource
    void aReportThatBreaksARuleOfTheProtocolIsRefused(BadReports bad) {
        DriverException failure = failure(bad.exchange.command(), bad.exchange::with, LONG);

        assertThat(String.valueOf(failure.getMessage()).replaceAll("\\b[0-9]{10,15}\\b", "MESSAGE"))
                .contains(bad.said);
        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure.hint()).isNotEmpty();
        assertThat(PROTOCOL.replaceAll("\\s+", " ")).contains(bad.rule);
    }

    @ParameterizedTest
    @EnumSource
    void whatAProcessDoesNotReportIsSaid(Concealment concealed) {
        DriverException failure = failure(concealed.exchange.command(), concealed.exchange::with, LONG);

        assertThat(failure).hasMessage("the process was asked to " + concealed.said);
        assertThat(failure.kind()).isEqualTo(Kind.FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProtocolLeavesFreeIsAccepted(Oddity odd) {
        assertThat(failure(odd.exchange.command(), odd.exchange::with, LONG)).isNull();
        assertThat(PROTOCOL.replaceAll("\\s+", " ")).contains(odd.freedom);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongWithAProcessIsSaid(Misbehaviour wrong) {
        DriverException failure = failure(wrong.command(), PATIENCE);

        assumeFalse(wrong == Misbehaviour.SPINS && failure.lostByMachine(), "the machine is too busy to tell");
        assertThat(wrong.said).anySatisfy(said -> assertThat(failure).hasMessageContaining(said));
        assertThat(failure.kind()).isEqualTo(wrong.kind);
        assertThat(failure.hint().isEmpty()).isEqualTo(wrong.kind != Kind.PROTOCOL);
        assertThat(failure.lostByMachine()).isEqualTo(wrong == Misbehaviour.IS_STOPPED);
    }

    @Test
    void whatAProcessWritesIsQuotedInPart() {
        String line = "{\"n\":1,\"event\":\"started\",\"" + "x".repeat(10_000) + "\":1}";
        DriverException failure = failure(Shell.atTheSend(Shell.writes(line)), LONG);

        assertThat(failure).hasMessageStartingWith("event 1 \"started\": field \"xxx");
        assertThat(failure.getMessage()).hasSizeLessThan(1_000).endsWith("…»");
    }

    private static DriverException failure(List<String> command, Duration patience) {
        return failure(command, ShortRun::on, patience);
    }

    private static DriverException failure(
            List<String> command, BiConsumer<ProcessRuntime, SimulatedEnvironment> run, Duration patience) {
        try (ProcessRuntime runtime = new ProcessRuntime(command, patience);
                SimulatedEnvironment world = new SimulatedEnvironment(Duration.ofSeconds(10))) {
            return catchThrowableOfType(DriverException.class, () -> run.accept(runtime, world));
        }
    }

    @Test
    void aProcessThatPrintsAtItsStartIsToldWhereToLog() {
        assertUnusable(
                Shell.atTheStart("echo runtime 0.1 starting; read -r nothing"),
                "the process has written a line that is not JSON: «runtime 0.1 starting»",
                ProtocolBreachException.LOG);
    }

    @Test
    void aProcessThatReportsBeforeARunIsToldWhenToReport() {
        assertUnusable(
                Shell.atHello("{\"n\":1,\"event\":\"render-began\",\"component\":\"App\",\"mount\":1}"),
                "has written a line before a run has begun",
                ProtocolBreachException.BEFORE_REPLY);
    }

    @Test
    void aProcessThatDoesNotSayWhoItIsIsToldTheReply() {
        String hint = "reply {\"reply\": 1, \"protocol\": 2, \"name\": \"…\"} to hello";
        assertUnusable(Shell.atHello("{\"reply\":1}"), "field \"protocol\" is missing", hint);
        assertUnusable(Shell.atHello("{\"reply\":1,\"protocol\":2}"), "field \"name\" is missing", hint);
        assertUnusable(
                Shell.atHello("{\"reply\":1,\"protocol\":2,\"name\":\"My Runtime\"}"),
                "the process calls itself \"My Runtime\"; a name consists of lower case letters, digits and hyphens",
                hint);
        assertUnusable(
                Shell.atHello("{\"reply\":1,\"protocol\":\"1\",\"name\":\"mine\"}"),
                "field \"protocol\" must be a whole number, not a text: «{",
                ProtocolBreachException.REPLY);
    }

    @Test
    void aProcessThatIsWithoutWhatEveryRuntimeHasIsToldTheWords() {
        assertUnusable(
                Shell.atHello(
                        "{\"reply\":1,\"protocol\":2,\"name\":\"mine\",\"absent\":{\"channel\":\"there is none\"}}"),
                "the process declares «channel» absent; it may declare atoms, external, http, borrowing, try_next, release",
                ProtocolBreachException.ABSENT);
    }

    @Test
    void aProcessThatDoesNotSayWhyItIsWithoutSomethingIsToldSo() {
        assertUnusable(
                Shell.atHello("{\"reply\":1,\"protocol\":2,\"name\":\"mine\",\"absent\":{\"external\":\" \"}}"),
                "field \"absent.external\" must be a text that says why, not an empty one",
                ProtocolBreachException.REPLY);
    }

    @Test
    void aProcessThatEndsAtItsStartIsNotChecked() {
        assertUnusable(
                Shell.atTheStart("echo 'ImportError: no module named rt' >&2; exit 1"),
                "the process has ended, with exit status 1, before it replied to request 1, hello; its standard error ends with",
                "    ImportError: no module named rt");
        assertUnusable(
                Shell.atTheStart("no-such-command"),
                "exit status 127: as a shell reports a command that it cannot find, before",
                "no-such-command");
    }

    @Test
    void aProcessThatDoesNotFlushIsToldSo() {
        assertUnusable(
                Shell.atTheStart("while read -r line; do :; done"),
                "has not replied to hello within 6.0 s",
                "it is running; if it has replied, flush standard output after each reply");
    }

    private static void assertUnusable(List<String> command, String said, String also) {
        assertThatExceptionOfType(ProcessUnusableException.class)
                .isThrownBy(() -> new ProcessRuntime(command, PATIENCE).close())
                .withMessageContaining("cannot be checked: ")
                .withMessageContaining(said)
                .withMessageContaining(also);
    }
}
