package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.Specification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictBuilderTest {

    private static final Specification SPECIFICATION = Specification.parse(Stream.of(
                    clause("POST-1", "scenarios, every trace", "nothing"),
                    clause("POST-2", "scenarios", "POST-1"),
                    clause("POST-3", "every trace", "POST-2"),
                    clause("POST-4", "untestable: free", "nothing"),
                    clause("POST-5", "scenarios", "nothing").replace("· MUST", "· SHOULD"),
                    clause("POST-6", "untestable: free", "nothing").replace("· MUST", "· MAY"))
            .collect(Collectors.joining("\n")));

    private KnownFailures known = KnownFailures.NONE;

    @Test
    void a_clause_passes_if_something_was_run_that_could_have_shown_it_broken() {
        assertThat(verdicts(passed("POST-1")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "POST-1", Verdict.PASSED,
                        "POST-2", Verdict.NOT_RUN,
                        "POST-3", Verdict.PASSED,
                        "POST-4", Verdict.UNTESTABLE,
                        "POST-5", Verdict.NOT_RUN,
                        "POST-6", Verdict.UNTESTABLE));
    }

    @Test
    void without_a_scenario_nothing_was_run() {
        assertThat(verdicts()).containsEntry("POST-1", Verdict.NOT_RUN).containsEntry("POST-3", Verdict.NOT_RUN);
    }

    @Test
    void a_failed_scenario_speaks_against_its_own_clause() {
        assertThat(verdicts(failed("POST-1"), passed("POST-2")))
                .containsEntry("POST-1", Verdict.FAILED)
                .containsEntry("POST-2", Verdict.PASSED);
    }

    @Test
    void a_trace_speaks_against_the_clause_it_breaks() {
        assertThat(verdicts(violating("POST-2", "POST-3")))
                .containsEntry("POST-2", Verdict.PASSED)
                .containsEntry("POST-3", Verdict.FAILED);
    }

    @Test
    void what_failed_follows_from_its_roots() {
        Map<String, ClauseVerdict> judged = judge(violating("POST-1", "POST-3"), failed("POST-1"));
        assertThat(judged.get("POST-3").followsFrom()).containsExactly("POST-1");
        assertThat(judged.get("POST-3").isRoot()).isFalse();
        assertThat(judged.get("POST-1").isRoot()).isTrue();
        assertThat(judged.get("POST-2").isRoot()).isFalse();
    }

    @Test
    void a_scenario_that_fails_and_breaks_its_own_clause_is_one_piece_of_evidence() {
        ScenarioResult both = result("POST-1", Outcome.FAILED, "too late", List.of(new Violation("POST-1", 7, "lost")));
        assertThat(judge(both).get("POST-1").evidence()).singleElement().satisfies(piece -> {
            assertThat(piece.at()).isEqualTo(7);
            assertThat(piece.message().lines()).containsExactly("too late", "lost");
        });
    }

    @Test
    void the_evidence_of_its_own_scenarios_comes_first() {
        assertThat(judge(violating("POST-2", "POST-1"), failed("POST-1"))
                        .get("POST-1")
                        .evidence())
                .extracting(piece -> piece.by().clause())
                .containsExactly("POST-1", "POST-2");
    }

    @Test
    void an_error_of_the_kit_says_nothing_of_the_runtime() {
        assertThat(verdicts(result("POST-1", Outcome.KIT_ERROR, "oops", List.of())))
                .containsEntry("POST-1", Verdict.NOT_RUN);
    }

    @Test
    void a_runtime_that_fails_where_no_clause_speaks_of_it_fails_the_clause_but_is_no_root() {
        Map<String, ClauseVerdict> judged = judge(crashed("POST-1", false), crashed("POST-2", false));
        assertThat(judged.get("POST-1").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judged.get("POST-1").isRoot()).isFalse();
        assertThat(judged.get("POST-1").crashed()).isTrue();
    }

    @Test
    void a_runtime_that_fails_in_the_scenarios_of_one_clause_only_makes_it_the_root() {
        assertThat(judge(crashed("POST-2", false), passed("POST-1"))
                        .get("POST-2")
                        .isRoot())
                .isTrue();
    }

    @Test
    void an_exception_speaks_against_the_clause_of_what_was_asked_and_no_other() {
        Map<String, ClauseVerdict> judged = judge(crashed("POST-2", true, new Violation("POST-1", 2, "threw", true)));
        assertThat(judged.get("POST-1").isRoot()).isTrue();
        assertThat(judged.get("POST-2").followsFrom()).containsExactly("POST-1");
    }

    @Test
    void what_is_wrong_after_a_failure_speaks_against_the_clause_of_the_failure() {
        Map<String, ClauseVerdict> judged = judge(afterFailure("POST-5", "POST-4"), passed("POST-4"));
        assertThat(judged.get("POST-5").isRoot()).isTrue();
        assertThat(judged.get("POST-4").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void what_is_wrong_without_a_failure_as_well_is_the_root() {
        Map<String, ClauseVerdict> judged = judge(afterFailure("POST-5", "POST-4"), violating("POST-4", "POST-4"));
        assertThat(judged.get("POST-4").isRoot()).isTrue();
        assertThat(judged.get("POST-5").followsFrom()).containsExactly("POST-4");
    }

    private static ScenarioResult afterFailure(String clause, String unfailed) {
        return result(clause, Outcome.VIOLATED, "", List.of(new Violation(clause, 3, "wrong there", false, unfailed)));
    }

    @Test
    void an_exception_that_a_weaker_clause_accounts_for_says_nothing_of_a_stronger_one() {
        ScenarioResult thrown = crashed("POST-1", true, new Violation("POST-5", 2, "threw", true));
        assertThat(verdicts(thrown)).containsEntry("POST-5", Verdict.FAILED).containsEntry("POST-1", Verdict.UNDECIDED);
        assertThat(verdicts(thrown, passed("POST-1"))).containsEntry("POST-1", Verdict.PASSED);
    }

    @Test
    void an_exception_that_no_event_tells_of_is_not_accounted_for_by_a_weaker_clause() {
        assertThat(verdicts(crashed("POST-1", false, new Violation("POST-5", 2, "late"))))
                .containsEntry("POST-1", Verdict.FAILED);
    }

    @Test
    void a_process_that_breaks_the_protocol_says_nothing_of_the_runtime() {
        assertThat(verdicts(failing("POST-1", Outcome.BROKE_PROTOCOL, Failure.Kind.PROTOCOL, false)))
                .containsEntry("POST-1", Verdict.UNDECIDED);
    }

    @Test
    void what_the_machine_held_up_leaves_its_clause_undecided() {
        assertThat(verdicts(result("POST-1", Outcome.UNDECIDED, "stalled", List.of()), passed("POST-2")))
                .containsEntry("POST-1", Verdict.UNDECIDED)
                .containsEntry("POST-2", Verdict.PASSED);
    }

    @Test
    void where_all_failed_scenarios_are_of_one_clause_that_one_is_the_root() {
        ScenarioResult only = result("POST-2", Outcome.FAILED, "lost", List.of(new Violation("POST-1", 3, "lost")));
        Map<String, ClauseVerdict> judged = judge(only, passed("POST-1"));
        assertThat(judged.get("POST-2").isRoot()).isTrue();
        assertThat(judged.get("POST-1").followsFrom()).containsExactly("POST-2");
    }

    @Test
    void unless_nobody_has_seen_the_scenarios_of_its_foundation_pass() {
        ScenarioResult only = result("POST-2", Outcome.FAILED, "lost", List.of(new Violation("POST-1", 3, "lost")));
        assertThat(judge(only).get("POST-1").isRoot()).isTrue();
        assertThat(judge(only, failed("POST-1")).get("POST-1").isRoot()).isTrue();
    }

    @Test
    void a_scenario_that_requires_nothing_names_a_root_only_if_nothing_else_does() {
        ScenarioResult free = violating("POST-6", "POST-1");
        assertThat(judge(free).get("POST-1").isRoot()).isTrue();
        Map<String, ClauseVerdict> judged = judge(free, violating("POST-2", "POST-3"));
        assertThat(judged.get("POST-3").isRoot()).isTrue();
        assertThat(judged.get("POST-1").isRoot()).isFalse();
        assertThat(judged.get("POST-1").followsFrom()).containsExactly("POST-3");
    }

    private static ScenarioResult crashed(String clause, boolean told, Violation... violations) {
        return failing(clause, Outcome.CRASHED, Failure.Kind.RUNTIME, told, violations);
    }

    private static ScenarioResult failing(
            String clause, Outcome outcome, Failure.Kind kind, boolean told, Violation... violations) {
        PlannedScenario scenario = new PlannedScenario(clause + "a", clause, "", "post.feature", 1, Set.of());
        Failure failure = new Failure(kind, "it threw", "", false, false, told);
        return new ScenarioResult(
                scenario,
                outcome,
                "",
                0,
                "it threw",
                List.of(),
                List.of(violations),
                failure,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Duration.ZERO);
    }

    @Test
    void what_is_known_is_no_failure() {
        known = list("POST-1  # why");
        assertThat(verdicts(failed("POST-1"), violating("POST-2", "POST-1")))
                .containsEntry("POST-1", Verdict.KNOWN_FAILURE)
                .containsEntry("POST-2", Verdict.PASSED);
    }

    @Test
    void something_new_makes_it_a_failure_and_is_told_first() {
        known = list("POST-1a  # why");
        ClauseVerdict judged =
                judge(failed("POST-1"), violating("POST-2", "POST-1")).get("POST-1");
        assertThat(judged.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judged.evidence()).extracting(piece -> piece.by().id()).containsExactly("POST-2a", "POST-1a");
        assertThat(judged.evidence()).extracting(ClauseVerdict.Evidence::known).containsExactly("", "why");
    }

    @Test
    void nothing_follows_from_what_is_known() {
        known = list("POST-1  # why");
        Map<String, ClauseVerdict> judged = judge(failed("POST-1"), violating("POST-2", "POST-3"));
        assertThat(judged.get("POST-3").isRoot()).isTrue();
    }

    /** The step's clause has nothing left to follow from. */
    @Test
    void a_scenario_that_fails_where_its_trace_breaks_what_is_known_speaks_for_itself() {
        known = list("POST-1  # why");
        ScenarioResult both = result("POST-2", Outcome.FAILED, "too late", List.of(new Violation("POST-1", 7, "lost")));
        Map<String, ClauseVerdict> judged = judge(both);
        assertThat(judged.get("POST-1").verdict()).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(judged.get("POST-2").isRoot()).isTrue();
    }

    private static KnownFailures list(String text) {
        return KnownFailures.parse(text, "known.txt", Set.of("POST-1", "POST-1a"));
    }

    private static ScenarioResult passed(String clause) {
        return result(clause, Outcome.PASSED, "", List.of());
    }

    private static ScenarioResult failed(String clause) {
        return result(clause, Outcome.FAILED, "wrong", List.of());
    }

    private static ScenarioResult violating(String clause, String broken) {
        return result(clause, Outcome.VIOLATED, "", List.of(new Violation(broken, 3, "wrong there")));
    }

    private static ScenarioResult result(String clause, Outcome outcome, String message, List<Violation> violations) {
        PlannedScenario scenario = new PlannedScenario(clause + "a", clause, "", "post.feature", 1, Set.of());
        return new ScenarioResult(scenario, outcome, "", 0, message, List.of(), violations);
    }

    private Map<String, ClauseVerdict> judge(ScenarioResult... results) {
        return VerdictBuilder.judge(SPECIFICATION, List.of(results), List.of(), known).stream()
                .collect(Collectors.toMap(verdict -> verdict.clause().id(), Function.identity()));
    }

    private Map<String, Verdict> verdicts(ScenarioResult... results) {
        return judge(results).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().verdict()));
    }

    private static String clause(String id, String verifiedBy, String restsOn) {
        return """
                ### %s · MUST

                > Letters arrive.

                - **Basis:** pages
                - **Source:** the page
                - **Intent:** So it is.
                - **Verified by:** %s
                - **Rests on:** %s
                - **Usual cause:** the bag has a hole.
                """.formatted(id, verifiedBy, restsOn);
    }
}
