package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.Traces.CLERK;
import static dev.yieldpoint.tck.checks.Traces.READER;
import static dev.yieldpoint.tck.checks.Traces.broken;
import static dev.yieldpoint.tck.checks.Traces.finishes;
import static dev.yieldpoint.tck.checks.Traces.isDropped;
import static dev.yieldpoint.tck.checks.Traces.legal;
import static dev.yieldpoint.tck.checks.Traces.removing;
import static dev.yieldpoint.tck.checks.Traces.renders;
import static dev.yieldpoint.tck.checks.Traces.sets;
import static dev.yieldpoint.tck.checks.Traces.settled;
import static dev.yieldpoint.tck.checks.Traces.starts;
import static dev.yieldpoint.tck.checks.Traces.waits;

import org.junit.jupiter.api.Test;

class ShownCheckTest {

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
    void what_was_shown_already_need_not_be_rendered_again() {
        legal(
                renders("Page", "headline", "rain"),
                starts(READER),
                sets(READER, "headline", "rain"),
                finishes(READER),
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
}
