package dev.yieldpoint.tck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.report.JunitXml;
import dev.yieldpoint.tck.report.ResultOfCheck;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.CheckResult.Conformance;
import dev.yieldpoint.tck.specification.Strictness;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Promises of the Java API count with {@code --strict}, and are told in any case. */
class PromisesReportTest {

    private static final ReproduceCommand AGAIN = new ReproduceCommand(
            "check --only ", "check --replay ", Strictness.LAX, " --strict", " --profile ", " -- mine");

    private static String told(CheckResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ConsoleReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), AGAIN, "9.9").tell(result);
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void a_broken_promise_counts_with_strict_alone() {
        CheckResult lenient = Results.promises(false, Results.BROKEN, Results.KEPT);
        assertThat(lenient.conformance()).isEqualTo(Conformance.CONFORMANT);
        assertThat(lenient.isAsExpected()).isTrue();
        CheckResult strict = Results.promises(true, Results.BROKEN, Results.KEPT);
        assertThat(strict.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(strict.isAsExpected()).isFalse();
    }

    @Test
    void a_promise_that_is_known_to_be_broken_is_as_known() {
        assertThat(Results.promises(false, Results.KNOWN).conformance()).isEqualTo(Conformance.CONFORMANT);
        CheckResult strict = Results.promises(true, Results.KNOWN, Results.KEPT);
        assertThat(strict.conformance()).isEqualTo(Conformance.AS_KNOWN);
        assertThat(strict.isAsExpected()).isTrue();
    }

    @Test
    void an_undecided_promise_is_not_what_strict_expects() {
        assertThat(Results.promises(false, Results.UNDECIDED).isAsExpected()).isTrue();
        assertThat(Results.promises(true, Results.UNDECIDED).isAsExpected()).isFalse();
    }

    @Test
    void the_console_tells_what_is_broken_known_and_undecided() {
        CheckResult result = Results.promises(false, Results.KEPT, Results.BROKEN, Results.KNOWN, Results.UNDECIDED);
        assertThat(told(result)).endsWith("""

                        JAVA API: violated promises, see spec/CONTRACT.md (they do not count unless --strict)
                            API-2: What API-2 promises.
                                it threw nothing

                        JAVA API: known violations of promises
                            API-3: What API-3 promises.
                                snow

                        JAVA API: undecided promises
                            API-4: What API-4 promises.
                                the machine stalled

                        mine: CONFORMANT · SHOULD 1/1 · API 1/3 · 1/1 scenario · 2.4 s
                        """);
        assertThat(told(Results.promises(true, Results.BROKEN)))
                .contains("\nJAVA API: violated promises, see spec/CONTRACT.md\n");
    }

    @Test
    void the_result_has_each_with_its_outcome() throws Exception {
        String json = ResultFile.text(ResultOfCheck.of(
                Results.promises(false, Results.KEPT, Results.BROKEN, Results.KNOWN, Results.UNDECIDED), AGAIN, "9.9"));
        var promises = new JsonMapper().readTree(json).path("promises");
        assertThat(promises.findValuesAsText("outcome"))
                .containsExactly("kept", "broken", "known-failure", "undecided");
        assertThat(promises.findValuesAsText("message"))
                .containsExactly("", "it threw nothing", "it threw nothing", "the machine stalled");
        assertThat(promises.findValuesAsText("known")).containsExactly("", "", "snow", "");
    }

    @Test
    void for_build_servers_a_broken_one_is_a_failure_only_if_it_counts() {
        String lenient = junit(Results.promises(false, Results.KEPT, Results.BROKEN, Results.KNOWN));
        assertThat(lenient)
                .contains("tests=\"4\" failures=\"0\" errors=\"0\" skipped=\"2\"")
                .contains(".java-api\" name=\"API-2 What API-2 promises.\" time=\"0.000\">")
                .contains("<skipped message=\"a promise of", "<skipped message=\"known failure: snow\"/>");
        assertThat(junit(Results.promises(true, Results.KEPT, Results.BROKEN)))
                .contains("tests=\"3\" failures=\"1\"")
                .contains(
                        "<failure type=\"broken-promise\" message=\"it threw nothing\">it threw nothing\nat Mine.java:7");
    }

    private static String junit(CheckResult result) {
        return JunitXml.of(result, new ReproduceCommand("check --only ", "check --replay "), "9.9");
    }
}
