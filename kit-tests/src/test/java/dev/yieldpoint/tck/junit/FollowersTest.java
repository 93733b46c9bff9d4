package dev.yieldpoint.tck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.run.CheckResultBuilder;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.Specification;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CHANNEL-2 is a MUST, CHANNEL-10 a SHOULD; CHANNEL-3 rests on CHANNEL-2. */
class FollowersTest {

    private static final Specification SPECIFICATION = new Conformance().specification();

    private final ScenarioResult root = failed("CHANNEL-2");
    private final ScenarioResult follower = failed("CHANNEL-3");

    @Test
    void what_follows_from_a_root_whose_own_test_fails_is_aborted_with_its_name() {
        Followers followers = followers(false, root("CHANNEL-2", root), follows("CHANNEL-3", "CHANNEL-2", follower));
        assertThat(followers.root(follower)).contains("CHANNEL-2");
        assertThat(followers.root(root)).isEmpty();
    }

    @Test
    void all_tests_of_the_roots_own_clause_fail() {
        ScenarioResult another = failed("CHANNEL-2", "b");
        Followers followers = followers(false, root("CHANNEL-2", root, another));
        assertThat(followers.root(root)).isEmpty();
        assertThat(followers.root(another)).isEmpty();
    }

    @Test
    void a_root_that_no_test_of_its_own_shows_is_shown_by_the_first_other() {
        ScenarioResult another = failed("CHANNEL-5");
        Followers followers = followers(false, root("CHANNEL-2", follower, another));
        assertThat(followers.root(follower)).isEmpty();
        assertThat(followers.root(another)).contains("CHANNEL-2");
    }

    @Test
    void a_root_that_was_assumed_for_want_of_another_explains_nothing() {
        ClauseVerdict assumed = new ClauseVerdict(
                SPECIFICATION.clause("CHANNEL-3").orElseThrow(),
                Verdict.FAILED,
                Set.of("CHANNEL-2"),
                List.of(new Evidence(follower, "seen", -1)),
                "",
                false,
                true,
                List.of());
        assertThat(followers(false, root("CHANNEL-2", root), assumed).root(follower))
                .isEmpty();
    }

    @Test
    void a_should_that_does_not_count_explains_nothing() {
        ScenarioResult should = failed("CHANNEL-10");
        ClauseVerdict[] verdicts = {root("CHANNEL-10", should), follows("CHANNEL-3", "CHANNEL-10", follower)};
        assertThat(followers(false, verdicts).root(follower)).isEmpty();
        assertThat(followers(true, verdicts).root(follower)).contains("CHANNEL-10");
    }

    @Test
    void a_known_failure_explains_nothing() {
        ClauseVerdict known = new ClauseVerdict(
                SPECIFICATION.clause("CHANNEL-2").orElseThrow(),
                Verdict.KNOWN_FAILURE,
                Set.of(),
                List.of(new Evidence(root, "seen", -1, "see issue 12")));
        assertThat(followers(false, known, follows("CHANNEL-3", "CHANNEL-2", follower))
                        .root(follower))
                .isEmpty();
    }

    @Test
    void what_also_violates_something_else_is_not_explained() {
        Followers followers = followers(
                false,
                root("CHANNEL-2", root),
                follows("CHANNEL-3", "CHANNEL-2", follower),
                root("CHANNEL-5", follower));
        assertThat(followers.root(follower)).isEmpty();
    }

    private static Followers followers(boolean strict, ClauseVerdict... verdicts) {
        List<ScenarioResult> scenarios = Stream.of(verdicts)
                .flatMap(verdict -> verdict.evidence().stream())
                .map(piece -> (ScenarioResult) piece.by())
                .distinct()
                .toList();
        return new Followers(new CheckResultBuilder()
                .strict(strict)
                .scenarios(scenarios)
                .clauses(List.of(verdicts))
                .build());
    }

    private static ScenarioResult failed(String clause) {
        return failed(clause, "a");
    }

    private static ScenarioResult failed(String clause, String letter) {
        return new ScenarioResult(
                new PlannedScenario(clause + letter, clause, "A title", "some.feature", 1, Set.of()),
                Outcome.VIOLATED,
                "",
                0,
                "seen",
                List.of(),
                List.of(new Violation(clause, 1, "seen")));
    }

    private static ClauseVerdict root(String clause, ScenarioResult... by) {
        return new ClauseVerdict(
                SPECIFICATION.clause(clause).orElseThrow(),
                Verdict.FAILED,
                Set.of(),
                Stream.of(by).map(each -> new Evidence(each, "seen", 1)).toList());
    }

    private static ClauseVerdict follows(String clause, String root, ScenarioResult by) {
        return new ClauseVerdict(
                SPECIFICATION.clause(clause).orElseThrow(),
                Verdict.FAILED,
                Set.of(root),
                List.of(new Evidence(by, "seen", 1)));
    }
}
