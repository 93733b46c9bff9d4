package dev.yieldpoint.tck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.ClauseExamples;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Strictness;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReproduceCommandTest {

    @Test
    void a_shell_takes_each_word_as_one() {
        assertThat(ReproduceCommand.words(List.of("java", "-jar", "a b.jar", "it's", "", "$HOME", "x=1")))
                .isEqualTo("java -jar 'a b.jar' 'it'\\''s' '' '$HOME' x=1");
    }

    @Test
    void what_stands_behind_the_runtime_comes_last() {
        ReproduceCommand again = new ReproduceCommand(
                "check --only ", "check --replay ", Strictness.LAX, " --strict", " --profile ", " -- mine");
        assertThat(again.clause(verdict("POST-1"))).isEqualTo("check --only POST-1 -- mine");
        assertThat(again.replay("yp2-x")).isEqualTo("check --replay yp2-x -- mine");
    }

    /** Else a SHOULD would not fail the run. */
    @Test
    void what_should_be_is_shown_again_strictly() {
        ReproduceCommand again = new ReproduceCommand(
                "check --only ", "check --replay ", Strictness.LAX, " --strict", " --profile ", " -- mine");
        assertThat(again.clause(verdict("STAMP-1"))).isEqualTo("check --only STAMP-1 --strict -- mine");
    }

    @Test
    void a_habit_is_shown_again_with_its_profile_unless_that_is_asked_for_already() {
        Clause habit = ClauseExamples.clause("POST-9", Level.PROFILE);
        ReproduceCommand again =
                new ReproduceCommand("check --only ", "", Strictness.LAX, " --strict", " --profile ", " -- mine");
        assertThat(again.missing(habit)).isEqualTo(" --profile habit");
        assertThat(new ReproduceCommand("", "", new Strictness(false, Set.of("habit")), " --strict", " --profile ", "")
                        .missing(habit))
                .isEmpty();
    }

    private static ClauseVerdict verdict(String id) {
        return Results.broken().clauses().stream()
                .filter(verdict -> verdict.clause().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
