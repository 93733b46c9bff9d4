package dev.yieldpoint.tck.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.map.Action;
import dev.yieldpoint.tck.map.Cell;
import dev.yieldpoint.tck.map.Visits;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.ProgramText;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.run.Runtimes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SequencesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final RuntimeUnderTest REFERENCE =
            new Runtimes(SequencesTest.class.getClassLoader()).named("reference");

    @Test
    void no_sequence_is_there_twice_and_each_is_of_three_moves_at_most() {
        List<Program> programs = programs().toList();
        assertThat(programs).doesNotHaveDuplicates().hasSizeGreaterThan(10_000);
        assertThat(programs.stream()
                        .flatMap(program -> program.moves().stream())
                        .filter(Move.Together.class::isInstance)
                        .map(Move.Together.class::cast))
                .isNotEmpty()
                .allSatisfy(together -> assertThat(together.moves()).hasSizeBetween(2, Sequences.LONGEST));
    }

    @Test
    void a_token_gives_a_sequence_back_and_as_a_scenario_its_moves_stand_between_two_steps() {
        List<Program> unsettled = programs()
                .filter(program -> program.moves().get(0) instanceof Move.Together)
                .toList();
        Program program = unsettled.get(unsettled.size() - 1);

        assertThat(Token.parse(new Token("9.9", program).toString()).program()).isEqualTo(program);
        assertThat(ProgramText.of(program, "X-1a", "a sequence"))
                .containsOnlyOnce("  And " + Move.Together.BEGIN)
                .containsOnlyOnce("  And " + Move.Together.END);
    }

    /** One of every hundred: enough to see that each kind of operation is reached, and that the reference passes. */
    @Test
    void the_reference_passes_some_sequences_and_these_reach_every_operation() {
        List<Program> all = programs().toList();
        Set<Cell> cells = IntStream.range(0, all.size())
                .filter(at -> at % 97 == 0)
                .mapToObj(all::get)
                .flatMap(program -> passed(program).stream())
                .collect(Collectors.toSet());
        assertThat(cells)
                .as("all but failures, of which no MUST says anything")
                .extracting(Cell::action)
                .containsAll(EnumSet.complementOf(EnumSet.of(Action.FAIL)));
    }

    @Test
    @Tag("exhaustive")
    void the_reference_passes_every_sequence() {
        programs().forEach(SequencesTest::passed);
    }

    private static Stream<Program> programs() {
        return Sequences.all().map(Sequence::program);
    }

    private static Set<Cell> passed(Program program) {
        ProgramRun run = ProgramRun.of(program, REFERENCE, PATIENCE);
        assertThat(run.failure()).as("%s", program.moves()).isEmpty();
        assertThat(run.violations()).as("%s", program.moves()).isEmpty();
        return Visits.of(program.application(), run.trace()).stream()
                .flatMap(visit -> visit.cells().stream())
                .collect(Collectors.toSet());
    }
}
