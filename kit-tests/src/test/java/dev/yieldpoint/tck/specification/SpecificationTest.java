package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationTest {

    /** The clauses stand in lines 3, 15, 26 and 35. */
    private static final String SOUND = """
            # Requirements

            ### POST-1 · MUST

            > Letters arrive,
            > `all` of them.

            - **Source:** the page, "arrive"
            - **Intent:** Nobody likes
              to wait.
            - **Verified by:** scenarios, every trace
            - **Rests on:** nothing
            - **Usual cause:** the bag has a hole.

            ### POST-2 · SHOULD

            > They arrive in order.

            - **Source:** seen
            - **Intent:** So it is.
            - **Verified by:** scenarios
            - **Rests on:** POST-1
            - **Usual cause:** two bags.

            ## Stamps
            ### STAMP-1 · MUST

            > A stamp sticks.

            - **Source:** the page
            - **Intent:** So it is.
            - **Verified by:** every trace
            - **Rests on:** POST-2
            - **Usual cause:** no glue.
            ### STAMP-2 · MAY

            > It may be blue.

            - **Source:** no page
            - **Intent:** So it is.
            - **Verified by:** untestable: nothing is required
            - **Rests on:** nothing

            ### About the wording

            > Not a clause.
            """;

    @Test
    void clauses_are_read_as_they_stand() {
        Specification specification = Specification.parse(SOUND);
        assertThat(specification.clauses())
                .extracting(Clause::id, Clause::level, Clause::verifiedBy, Clause::line)
                .containsExactly(
                        tuple("POST-1", Level.MUST, "scenarios, every trace", 3),
                        tuple("POST-2", Level.SHOULD, "scenarios", 15),
                        tuple("STAMP-1", Level.MUST, "every trace", 26),
                        tuple("STAMP-2", Level.MAY, "untestable: nothing is required", 35));
        assertThat(specification.clause("POST-1")).hasValueSatisfying(clause -> {
            assertThat(clause.statement()).isEqualTo("Letters arrive, \"all\" of them.");
            assertThat(clause.source()).isEqualTo("the page, \"arrive\"");
            assertThat(clause.intent()).isEqualTo("Nobody likes to wait.");
            assertThat(clause.usualCause()).isEqualTo("the bag has a hole.");
            assertThat(clause.restsOn()).isEmpty();
        });
        assertThat(specification.chapters()).containsExactly("post", "stamp");
    }

    @Test
    void foundations_are_followed_to_the_ground() {
        Specification specification = Specification.parse(SOUND);
        assertThat(specification.foundations("STAMP-1")).containsExactly("POST-1", "POST-2");
        assertThat(specification.foundations("POST-1")).isEmpty();
    }

    @Test
    void a_root_rests_on_no_other_failed_clause_even_if_one_between_holds() {
        Specification specification = Specification.parse(SOUND);
        assertThat(specification.roots(Set.of("POST-1", "STAMP-1"))).containsExactly("POST-1");
        assertThat(specification.roots(Set.of("STAMP-1"))).containsExactly("STAMP-1");
        assertThat(specification.roots(Set.of("POST-2", "STAMP-2"))).containsExactly("POST-2", "STAMP-2");
        assertThat(specification.roots(Set.of())).isEmpty();
    }

    @Test
    void a_duplicate_id_is_refused() {
        refused(SOUND.replace("### POST-2", "### POST-1"), "15: POST-1 stands at line 3 already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"### POST-2", "### POST-2 · must", "### POST-2 · SHALL", "### POST-2 · MUST · MAY"})
    void a_missing_or_unknown_level_is_refused(String heading) {
        refused(
                SOUND.replace("### POST-2 · SHOULD", heading),
                "15: POST-2 has no level: write «POST-2 · MUST», SHOULD or MAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"### Post-2 · MUST", "### POST-02 · MUST", "### POST 2 · MUST", "### POST-2a · MUST"})
    void a_heading_that_looks_like_a_clause_but_has_no_id_is_refused(String heading) {
        refused(
                SOUND.replace("### POST-2 · SHOULD", heading),
                "15: «%s» is no id, such as CHANNEL-3".formatted(heading.substring(4, heading.indexOf(" ·"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> They arrive in order. | Statement",
                "- **Source:** seen | Source",
                "- **Intent:** So it is. | Intent",
                "- **Usual cause:** two bags. | Usual cause"
            })
    void a_missing_part_is_refused(String text, String part) {
        refused(withoutFirst(text), "15: POST-2 does not say its part «" + part + "»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "- **Verified by:** scenario", "- **Verified by:** untestable", "- **Verified by:** hand"})
    void any_other_way_to_verify_is_refused(String part) {
        refused(
                SOUND.replace("- **Verified by:** scenarios\n", part + "\n"),
                "15: POST-2 is verified by «scenarios», «every trace» or both, or is «untestable: why»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- **Sauce:** seen", "- Source: seen", "- **Intent:** twice\n- **Source:** seen"})
    void an_unknown_unnamed_or_repeated_part_is_refused(String part) {
        assertThatExceptionOfType(SpecificationException.class)
                .isThrownBy(() -> Specification.parse(SOUND.replace("- **Source:** seen", part)))
                .withMessageStartingWith("SPECIFICATION.md:15: POST-2: each item begins with one of [");
    }

    @Test
    void an_unknown_foundation_is_refused() {
        refused(SOUND.replace("on:** POST-2", "on:** POST-7"), "26: STAMP-1 rests on POST-7, which does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST-1 POST-2", "everything", "POST-1,POST-2", "POST-1 and POST-2"})
    void a_foundation_that_is_no_id_is_refused(String foundations) {
        refused(
                SOUND.replace("on:** POST-2", "on:** " + foundations),
                "26: STAMP-1 rests on ids or on nothing, not on «%s»".formatted(foundations));
    }

    @Test
    void a_circle_of_foundations_is_refused() {
        refused(SOUND.replaceFirst("on:\\*\\* nothing", "on:** STAMP-1"), "3: POST-1 rests on itself");
    }

    private static String withoutFirst(String text) {
        int at = SOUND.indexOf(text, SOUND.indexOf("### POST-2"));
        return SOUND.substring(0, at) + SOUND.substring(at + text.length());
    }

    private static void refused(String markdown, String message) {
        assertThatExceptionOfType(SpecificationException.class)
                .isThrownBy(() -> Specification.parse(markdown))
                .withMessage("SPECIFICATION.md:" + message);
    }
}
