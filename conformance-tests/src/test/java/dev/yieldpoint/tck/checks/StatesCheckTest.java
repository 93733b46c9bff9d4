package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.Traces.CLERK;
import static dev.yieldpoint.tck.checks.Traces.READER;
import static dev.yieldpoint.tck.checks.Traces.begins;
import static dev.yieldpoint.tck.checks.Traces.broken;
import static dev.yieldpoint.tck.checks.Traces.finds;
import static dev.yieldpoint.tck.checks.Traces.finishes;
import static dev.yieldpoint.tck.checks.Traces.isDropped;
import static dev.yieldpoint.tck.checks.Traces.legal;
import static dev.yieldpoint.tck.checks.Traces.removing;
import static dev.yieldpoint.tck.checks.Traces.renders;
import static dev.yieldpoint.tck.checks.Traces.sets;
import static dev.yieldpoint.tck.checks.Traces.settled;
import static dev.yieldpoint.tck.checks.Traces.starts;
import static dev.yieldpoint.tck.checks.Traces.tries;
import static dev.yieldpoint.tck.checks.Traces.waits;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

/** What is shown of states, and what is read through handles. */
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
    void a_state_of_a_new_mount_was_never_set() {
        broken(
                "STATE-2",
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
    void what_comes_of_a_handle_that_was_only_borrowed_is_reported() {
        broken(
                "OWNERSHIP-1",
                starts(READER),
                tries(READER, "headline", "sun"),
                waits(READER, 1),
                renders("Page", "headline", "sun"));
        legal(
                starts(READER),
                tries(READER, "headline", "sun"),
                waits(READER, 1),
                renders("Page", "headline", "rain"),
                settled());
    }

    @Test
    void so_is_what_an_owned_handle_finds_of_it() {
        broken("OWNERSHIP-1", starts(READER), tries(READER, "headline", "sun"), finds(READER, "headline", "sun"));
    }

    @Test
    void within_the_render_that_lent_it_something_may_come_of_it_or_not() {
        legal(
                begins("Page"),
                starts(READER),
                tries(READER, "headline", "sun"),
                finds(READER, "headline", "rain"),
                waits(READER, 1),
                renders("Page", "headline", "sun"),
                settled());
    }

    @Test
    void a_value_that_was_set_through_the_handle_of_another_state_is_reported() {
        broken(
                "OWNERSHIP-3",
                starts(READER),
                sets(READER, "light", "on"),
                waits(READER, 1),
                renders("Page", "headline", "on"));
    }

    @Test
    void a_value_of_another_state_that_a_handle_finds_is_reported() {
        broken("OWNERSHIP-3", starts(READER), finds(READER, "headline", "off"));
        legal(starts(READER), finds(READER, "headline", "rain"), finds(READER, "light", "off"));
    }

    @Test
    void a_value_that_nobody_has_set_and_a_handle_finds_is_reported() {
        broken("OWNERSHIP-2", starts(READER), finds(READER, "headline", "fog"));
    }

    @Test
    void a_handle_that_does_not_find_what_a_listener_has_set_is_reported() {
        broken("OWNERSHIP-2", listenerSets("sun"), settled(), starts(READER), finds(READER, "headline", "rain"));
        legal(listenerSets("sun"), settled(), starts(READER), finds(READER, "headline", "sun"));
    }

    @Test
    void when_others_see_what_a_listener_does_is_left_free_until_things_are_quiet() {
        legal(listenerSets("sun"), starts(READER), finds(READER, "headline", "rain"));
        legal(listenerSets("sun"), starts(READER), finds(READER, "headline", "sun"));
    }

    @Test
    void a_handle_that_does_not_find_what_another_coroutine_has_set_is_reported() {
        broken(
                "OWNERSHIP-5",
                starts(CLERK),
                sets(CLERK, "light", "on"),
                waits(CLERK, 1),
                starts(READER),
                finds(READER, "light", "off"));
        legal(starts(CLERK), sets(CLERK, "light", "on"), waits(CLERK, 1), starts(READER), finds(READER, "light", "on"));
    }

    @Test
    void a_handle_that_does_not_find_what_its_own_coroutine_has_set_is_reported() {
        broken("OWNERSHIP-2", starts(CLERK), sets(CLERK, "light", "on"), finds(CLERK, "light", "off"));
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

    private static Event listenerSets(String value) {
        return new Event.ListenerSet("Page", "headline", Value.text(value));
    }
}
