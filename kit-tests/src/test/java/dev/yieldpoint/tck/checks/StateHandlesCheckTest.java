package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.finds;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.sets;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.tries;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

/** What coroutines find and do through the handles of states. */
class StateHandlesCheckTest {

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

    private static Event listenerSets(String value) {
        return new Event.ListenerSet("Page", "headline", Value.text(value));
    }
}
