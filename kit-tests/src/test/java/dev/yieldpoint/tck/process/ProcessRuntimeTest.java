package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.CheckResult.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.run.TestResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that keep the protocol, and processes that do not. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("processes")
@Timeout(600)
class ProcessRuntimeTest {

    private static final dev.yieldpoint.tck.run.Conformance KIT = new dev.yieldpoint.tck.run.Conformance();
    /** Far longer than a JVM takes to start and to read the schema, also beside other work. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Selection ORDER = new Selection(Set.of("CHANNEL-2"), Set.of());
    private static final Selection SHARED = new Selection(Set.of(), Set.of("channel", "external", "atoms"));
    private static final Selection SERVICES = new Selection(Set.of("SERVICES-4"), Set.of());

    @Tag("exhaustive")
    @Test
    void theReferenceIsConformantInAnotherProcess() {
        CheckResult result = check(Quirk.NONE, SHARED, LONG, new PropertyConfig(2, 1), CheckListener.NOBODY);

        assertConformant(result);
        assertThat(result.properties().stream().map(TestResult::failure)).containsOnly("");
    }

    @Tag("exhaustive")
    @Test
    void theReferenceIsConformantInAnotherProcessAfterShortSequences() {
        Selection sequences = new Selection(Set.of(), Set.of(), Set.of("sequences"));
        CheckResult result = check(Quirk.NONE, sequences, LONG, PropertyConfig.DEFAULT, CheckListener.NOBODY);

        assertConformant(result);
        assertThat(result.properties())
                .singleElement()
                .satisfies(property -> assertThat(property.tries()).isGreaterThan(100));
    }

    @Test
    void whatBothSidesWriteOfWhatThreadsShareIsWhatTheSchemaDescribes() {
        assertConformant(check(Quirk.VALIDATES, SHARED, LONG));
    }

    @Tag("exhaustive")
    @Test
    void bothSidesWriteWhatTheSchemaDescribes() {
        // A message of thousands of events has nothing that a short one has not, and takes minutes to validate.
        Set<String> scenarios = FeaturePlan.load().scenarios().stream()
                .filter(scenario -> scenario.size() <= 1_000)
                .map(PlannedScenario::id)
                .collect(Collectors.toSet());
        assertConformant(check(Quirk.VALIDATES, new Selection(Set.of(), Set.of(), scenarios), LONG));
    }

    private static void assertConformant(CheckResult result) {
        assertThat(result.scenarios().stream()
                        .filter(scenario -> scenario.notApplicable().isEmpty())
                        .map(ScenarioResult::message))
                .allMatch(String::isEmpty);
        assertThat(result.roots()).isEmpty();
        assertThat(result.conformance()).isEqualTo(Conformance.CONFORMANT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {
                "RUBBISH",
                "FAILS",
                "EXITS_AFTERWARDS",
                "ENDLESS_LINE",
                "FLOODS",
                "CLOSES_INPUT",
                "NEVER_REPLIES",
                "HAS_A_CHILD"
            })
    void whatIsWrongWithAProcessIsSaidAndTheRunGoesOn(Misbehaviour wrong) {
        CheckResult result =
                check(wrong.command(), ORDER, Duration.ofSeconds(3), PropertyConfig.NONE, CheckListener.NOBODY);

        assertFailed(result, ORDER, wrong.said.get(0));
        // What was killed may take a moment to be gone; none of them would end by itself.
        assertThat(ProcessHandle.current().descendants().filter(ProcessRuntimeTest::isOfAShell))
                .allSatisfy(left -> assertThat(left.onExit()).succeedsWithin(LONG));
    }

    private static boolean isOfAShell(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.endsWith("sleep 601") || command.contains("name\":\"shell");
    }

    @Test
    void aProcessThatSpeaksAnotherVersionIsNotChecked() {
        List<String> command =
                List.of("sh", "-c", "read -r hello; echo '{\"reply\":1,\"protocol\":1,\"name\":\"old\"}'");
        assertThatThrownBy(() -> new ProcessRuntime(command, LONG))
                .isInstanceOf(ProcessUnusableException.class)
                .hasMessageContaining("the process speaks version 1 of the protocol, and the kit version 2");
    }

    @Test
    void aCommandThatCannotBeStartedIsNotChecked() {
        assertThatThrownBy(() -> new ProcessRuntime(List.of("/no/such/command"), LONG))
                .isInstanceOf(ProcessUnusableException.class)
                .hasMessageContaining("«/no/such/command» cannot be checked: the command cannot be started");
    }

    @Test
    void aProcessThatClosesItsOutputIsNotChecked() {
        assertThatThrownBy(() ->
                        new ProcessRuntime(List.of("sh", "-c", "exec 1>&-; cat > /dev/null"), Duration.ofSeconds(1)))
                .isInstanceOf(ProcessUnusableException.class)
                .hasMessageContaining(
                        "the process has closed its standard output before it replied to request 1, hello, but has not ended");
    }

    @Test
    void aLiarIsFoundOutWhereItsReportDoesNotFit() {
        assertThat(brokenBy(check(Quirk.FAKES_RECEIPTS, ORDER, LONG))).containsExactly("YIELDING-3");
        assertFailed(check(Quirk.NEVER_ASKS, SERVICES, LONG), SERVICES, "the server has received no such request");
    }

    /** It has no runtime of its own: it hands out what another one does. */
    @Test
    void aLiarWhoseReportFitsIsBelieved() {
        assertThat(check(Quirk.NONE, ORDER, LONG).conformance()).isEqualTo(Conformance.CONFORMANT);
    }

