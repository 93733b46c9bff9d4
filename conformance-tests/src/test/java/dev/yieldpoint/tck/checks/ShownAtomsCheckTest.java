package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.Traces.CLERK;
import static dev.yieldpoint.tck.checks.Traces.READER;
import static dev.yieldpoint.tck.checks.Traces.begins;
import static dev.yieldpoint.tck.checks.Traces.broken;
import static dev.yieldpoint.tck.checks.Traces.isDropped;
import static dev.yieldpoint.tck.checks.Traces.legal;
import static dev.yieldpoint.tck.checks.Traces.removing;
import static dev.yieldpoint.tck.checks.Traces.renders;
import static dev.yieldpoint.tck.checks.Traces.sets;
import static dev.yieldpoint.tck.checks.Traces.setsAtom;
import static dev.yieldpoint.tck.checks.Traces.settled;
import static dev.yieldpoint.tck.checks.Traces.starts;
import static dev.yieldpoint.tck.checks.Traces.waits;
import static dev.yieldpoint.tck.checks.Traces.writes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Atoms and shared values are shown as they were set last, and a component that is mounted again begins anew. */
class ShownAtomsCheckTest {

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
    void where_several_hold_the_atoms_nobody_knows_which_of_them_a_reader_found() {
        Hook holds = new Hook.InitAtoms();
        Hook reads = new Hook.ReadAtom("user");
        ComponentNode foot = new ComponentNode("Foot", true, List.of(holds, reads), List.of());
        Application application = new Application(
                new ComponentNode("App", true, List.of(holds, reads), List.of(foot)), Map.of("user", Value.NOTHING));
        assertThat(UniversalCheck.all(
                        application,
                        List.of(
                                renders("Foot", "user", ""),
                                new Event.Started(CLERK),
                                setsAtom(CLERK, "user", "ann"),
                                waits(CLERK, 1),
                                settled())))
                .isEmpty();
    }

    @Test
    void a_shared_value_that_another_thread_wrote_and_nobody_shows_is_reported() {
        broken("EXTERNAL-2", renders("Foot", "count", "1"), writes("another thread", "count", "2"), settled());
    }

    @Test
    void a_shared_value_may_be_shown_late_but_before_things_are_quiet() {
        legal(
                renders("Foot", "count", "1"),
                writes("another thread", "count", "2"),
                writes("another thread", "count", "3"),
                renders("Foot", "count", "3"),
                settled());
    }

    @Test
    void what_a_component_keeps_begins_anew_when_it_is_mounted_again() {
        legal(
                begins("Page", 1),
                renders("Page", "headline", "rain"),
                starts(READER),
                sets(READER, "headline", "sun"),
                waits(READER, 1),
                removing("Page"),
                isDropped(READER),
                settled(),
                begins("Page", 2),
                renders("Page", 2, "headline", "rain"),
                settled());
    }

    @Test
    void a_second_render_of_the_same_mount_is_no_new_beginning() {
        broken(
                "STATE-1",
                begins("Page", 1),
                renders("Page", "headline", "rain"),
                starts(READER),
                sets(READER, "headline", "sun"),
                waits(READER, 1),
                begins("Page", 1),
                renders("Page", "headline", "rain"),
                settled());
    }
}
