package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.run.CheckResult.Conformance;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.ClauseExamples;
import dev.yieldpoint.tck.specification.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is undecided is as expected, unless the check is strict. */
class CheckResultTest {

    private static final ScenarioResult PASSED = scenario("POST-1a", Outcome.PASSED);
    private static final PropertyResult TRIED =
            new PropertyResult(Properties.ALL.get(0), PropertyConfig.DEFAULT_TRIES, Optional.empty());
    private static final ClauseVerdict KEPT = clause(Level.MUST, Verdict.PASSED);

    @Test
    void without_anything_undecided_a_strict_check_is_as_expected() {
        assertThat(result(true, PASSED, TRIED, KEPT).isAsExpected()).isTrue();
    }

    @Test
    void an_undecided_scenario() {
        assertOnlyStrictFails(scenario("POST-1b", Outcome.UNDECIDED), TRIED, KEPT);
    }

    @Test
    void an_undecided_property() {
        assertOnlyStrictFails(
                PASSED, new PropertyResult(Properties.ALL.get(1), 7, Optional.empty(), "it stalled", ""), KEPT);
    }

    /** Of a clause all of whose scenarios were cut off, none is undecided itself. */
    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"MUST", "SHOULD"})
    void an_undecided_clause(Level level) {
        assertOnlyStrictFails(PASSED, TRIED, clause(level, Verdict.UNDECIDED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"FAILED", "KNOWN_FAILURE", "UNDECIDED"})
    void a_profile_counts_only_if_it_is_asked_for_by_name_and_never_by_strict(Verdict verdict) {
        ClauseVerdict habit = clause(Level.PROFILE, verdict);
        CheckResultBuilder builder =
                new CheckResultBuilder().scenarios(List.of(PASSED)).clauses(List.of(KEPT, habit));

        CheckResult strict = builder.strict(true).build();
        assertThat(strict.conformance()).isEqualTo(Conformance.CONFORMANT);
        assertThat(strict.isAsExpected()).isTrue();
        assertThat(builder.profiles(Set.of("another")).build().isAsExpected()).isTrue();
        CheckResult asked = builder.profiles(Set.of("habit")).build();
        assertThat(asked.conformance())
                .isEqualTo(
                        switch (verdict) {
                            case FAILED -> Conformance.NOT_CONFORMANT;
                            case KNOWN_FAILURE -> Conformance.AS_KNOWN;
                            default -> Conformance.CONFORMANT;
                        });
        assertThat(asked.isAsExpected()).isEqualTo(verdict == Verdict.KNOWN_FAILURE);
    }

    @Test
    void a_derived_clause_counts_and_is_not_counted_twice() {
        ClauseVerdict derived = new ClauseVerdict(
                ClauseExamples.derived("POST-2", "POST-1"), Verdict.FAILED, Set.of("POST-1"), List.of());
        CheckResult result = new CheckResultBuilder()
                .scenarios(List.of(PASSED))
                .clauses(List.of(KEPT, derived))
                .build();

        assertThat(result.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(result.outcomes(Level.MUST).verified()).isEqualTo(1);
        assertThat(result.outcomes(Clause.DERIVED)).isEqualTo(new Outcomes(0, 1, 0, 0, 0));
    }

    private static void assertOnlyStrictFails(ScenarioResult scenario, PropertyResult property, ClauseVerdict clause) {
        for (boolean strict : List.of(false, true)) {
            CheckResult result = result(strict, scenario, property, clause);
            assertThat(result.conformance()).isEqualTo(Conformance.CONFORMANT);
            assertThat(result.isAsExpected()).as("strict: " + strict).isEqualTo(!strict);
        }
    }

    private static CheckResult result(
            boolean strict, ScenarioResult scenario, PropertyResult property, ClauseVerdict clause) {
        return new CheckResultBuilder()
                .strict(strict)
                .scenarios(List.of(PASSED, scenario))
                .properties(List.of(TRIED, property))
                .clauses(List.of(KEPT, clause))
                .build();
    }

    private static ScenarioResult scenario(String id, Outcome outcome) {
        PlannedScenario planned = new PlannedScenario(id, "POST-1", "", "post.feature", 1, Set.of());
        return new ScenarioResult(planned, outcome, "", 0, "why", List.of(), List.of());
    }

    private static ClauseVerdict clause(Level level, Verdict verdict) {
        return new ClauseVerdict(ClauseExamples.clause("POST-1", level), verdict, Set.of(), List.of());
    }
}
