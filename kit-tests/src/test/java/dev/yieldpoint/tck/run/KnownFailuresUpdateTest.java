package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list of known failures that somebody has written stays theirs when it is written anew. */
class KnownFailuresUpdateTest {

    private static final Set<String> IDS = Set.of("POST-1", "POST-1a", "POST-1b", "POST-2a", "POST-2b", "STAMP-1a");

    private static final String BY_HAND = """
            # Mine, as of issue 12.
            #   POST-1a was mended once

            POST-1a   it came\ttoo late   #  slow on purpose, see issue 12

              POST-2a # loses letters # and finds them again
            # The stamps:
            STAMP-1a  # no glue


            # The end.
            """;

    @Test
    void what_still_fails_keeps_its_line_and_what_stands_between_the_lines_stays() {
        assertThat(updated(
                        BY_HAND,
                        failed("POST-1a", "it came\ttoo late"),
                        failed("POST-2a", "lost"),
                        failed("STAMP-1a", "")))
                .isEqualTo(BY_HAND);
    }

    @Test
    void what_passes_is_dropped_and_what_is_new_is_added_at_the_end() {
        assertThat(updated(
                        BY_HAND,
                        failed("POST-2b", "lost as well"),
                        failed("POST-1a", "it came\ttoo late"),
                        passed("POST-2a"),
                        failed("POST-1b", "lost"),
                        failed("STAMP-1a", "no glue")))
                .isEqualTo(BY_HAND.replace("  POST-2a # loses letters # and finds them again\n", "")
                        + "POST-2b  # not explained yet\nPOST-1b  # not explained yet\n");
    }

    @Test
    void what_fails_otherwise_has_to_be_explained_anew_and_its_reason_is_kept_to_be_read() {
        assertThat(updated(
                        BY_HAND, failed("POST-1a", "it never came"), failed("POST-2a", "lost"), failed("STAMP-1a", "")))
                .isEqualTo(BY_HAND.replace(
                        "POST-1a   it came\ttoo late   #  slow on purpose, see issue 12",
                        "POST-1a  # not explained yet; before: it came\ttoo late # slow on purpose, see issue 12"));
    }

    @Test
    void what_was_written_can_be_read_again() {
        String written = updated(BY_HAND, failed("POST-1a", "it never came"), failed("POST-1b", "lost"));
        assertThat(KnownFailures.parse(written, "known.txt", IDS).explain(failed("POST-1a", "it never came")))
                .isTrue();
    }

    @Test
    void a_list_without_a_line_break_at_its_end_gets_one() {
        assertThat(updated("POST-1a  # slow", failed("POST-1a", "late"), failed("POST-1b", "lost")))
                .isEqualTo("POST-1a  # slow\nPOST-1b  # not explained yet\n");
    }

    @Test
    void a_new_list_has_a_heading() {
        assertThat(updated(KnownFailures.NONE, failed("POST-1b", "lost"), passed("POST-1a")))
                .isEqualTo("# Known failures of mine: an id, and the reason.\nPOST-1b  # not explained yet\n");
    }

    private static String updated(String list, TestResult... run) {
        return updated(KnownFailures.parse(list, "known.txt", IDS), run);
    }

    private static String updated(KnownFailures known, TestResult... run) {
        List<ScenarioResult> scenarios =
                Stream.of(run).map(ScenarioResult.class::cast).toList();
        return known.updated(new CheckResultBuilder()
                .scenarios(scenarios)
                .stale(known.stale(scenarios, List.of(), true))
                .build());
    }

    private static TestResult passed(String id) {
        return scenario(id, Outcome.PASSED, "");
    }

    private static TestResult failed(String id, String message) {
        return scenario(id, Outcome.FAILED, "it failed: " + message);
    }

    private static TestResult scenario(String id, Outcome outcome, String message) {
        String clause = id.substring(0, id.length() - 1);
        PlannedScenario planned = new PlannedScenario(id, clause, "A letter", "post.feature", 1, Set.of());
        return new ScenarioResult(planned, outcome, "", 0, message, List.of(), List.of());
    }
}
