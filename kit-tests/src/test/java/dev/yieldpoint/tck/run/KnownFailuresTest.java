package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.generators.Profile;
import dev.yieldpoint.tck.generators.Profile.MoveKind;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.Withdrawn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownFailuresTest {

    private static final Set<String> IDS = Set.of("POST-1", "POST-1a", "POST-2a", "mail", "race");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST-1a # why | | why",
                "`  POST-1a\t #why (issue #12)  ` | | why (issue #12)",
                "POST-1a it came too late  # why # indeed | it came too late | why # indeed",
                "`POST-1a \"clerk\" logged «b»#c # why` | `\"clerk\" logged «b»#c` | why"
            })
    void a_line_is_an_id_what_is_seen_and_a_reason(String line, String seen, String reason) {
        KnownFailures.Entry entry = KnownFailures.parse("# a remark\n\n" + line, "known.txt", IDS)
                .explained("POST-1", failed("POST-1a", seen == null ? "anything" : "first\n" + seen + " second"), "")
                .orElseThrow();

        assertThat(entry.id()).isEqualTo("POST-1a");
        assertThat(entry.seen()).isEqualTo(seen == null ? "" : seen);
        assertThat(entry.reason()).isEqualTo(reason);
        assertThat(entry.line()).isEqualTo(3);
    }

    private static final List<Withdrawn> WITHDRAWN =
            List.of(new Withdrawn("POST-9", List.of("POST-1a", "POST-2a"), "1.0", "two in one", 3));

    @Test
    void a_withdrawn_id_accounts_for_what_replaces_it() {
        KnownFailures known = KnownFailures.parse("POST-9 late # why", "known.txt", IDS, WITHDRAWN);

        assertThat(known.explain(failed("POST-1a", "too late"))).isTrue();
        assertThat(known.explain(failed("POST-2a", "too late"))).isTrue();
        assertThat(known.explain(failed("POST-2a", "too early"))).isFalse();
        assertThat(known.hints()).containsExactly("POST-9 was withdrawn: see POST-1a, POST-2a");
    }

    @Test
    void it_is_stale_once_nothing_that_replaces_it_fails() {
        KnownFailures known = KnownFailures.parse("POST-9  # why", "known.txt", IDS, WITHDRAWN);

        assertThat(known.stale(List.of(failed("POST-1a", "late"), passed("POST-2a")), List.of(), true))
                .isEmpty();
        assertThat(known.stale(List.of(passed("POST-1a"), passed("POST-2a")), List.of(), true))
                .isNotEmpty();
    }

    @Test
    void what_replaces_a_withdrawn_id_may_be_listed_as_well_and_its_own_line_wins() {
        KnownFailures known =
                KnownFailures.parse("POST-9 late # old\nPOST-1a early # new", "known.txt", IDS, WITHDRAWN);

        assertThat(known.explain(failed("POST-1a", "too early"))).isTrue();
        assertThat(known.explain(failed("POST-1a", "too late"))).isFalse();
    }

    @Test
    void all_that_is_wrong_in_a_list_is_told_with_its_place() {
        assertThatExceptionOfType(KnownFailuresException.class)
                .isThrownBy(() -> KnownFailures.parse(
                        "POST-9  # why\nPOST-1a\n\nPOST-2a  # why\nPOST-2a  # why\nmail  #", "known.txt", IDS))
                .withMessage(String.join(
                        System.lineSeparator(),
                        "known.txt:1: there is no clause, scenario, property or promise POST-9",
                        "known.txt:2: POST-1a needs a reason: POST-1a  # why it fails",
                        "known.txt:5: POST-2a is already listed in line 4",
                        "known.txt:6: mail needs a reason: mail  # why it fails"));
    }

    @Test
    void a_scenario_on_the_list_accounts_for_whatever_it_shows() {
        KnownFailures known = list("POST-1a  # why");

        assertThat(known.explain(failed("POST-1a", "wrong"))).isTrue();
        assertThat(known.explain(violating("POST-1a", "POST-2"))).isTrue();
        assertThat(known.explain(failed("POST-2a", "wrong"))).isFalse();
    }

    @Test
    void a_clause_on_the_list_accounts_for_whatever_speaks_against_it() {
        KnownFailures known = list("POST-1  # why");

        assertThat(known.explain(failed("POST-1a", "wrong"))).isTrue();
        assertThat(known.explain(violating("POST-2a", "POST-1"))).isTrue();
        assertThat(known.explain(violating("POST-1a", "POST-2"))).isFalse();
    }

    @Test
    void what_is_expected_has_to_be_seen() {
        KnownFailures known = list("POST-1a lost  # why");

        assertThat(known.explain(failed("POST-1a", "it was lost."))).isTrue();
        assertThat(known.explain(failed("POST-1a", "it came too late"))).isFalse();
    }

    @Test
    void an_entry_is_stale_if_it_passes_or_fails_otherwise() {
        assertThat(stale("POST-1a  # why", passed("POST-1a"))).containsExactly("it passed");
        assertThat(stale("POST-1a lost  # why", failed("POST-1a", "too late")))
                .containsExactly("it failed differently: too late");
        assertThat(stale("POST-1a lost  # why", failed("POST-1a", "lost"))).isEmpty();
    }

    @Test
    void what_was_not_run_and_what_the_kit_spoilt_is_not_stale() {
        assertThat(stale("POST-2a  # why", passed("POST-1a"))).isEmpty();
        assertThat(stale("POST-1a  # why", scenario("POST-1a", Outcome.KIT_ERROR, "oops", List.of())))
                .isEmpty();
    }

    @Test
    void a_race_that_passes_may_have_been_lucky() {
        assertThat(stale("mail  # why", property("mail", MoveKind.SEND))).containsExactly("it passed");
        assertThat(stale("race  # why", property("race", MoveKind.RACE_OF_SENDS)))
                .isEmpty();
    }

    private static List<String> stale(String line, TestResult... run) {
        return list(line).stale(List.of(run), List.of(), true).stream()
                .map(Stale::instead)
                .toList();
    }

    private static KnownFailures list(String text) {
        return KnownFailures.parse(text, "known.txt", IDS);
    }

    private static TestResult passed(String id) {
        return scenario(id, Outcome.PASSED, "", List.of());
    }

    private static TestResult failed(String id, String message) {
        return scenario(id, Outcome.FAILED, message, List.of());
    }

    private static TestResult violating(String id, String clause) {
        return scenario(id, Outcome.VIOLATED, "", List.of(new Violation(clause, 3, "wrong there")));
    }

    private static TestResult scenario(String id, Outcome outcome, String message, List<Violation> violations) {
        PlannedScenario scenario =
                new PlannedScenario(id, id.substring(0, id.length() - 1), "", "post.feature", 1, Set.of());
        return new ScenarioResult(scenario, outcome, "", 0, message, List.of(), violations);
    }

    private static TestResult property(String name, MoveKind move) {
        Profile profile = new Profile(1, 1, 1, 1, List.of(), List.of(), List.of(move));
        return new PropertyResult(new Property(name, "It holds.", List.of("POST-1"), profile), 5, Optional.empty());
    }
}