    @Test
    void aProcessThatIsKilledCostsTheScenarioThatItPlays() {
        AtomicInteger over = new AtomicInteger();
        CheckListener killer = new CheckListener() {
            @Override
            public void over(TestResult experiment) {
                if (over.incrementAndGet() == 20) {
                    ProcessRuntime.killAll();
                }
            }
        };
        CheckResult result =
                check(Quirk.NONE, new Selection(Set.of(), Set.of("channel")), LONG, PropertyConfig.NONE, killer);

        assertThat(result.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(result.scenarios().stream()
                        .filter(scenario -> scenario.notApplicable().isEmpty())
                        .map(ScenarioResult::message)
                        .filter(message -> !message.isEmpty()))
                .singleElement()
                .asString()
                .contains("has ended, with exit status 137");
    }

    @Test
    void aProcessThatEndsLeavesNoChildBehind() throws Exception {
        ProcessHandle child;
        List<String> command = List.of("sh", "-c", """
                sleep 601 >/dev/null 2>&1 &
                read -r hello
                echo '{"reply":1,"protocol":2,"name":"'child-$!'"}'
                read -r hello
                """);
        try (ProcessRuntime runtime = new ProcessRuntime(command, LONG)) {
            child = ProcessHandle.of(Long.parseLong(runtime.name().substring("child-".length())))
                    .orElseThrow();
        }
        child.onExit().get(20, TimeUnit.SECONDS);
    }

    private static List<String> brokenBy(CheckResult result) {
        return result.roots().stream().map(root -> root.clause().id()).toList();
    }

    private static void assertFailed(CheckResult result, Selection selection, String said) {
        assertThat(result.conformance()).isIn(Conformance.NOT_CONFORMANT, Conformance.PROTOCOL_BROKEN);
        assertThat(result.scenarios()).hasSize(KIT.scenarios(selection).size());
        assertThat(result.scenarios().stream().map(ScenarioResult::message))
                .anySatisfy(message -> assertThat(message).contains(said));
    }

    private static CheckResult check(Quirk quirk, Selection selection, Duration patience) {
        return check(quirk, selection, patience, PropertyConfig.NONE, CheckListener.NOBODY);
    }

    private static CheckResult check(
            Quirk quirk, Selection selection, Duration patience, PropertyConfig effort, CheckListener watcher) {
        return check(Hosted.command("reference", quirk), selection, patience, effort, watcher);
    }

    private static CheckResult check(
            List<String> command,
            Selection selection,
            Duration patience,
            PropertyConfig effort,
            CheckListener watcher) {
        try (ProcessRuntime runtime = new ProcessRuntime(command, patience)) {
            return KIT.check(
                    runtime,
                    CheckOptions.DEFAULTS
                            .withSelection(selection)
                            .withStrict(true)
                            .withPatience(patience)
                            .withEffort(effort),
                    watcher);
        }
    }
}
