package dev.yieldpoint.tck.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShortSequencesTest {

    private static final String AGAIN = "mvn -q -P write process-test-classes -Dwrite=sequences";
    private static final ShortSequences SELECTION = ShortSequences.SELECTION;

    @Test
    void each_key_of_the_selection_makes_a_program_of_its_own() {
        assertThat(ShortSequences.keys()).as(AGAIN).hasSizeBetween(100, 1_000).doesNotHaveDuplicates();
        assertThat(ShortSequences.keys())
                .as(AGAIN)
                .allSatisfy(key -> assertThat(Sequences.of(key).key()).isEqualTo(key));
        assertThat(SELECTION.programs()).doesNotHaveDuplicates();
    }

    @Test
    void each_sequence_is_made_again_from_its_key() {
        List<Sequence> all = Sequences.all().toList();
        for (int at = 0; at < all.size(); at += 101) {
            assertThat(Sequences.of(all.get(at).key())).isEqualTo(all.get(at));
        }
    }

    @Test
    void what_is_no_key_is_refused() {
        for (String key : List.of(
                "",
                "1 settled: ",
                "0 settled: \"Menu\" is removed",
                "9999 settled: \"Menu\" is removed",
                "99 settled: \"Menu\" is removed",
                "1 settled: \"Menu\" is mounted",
                "1 settled: \"Menu\" is removed; \"Menu\" is removed")) {
            assertThatIllegalArgumentException().as(key).isThrownBy(() -> Sequences.of(key));
        }
    }

    @Test
    @Tag("exhaustive")
    void the_selection_covers_every_pair_that_all_sequences_cover() {
        assertThat(SequencesFile.missing(ShortSequences.keys().stream().map(Sequences::of)))
                .as(AGAIN)
                .isEmpty();
    }

    @Test
    void fewer_tries_play_the_beginning_and_more_never_more_than_the_selection() {
        int all = ShortSequences.keys().size();
        assertThat(SELECTION.count(0)).isZero();
        assertThat(SELECTION.count(1)).isBetween(1, all / 20);
        assertThat(SELECTION.count(15)).isBetween(all / 2, all / 2 + 1);
        assertThat(SELECTION.count(30)).isEqualTo(all);
        assertThat(SELECTION.count(1_000)).isEqualTo(all);
        assertThat(SELECTION.exhaustive().count(1))
                .isEqualTo(Math.toIntExact(Sequences.all().count()));
    }

    @Test
    void programs_that_need_what_is_absent_are_left_out() {
        List<Program> without =
                SELECTION.without(Set.of(Capability.EXTERNAL)).programs().toList();
        assertThat(without)
                .hasSizeBetween(1, ShortSequences.keys().size() - 1)
                .flatExtracting(program -> Move.each(program.moves()).toList())
                .doesNotHaveAnyElementsOfTypes(Move.SendFromThread.class, Move.WriteFromThread.class);
        assertThat(SELECTION
                        .without(Set.of(Capability.ATOMS))
                        .without(Set.of(Capability.EXTERNAL))
                        .programs())
                .hasSizeLessThan(without.size())
                .noneMatch(program -> !program.application().atoms().isEmpty());
        assertThat(SELECTION.without(EnumSet.allOf(Capability.class)).isEmpty()).isFalse();
    }

    /** What is left can be played: nothing is sent to a component that was never mounted, and what is shown is not shown already. */
    @Test
    void moves_are_left_out_as_long_as_what_is_sought_is_left() {
        for (Program program : SELECTION.programs().toList()) {
            Move sought = Move.each(program.moves()).findFirst().orElseThrow();
            Program smallest = program;
            for (Optional<Program> next = Optional.of(program); next.isPresent(); next = smaller(smallest, sought)) {
                smallest = next.orElseThrow();
                assertThat(Sequences.isPossible(smallest.application(), smallest.moves()))
                        .isTrue();
            }
            assertThat(Move.each(smallest.moves())).contains(sought).hasSizeLessThan(3);
        }
    }

    private static Optional<Program> smaller(Program program, Move sought) {
        return new FewerMoves(program)
                .shrink()
                .map(Shrinkable::value)
                .filter(smaller -> Move.each(smaller.moves()).anyMatch(sought::equals))
                .findFirst();
    }
}
