package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.ClauseExamples;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fault of a runtime decides its fingerprint, and not what the runtime says about it. */
class FingerprintTest {

    private static final List<String> TEXTS = List.of(
            "java.lang.IllegalStateException: no such handle",
            "java.lang.IllegalStateException: no such handle: \"kitchen\" (of 3)",
            "com.example.Broken: it's \"unfinished; the runtime asks to wait: 7",
            "java.lang.IllegalStateException: one line\u2028and another",
            "java.lang.IllegalStateException\n    at com.example.Post.deliver(Post.java:7)");

    @ParameterizedTest
    @EnumSource
    void the_operation_that_the_runtime_threw_at_counts_and_its_exception_does_not(Operation operation) {
        assertThat(TEXTS.stream().map(text -> threw(operation, text)).distinct())
                .singleElement()
                .isNotIn(Stream.of(Operation.values())
                        .filter(other -> other != operation)
                        .map(other -> threw(other, TEXTS.get(0)))
                        .toList());
    }

    private static String threw(Operation operation, String text) {
        return of("POST-1a", new Event.Threw("App", 1, operation, "status", text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the runtime threw when asked to settle: %s; a render of \"App\" had begun and did not end",
                "the runtime throws when asked to settle: %s, after an await of a dropped coroutine completed: the gate \"open\"",
                "sending \"a\" to \"clerk\", which can no longer receive it, threw: %s",
                "a foreign thread that sent, wrote or completed an await threw %s",
                "the process failed to settle: %s"
            })
    void the_text_of_an_exception_does_not_count_wherever_it_stands(String message) {
        assertThat(TEXTS.stream()
                        .map(text -> of("POST-1a", String.format(Locale.ROOT, message, text)))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void names_and_values_do_not_count() {
        assertThat(of("POST-1a", "\"clerk\" logged \"a\" 2 times, expected \"b\""))
                .isEqualTo(of("POST-1a", "\"kitchen\" logged \"\" -17 times, expected \"c d\""));
    }

    @Test
    void what_was_expected_counts() {
        assertThat(Stream.of(
                                "\"clerk\" logged \"a\", expected \"b\"",
                                "\"clerk\" logged \"a\", expected nothing",
                                "\"clerk\" was sent \"a\", which it did not receive",
                                "sending \"a\" to \"clerk\" threw: boom",
                                "sending \"a\" to \"clerk\", which can no longer receive it, threw: boom",
                                "the runtime threw when asked to settle: boom",
                                "the runtime did not come back")
                        .map(message -> of("POST-1a", message)))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_scenarios_that_show_it_count() {
        assertThat(of("POST-1a", "lost")).isNotEqualTo(of("POST-1b", "lost"));
        assertThat(Fingerprint.of(verdict(shown("POST-1a", "lost"), shown("POST-1b", "lost"))))
                .isEqualTo(Fingerprint.of(verdict(shown("POST-1b", "lost"), shown("POST-1a", "lost"))))
                .isNotEqualTo(of("POST-1a", "lost"));
    }

    /** What random programs show depends on the seed. */
    @Test
    void without_a_scenario_there_is_no_fingerprint() {
        assertThat(Fingerprint.of(verdict())).isEmpty();
    }

    private static String of(String scenario, String message) {
        return Fingerprint.of(verdict(shown(scenario, message)));
    }

    private static Evidence shown(String scenario, String message) {
        PlannedScenario planned = new PlannedScenario(scenario, "POST-1", "", "post.feature", 1, Set.of());
        return new Evidence(
                new ScenarioResult(planned, Outcome.FAILED, "", 0, message, List.of(), List.of()), message, -1);
    }

    private static ClauseVerdict verdict(Evidence... evidence) {
        return new ClauseVerdict(
                ClauseExamples.clause("POST-1", Level.MUST), Verdict.FAILED, Set.of(), List.of(evidence));
    }
}
