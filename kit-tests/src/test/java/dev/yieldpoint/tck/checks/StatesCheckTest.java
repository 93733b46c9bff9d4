package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.sets;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;

import org.junit.jupiter.api.Test;

/** What is shown of states. */
class StatesCheckTest {

    @Test
    void a_value_that_was_set_and_never_shown_is_reported() {
        broken(
                "STATE-1",
                renders("Page", "headline", "rain"),
                starts(READER),
                sets(READER, "headline", "sun"),
                waits(READER, 1),
                settled());
    }

    @Test
    void to_show_the_value_before_the_last_is_reported() {
        broken(
                "STATE-1",
                starts(READER),
                sets(READER, "headline", "rain"),
                sets(READER, "headline", "sun"),
                finishes(READER),
                renders("Page", "headline", "rain"),
                settled());
    }

    @Test
    void to_show_only_the_last_value_is_legal() {
        legal(
                starts(READER),
                sets(READER, "headline", "rain"),
                sets(READER, "headline", "sun"),
                finishes(READER),
                renders("Page", "headline", "sun"),
                settled());
    }

    @Test
    void before_the_application_has_settled_nothing_need_be_shown() {
        legal(starts(CLERK), sets(CLERK, "light", "on"), finishes(CLERK));
    }

    @Test
    void the_states_of_a_removed_component_are_shown_by_nobody() {
        legal(
                starts(READER),
                sets(READER, "headline", "rain"),
                waits(READER, 1),
                removing("Page"),
                isDropped(READER),
                settled());
    }

    @Test
    void a_state_that_was_never_set_and_is_shown_otherwise_is_reported() {
        broken("STATE-2", renders("Page", "headline", "sun"));
        legal(renders("Page", "headline", "rain"));
    }

    @Test
    void a_new_mount_that_shows_what_the_former_kept_is_reported() {
        broken(
                "OWNERSHIP-6",
                begins("Page", 1),
                starts(READER),
                sets(READER, "headline", "sun"),
                waits(READER, 1),
                removing("Page"),
                isDropped(READER),
                settled(),
                begins("Page", 2),
                renders("Page", 2, "headline", "sun"));
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
                renders("Page", 2, "headline", "rain"));
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
