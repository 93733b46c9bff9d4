package dev.yieldpoint.tck.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.specification.Withdrawn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturePlanTest {

    private static final String FILE = "channel/sending.feature";

    /** The id stands in line 4, the title in line 5, the body from line 8 on. */
    private static final String SOUND = """
            Feature: Letters

              Rule: They arrive
                @CHANNEL-1a
                Scenario: One letter
                  Given "App" runs the coroutine "clerk":
                    \"""
                    for each letter
                      log letter
                    \"""
                  And the server answers "/news" with "rain"
                  When "a" is sent to "clerk"
                @CHANNEL-1b
                Scenario: No letter
                  When 1 hour passes
            """;

    @Test
    void scenarios_are_planned_in_order() {
        assertThat(FeaturePlan.of(Map.of(FILE, SOUND)).scenarios())
                .containsExactly(
                        new PlannedScenario("CHANNEL-1a", "CHANNEL-1", "One letter", FILE, 5, Set.of(Capability.HTTP)),
                        new PlannedScenario("CHANNEL-1b", "CHANNEL-1", "No letter", FILE, 14, Set.of(), 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "And \"App\" initialises the atom root | ATOMS",
                "And \"App\" reads the atom \"user\" | ATOMS",
                "And the atom \"user\" is initially 1 | ATOMS",
                "And \"App\" shares the value \"price\", initially 1 | EXTERNAL",
                "And another thread sends \"a\" to \"clerk\" | EXTERNAL",
                "And 2 threads at once send 1 message each to \"clerk\" | EXTERNAL",
            })
    void what_a_scenario_needs_is_seen_in_its_steps(String step, Capability needed) {
        assertThat(needs(SOUND.replace("When \"a\" is sent", step + "\n      When \"a\" is sent")))
                .containsExactlyInAnyOrder(Capability.HTTP, needed);
    }

    @ParameterizedTest
    @CsvSource({
        "set the atom \"user\" to letter,ATOMS",
        "write letter to \"price\",EXTERNAL",
        "read \"price\" as price,EXTERNAL"
    })
    void and_in_its_bodies(String line, Capability needed) {
        assertThat(needs(SOUND.replace("log letter", line))).containsExactlyInAnyOrder(Capability.HTTP, needed);
    }

    @Test
    void a_request_needs_a_server_that_no_step_speaks_of() {
        String silent = SOUND.replaceFirst(" +And the server .*\n", "");
        assertThat(needs(silent)).isEmpty();
        assertThat(needs(silent.replace("log letter", "get letter as page"))).containsExactly(Capability.HTTP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "And the numbers 1 to 12000 are sent to \"clerk\" | 12000",
                "And \"App\" runs 30 coroutines, \"cook 1\" and so on: | 3000",
                "And \"App\" has the descendant \"Page\", 20 levels below | 2000",
                "And 5 minutes pass | 5",
                "And the gate \"connected\" opens | 0",
            })
    void how_large_a_scenario_is_is_seen_in_its_steps(String step, int size) {
        String text = SOUND.replace("When \"a\" is sent", step + "\n      When \"a\" is sent");

        assertThat(FeaturePlan.of(Map.of(FILE, text)).scenarios())
                .extracting(PlannedScenario::size)
                .containsExactly(size, 1);
    }

    @Test
    void beside_every_large_scenario_there_is_one_of_a_tenth_of_its_size() {
        List<PlannedScenario> all = FeaturePlan.load().scenarios();
        List<PlannedScenario> large =
                all.stream().filter(scenario -> scenario.size() > 10_000).toList();

        assertThat(large).hasSizeGreaterThanOrEqualTo(6);
        assertThat(large)
                .allSatisfy(scenario -> assertThat(all)
                        .anyMatch(other ->
                                other.clause().equals(scenario.clause()) && other.size() * 10 == scenario.size()));
    }

    @Test
    void what_a_background_needs_all_scenarios_need() {
        String background = "  Background:\n    Given the server refuses \"/news\"\n  Rule: They arrive";
        assertThat(FeaturePlan.of(Map.of(FILE, SOUND.replace("  Rule: They arrive", background)))
                        .scenarios())
                .extracting(PlannedScenario::usesServer)
                .containsExactly(true, true);
    }

    @Test
    void a_chapter_that_is_optional_is_needed_by_all_its_scenarios() {
        assertThat(needs(SOUND.replace("@CHANNEL-1a", "@EXTERNAL-1a")))
                .containsExactlyInAnyOrder(Capability.HTTP, Capability.EXTERNAL);
    }

    private static Set<Capability> needs(String feature) {
        return FeaturePlan.of(Map.of(FILE, feature)).scenarios().get(0).needs();
    }

    @Test
    void a_misspelt_instruction_is_told_with_its_place_and_a_suggestion() {
        refused(
                SOUND.replace("log letter", "logs letter"),
                FILE + ":9: no instruction reads «logs letter»; the nearest is «log {expression}»");
    }

    @Test
    void a_misspelt_instruction_in_a_background_is_found() {
        String background = """
                Feature: Letters
                  Background:
                    Given "App" runs the coroutine "clerk":
                      ```
                      yield once
                      yield  twice
                      ```
                  Rule: They arrive
                    Background:
                      Given "App" runs the coroutine "cook":
                        ```
                        dance
                        ```
                """;
        assertThatExceptionOfType(FeatureException.class)
                .isThrownBy(() -> FeaturePlan.of(Map.of(FILE, background)))
                .withMessageContaining(FILE + ":6: no instruction reads «yield  twice»")
                .withMessageContaining(FILE + ":12: no instruction reads «dance»");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Map<String, String> files = new TreeMap<>(Map.of(
                "a.feature", SOUND.replace("log letter", "log order").replace("@CHANNEL-1b", "@smoke"),
                "b.feature", "no gherkin",
                "c.feature", SOUND.replace("CHANNEL-1", "CHANNEL-2")));
        assertThatExceptionOfType(FeatureException.class)
                .isThrownBy(() -> FeaturePlan.of(files))
                .satisfies(error -> assertThat(error.getMessage().lines())
                        .satisfiesExactly(
                                line -> assertThat(line).startsWith("a.feature:9: «log order» uses the name order"),
                                line -> assertThat(line).startsWith("a.feature:14: a scenario has one tag"),
                                line -> assertThat(line).startsWith("b.feature: (1:1): expected: ")));
    }

    @ParameterizedTest
    @CsvSource({
        "@CHANNEL-1, [@CHANNEL-1]",
        "@CHANNEL-1ab, [@CHANNEL-1ab]",
        "@CHANNEL-0a, [@CHANNEL-0a]",
        "@channel-1a, [@channel-1a]",
        "'@CHANNEL-1a @slow', '[@CHANNEL-1a, @slow]'",
        "'', []"
    })
    void a_scenario_without_exactly_one_id_is_refused(String tags, String seen) {
        refused(
                SOUND.replace("@CHANNEL-1a", tags),
                FILE + ":5: a scenario has one tag, its id, such as @CHANNEL-3b; this one has " + seen);
    }

    @Test
    void an_id_that_is_taken_is_refused_with_the_place_of_the_other() {
        refused(
                SOUND.replace("@CHANNEL-1b", "@CHANNEL-1a"),
                FILE + ":14: the id CHANNEL-1a is taken by " + FILE + ":5");
    }

    @Test
    void an_id_that_is_withdrawn_is_refused_and_so_is_a_replacement_that_does_not_exist() {
        Withdrawn taken = new Withdrawn("CHANNEL-1b", List.of("CHANNEL-1a"), "1.0", "why", 7);
        Withdrawn lost = new Withdrawn("CHANNEL-1c", List.of("CHANNEL-1", "CHANNEL-1z"), "1.0", "why", 8);
        assertThatExceptionOfType(FeatureException.class)
                .isThrownBy(() -> FeaturePlan.of(Map.of(FILE, SOUND), List.of(taken, lost)))
                .withMessageContaining(
                        FILE + ":14: CHANNEL-1b was withdrawn: see CHANNEL-1a; give the scenario the next free letter")
                .withMessageContaining(
                        "SPECIFICATION.md:8: CHANNEL-1c is replaced by CHANNEL-1z, which no scenario has");
        assertThat(FeaturePlan.of(
                                Map.of(FILE, SOUND),
                                List.of(new Withdrawn("CHANNEL-1c", List.of("CHANNEL-1a"), "1.0", "why", 7)))
                        .scenarios())
                .hasSize(2);
    }

    @Test
    void an_id_that_another_file_has_taken_is_refused() {
        assertThatExceptionOfType(FeatureException.class)
                .isThrownBy(() -> FeaturePlan.of(new TreeMap<>(Map.of("a.feature", SOUND, "b.feature", SOUND))))
                .withMessageContaining("b.feature:5: the id CHANNEL-1a is taken by a.feature:5")
                .withMessageContaining("b.feature:14: the id CHANNEL-1b is taken by a.feature:14");
    }

    @ParameterizedTest
    @CsvSource({"Feature: Letters, 2", "Rule: They arrive, 4"})
    void a_tag_anywhere_else_is_refused_because_scenarios_inherit_it(String heading, int line) {
        refused(
                SOUND.replace(heading, "@smoke\n" + heading),
                "%s:%d: only a scenario has a tag, not «%s»".formatted(FILE, line, heading));
    }

    @Test
    void a_scenario_with_examples_is_refused_because_they_would_share_its_id() {
        String outline = SOUND.replace("1 hour passes", "<time> passes") + "      Examples:\n        | time |\n";
        refused(outline, FILE + ":14: a scenario has no examples: they would share its id");
    }

    @Test
    void the_features_of_the_kit_can_be_read() {
        assertThat(FeaturePlan.load().scenarios()).isNotEmpty();
    }

    private static void refused(String feature, String message) {
        assertThatExceptionOfType(FeatureException.class)
                .isThrownBy(() -> FeaturePlan.of(Map.of(FILE, feature)))
                .withMessage(message);
    }
}
