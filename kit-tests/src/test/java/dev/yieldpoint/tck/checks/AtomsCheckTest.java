package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.setsAtom;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.violations;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is shown of atoms. */
class AtomsCheckTest {

    @Test
    void an_atom_that_one_of_its_readers_never_shows_is_reported() {
        broken(
                "ATOMS-2",
                renders("Head", "user", ""),
                renders("Foot", "user", ""),
                starts(CLERK),
                setsAtom(CLERK, "user", "ann"),
                waits(CLERK, 1),
                renders("Head", "user", "ann"),
                settled());
    }

    @Test
    void a_value_that_no_atom_was_set_to_is_reported_once_if_the_value_set_last_was_shown_before() {
        assertThat(violations(
                        renders("Head", "user", ""),
                        starts(CLERK),
                        setsAtom(CLERK, "user", "ann"),
                        waits(CLERK, 1),
                        renders("Head", "user", "ann"),
                        renders("Head", "user", "bob"),
                        settled()))
                .extracting(Violation::clause)
                .containsExactly("ATOMS-4");
    }

    @Test
    void an_atom_that_all_its_readers_show_is_legal() {
        legal(
                renders("Head", "user", ""),
                renders("Foot", "user", ""),
                starts(CLERK),
                setsAtom(CLERK, "user", "ann"),
                waits(CLERK, 1),
                renders("Head", "user", "ann"),
                renders("Foot", "user", "ann"),
                settled());
    }

    @Test
    void a_reader_that_is_mounted_again_shows_the_atom_as_it_is() {
        broken(
                "ATOMS-2",
                begins("Foot", 1),
                renders("Foot", "user", ""),
                starts(CLERK),
                setsAtom(CLERK, "user", "ann"),
                waits(CLERK, 1),
                removing("Foot"),
                begins("Foot", 2),
                renders("Foot", 2, "user", ""),
                settled());
    }

    @Test
    void the_atoms_begin_anew_with_the_component_that_holds_them() {
        legal(
                begins("App", 1),
                renders("Head", "user", ""),
                starts(CLERK),
                setsAtom(CLERK, "user", "ann"),
                waits(CLERK, 1),
                renders("Head", "user", "ann"),
                removing("App"),
                isDropped(CLERK),
                begins("App", 2),
                begins("Head", 2),
                renders("Head", 2, "user", ""),
                settled());
    }

    @Test
    void an_atom_that_was_never_set_and_is_shown_otherwise_is_reported() {
        broken("ATOMS-1", renders("Head", "user", "ann"));
        legal(renders("Head", "user", ""));
    }

    @Test
    void an_atom_that_shows_what_another_was_set_to_is_reported() {
        broken(
                "ATOMS-3",
                starts(CLERK),
                setsAtom(CLERK, "error", "bad"),
                waits(CLERK, 1),
                renders("Head", "user", "bad"));
        broken(
                "ATOMS-3",
                starts(CLERK),
                setsAtom(CLERK, "user", "ann"),
                setsAtom(CLERK, "error", "bad"),
                waits(CLERK, 1),
                renders("Head", "user", "bad"),
                settled());
    }

    @Test
    void an_atom_that_is_let_go_with_its_last_reader_is_reported() {
        broken(
                "ATOMS-6",
                starts(CLERK),
                setsAtom(CLERK, "user", "ann"),
                waits(CLERK, 1),
                settled(),
                renders("Head", "user", ""),
                settled());
        legal(
                starts(CLERK),
                setsAtom(CLERK, "user", "ann"),
                waits(CLERK, 1),
                settled(),
                renders("Head", "user", "ann"),
                settled());
    }

    @Test
    void one_that_comes_back_with_any_other_value_was_not_let_go() {
        broken(
                "ATOMS-2",
                starts(CLERK),
                setsAtom(CLERK, "user", "ann"),
                setsAtom(CLERK, "user", "bob"),
                waits(CLERK, 1),
                settled(),
                renders("Head", "user", "ann"),
                settled());
    }
}
