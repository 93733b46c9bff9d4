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

    /** The clauses stand in lines 3, 16, 29 and 40. */
    private static final String SOUND = """
            # Requirements

            ### POST-1 · MUST

            > Letters arrive,
            > `all` of them.

            - **Basis:** pages
            - **Source:** the page, "arrive"
            - **Intent:** Nobody likes
              to wait.
            - **Verified by:** scenarios, every trace
            - **Rests on:** nothing
            - **Usual cause:** the bag has a hole.

            ### POST-2 · SHOULD

            > They arrive in order.

            - **Basis:** observed, in Dioxus 0.4.3
            - **Source:** seen
            - **Since:** 1.1, with another word
            - **Intent:** So it is.
            - **Verified by:** scenarios
            - **Rests on:** POST-1
            - **Usual cause:** two bags.

            ## Stamps
            ### STAMP-1 · MUST

            > A stamp sticks.

            - **Basis:** contract
            - **Source:** the [page](https://github.com/DioxusLabs/docsite/blob/v0.4/docs/page.md#L3-L7), "sticks"
            - **Intent:** So it is.
            - **Verified by:** every trace
            - **Rests on:** POST-2
            - **Derived:** from POST-1, POST-2
            - **Usual cause:** no glue.
            ### STAMP-2 · PROFILE blue-0.4

            > It may be blue.

            - **Basis:** observed
            - **Source:** no page
            - **Intent:** So it is.
            - **Verified by:** untestable: nothing is required
            - **Rests on:** nothing

            ### About the wording

            > Not a clause.

            ## Withdrawn

            | id | see | since | why |
            |---|---|---|---|
            | POST-3 | POST-1, POST-2a | 1.1 | two requirements in one |
            | POST-2b | nothing | 1.1 | the same as `POST-2a` |
            """;

    @Test
    void clauses_are_read_as_they_stand() {
        Specification specification = Specification.parse(SOUND);
        assertThat(specification.clauses())
                .extracting(Clause::id, Clause::level, Clause::verifiedBy, Clause::line)
                .containsExactly(
                        tuple("POST-1", Level.MUST, "scenarios, every trace", 3),
                        tuple("POST-2", Level.SHOULD, "scenarios", 16),
                        tuple("STAMP-1", Level.MUST, "every trace", 29),
                        tuple("STAMP-2", Level.PROFILE, "untestable: nothing is required", 40));
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
    void basis_profile_version_and_derivation_are_read() {
        Specification specification = Specification.parse(SOUND);
        assertThat(specification.clauses())
                .extracting(
                        Clause::levelWords,
                        clause -> clause.origin().basisWords(),
                        clause -> clause.origin().sinceWords(),
                        Clause::derivedFrom)
                .containsExactly(
                        tuple("MUST", "pages", "1.0", Set.of()),
                        tuple("SHOULD", "observed, in Dioxus 0.4.3", "1.1, with another word", Set.of()),
                        tuple("MUST", "contract", "1.0", Set.of("POST-1", "POST-2")),
                        tuple("PROFILE blue-0.4", "observed", "1.0", Set.of()));
        assertThat(specification.profiles()).containsExactly("blue-0.4");
        assertThat(specification.version()).isEqualTo("1.0");
        assertThat(Specification.parse("This is version **1.2** of the requirements." + SOUND)
                        .version())
                .isEqualTo("1.2");
    }

    @Test
    void a_source_is_read_with_its_links_and_told_without_addresses() {
        Clause clause = Specification.parse(SOUND).clause("STAMP-1").orElseThrow();
        String address = "https://github.com/DioxusLabs/docsite/blob/v0.4/docs/page.md#L3-L7";
        assertThat(clause.source()).isEqualTo("the page, \"sticks\"");
        assertThat(clause.origin().written()).isEqualTo("the [page](" + address + "), \"sticks\"");
        assertThat(clause.origin().references()).containsExactly(new Origin.Reference("page", address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://github.com/DioxusLabs/docsite/blob/v0.4/docs/page.md#L3",
                "https://github.com/DioxusLabs/docsite/blob/v0.4/docs/page.md",
                "https://example.org/page.md#L3",
                "page.md"
            })
    void a_source_that_links_elsewhere_is_refused(String address) {
        refused(
                SOUND.replace("https://github.com/DioxusLabs/docsite/blob/v0.4/docs/page.md#L3-L7", address),
                "29: STAMP-1: a source links to lines of a file at a tag, such as"
                        + " https://github.com/DioxusLabs/dioxus/blob/v0.4.3/packages/hooks/src/usestate.rs#L1-L9, not to «"
                        + address + "»");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Basis:** observed, in | **Basis:** guessed, in | 16: POST-2 has the basis «pages», «contract» or «observed», not «guessed»",
                "**Since:** 1.1, with | **Since:** 2023, with | 16: POST-2 is there since a version of the requirements, such as 1.0, not since «2023»",
                "from POST-1, POST-2 | POST-1 | 29: STAMP-1 is derived «from CHANNEL-1, CHANNEL-2», not «POST-1»",
                "from POST-1, POST-2 | from everything | 29: STAMP-1 is derived «from CHANNEL-1, CHANNEL-2», not «everything»",
                "from POST-1, POST-2 | from STAMP-2 | 29: STAMP-1 is derived from STAMP-2, but does not rest on it",
                "STAMP-1 · MUST | STAMP-1 · MAY | 29: STAMP-1 is no MUST and no SHOULD, so it cannot be derived",
                "POST-1, POST-2a | POST-7a | 58: POST-3 is replaced by POST-7a, which does not exist",
                "POST-1, POST-2a | POST-2b | 58: POST-3 is replaced by POST-2b, which is withdrawn",
                "POST-1, POST-2a | the others | 58: a row names the id that is withdrawn, and the ids that replace it, or «nothing»",
                "POST-2b | POST-3 | 59: POST-3 is withdrawn in line 58 already",
                "nothing ~ 1.1 | nothing ~ now | 59: POST-2b says since which version it is withdrawn, such as 1.0, and why",
                "POST-3 ~ POST-1, POST-2a | POST-1 ~ POST-2a | 3: POST-1 is withdrawn in line 58"
            })
    void what_does_not_hold_together_is_refused(String sound, String wrong, String message) {
        String before = sound.replace('~', '|');
        assertThat(SOUND).contains(before);
        refused(SOUND.replace(before, wrong.replace('~', '|')), message);
    }

    @Test
    void withdrawn_ids_are_read() {
        Specification specification = Specification.parse(SOUND);
        assertThat(specification.withdrawn())
                .extracting(Withdrawn::hint)
                .containsExactly(
                        "POST-3 was withdrawn: see POST-1, POST-2a",
                        "POST-2b was withdrawn, and nothing replaces it: the same as `POST-2a`");
        assertThat(specification.withdrawn("post-2B")).map(Withdrawn::id).contains("POST-2b");
        assertThat(specification.withdrawn("POST-1")).isEmpty();
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
        refused(SOUND.replace("### POST-2", "### POST-1"), "16: POST-1 stands at line 3 already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### POST-2",
                "### POST-2 · must",
                "### POST-2 · SHALL",
                "### POST-2 · MUST · MAY",
                "### POST-2 · PROFILE",
                "### POST-2 · PROFILE Dioxus"
            })
    void a_missing_or_unknown_level_is_refused(String heading) {
        refused(
                SOUND.replace("### POST-2 · SHOULD", heading),
                "16: POST-2 has no level: write «POST-2 · MUST», SHOULD, PROFILE with its name, or MAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"### Post-2 · MUST", "### POST-02 · MUST", "### POST 2 · MUST", "### POST-2a · MUST"})
    void a_heading_that_looks_like_a_clause_but_has_no_id_is_refused(String heading) {
        refused(
                SOUND.replace("### POST-2 · SHOULD", heading),
                "16: «%s» is no id, such as CHANNEL-3".formatted(heading.substring(4, heading.indexOf(" ·"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> They arrive in order. | Statement",
                "- **Basis:** observed, in Dioxus 0.4.3 | Basis",
                "- **Source:** seen | Source",
                "- **Intent:** So it is. | Intent",
                "- **Usual cause:** two bags. | Usual cause"
            })
    void a_missing_part_is_refused(String text, String part) {
        refused(withoutFirst(text), "16: POST-2 does not say its part «" + part + "»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "- **Verified by:** scenario", "- **Verified by:** untestable", "- **Verified by:** hand"})
    void any_other_way_to_verify_is_refused(String part) {
        refused(
                SOUND.replace("- **Verified by:** scenarios\n", part + "\n"),
                "16: POST-2 is verified by «scenarios», «every trace» or both, or is «untestable: why»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- **Sauce:** seen", "- Source: seen", "- **Intent:** twice\n- **Source:** seen"})
    void an_unknown_unnamed_or_repeated_part_is_refused(String part) {
        assertThatExceptionOfType(SpecificationException.class)
                .isThrownBy(() -> Specification.parse(SOUND.replace("- **Source:** seen", part)))
                .withMessageStartingWith("SPECIFICATION.md:16: POST-2: each item begins with one of [");
    }

    @Test
    void an_unknown_foundation_is_refused() {
        refused(SOUND.replace("on:** POST-2", "on:** POST-7"), "29: STAMP-1 rests on POST-7, which does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST-1 POST-2", "everything", "POST-1,POST-2", "POST-1 and POST-2"})
    void a_foundation_that_is_no_id_is_refused(String foundations) {
        refused(
                SOUND.replace("on:** POST-2", "on:** " + foundations),
                "29: STAMP-1 rests on ids or on nothing, not on «%s»".formatted(foundations));
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
