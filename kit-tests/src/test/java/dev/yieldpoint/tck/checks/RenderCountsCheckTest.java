package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.goesOn;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.sets;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.there;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;

import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

/** How often the component renders whose state was set; traces begin as in {@link RendersCheckTest}. */
class RenderCountsCheckTest {

    @Test
    void a_second_render_for_sets_of_one_segment_is_reported() {
        broken(
                "STATE-3",
                sets(READER, "headline", "sun"),
                sets(READER, "headline", "fog"),
                waits(READER, 12),
                begins("Page"),
                renders("Page", "headline", "fog"),
                begins("Page"));
    }

    @Test
    void sets_of_two_segments_may_cost_two_renders() {
        legal(
                sets(READER, "headline", "sun"),
                waits(READER, 12),
                begins("Page"),
                renders("Page", "headline", "sun"),
                there(12),
                goesOn(READER, 12),
                sets(READER, "headline", "fog"),
                waits(READER, 13),
                begins("Page"),
                renders("Page", "headline", "fog"),
                settled());
    }

    @Test
    void a_second_render_may_be_for_that_of_the_parent() {
        legal(
                sets(READER, "headline", "sun"),
                sets(READER, "light", "on"),
                waits(READER, 12),
                begins("Page"),
                renders("Page", "headline", "sun"),
                begins("App"),
                begins("Page"));
    }

    @Test
    void a_set_of_the_value_that_is_shown_costs_a_render() {
        broken("STATE-4", sets(READER, "headline", "rain"), waits(READER, 12), settled());
        legal(
                sets(READER, "headline", "rain"),
                waits(READER, 12),
                begins("Page"),
                renders("Page", "headline", "rain"),
                settled());
    }

    @Test
    void a_render_before_the_set_is_not_for_it() {
        broken(
                "STATE-4",
                waits(READER, 12),
                begins("App"),
                renders("App", "light", "off"),
                there(11),
                goesOn(CLERK, 11),
                sets(CLERK, "light", "off"),
                waits(CLERK, 13),
                settled());
    }

    @Test
    void a_component_that_was_removed_need_not_render() {
        legal(sets(READER, "headline", "rain"), waits(READER, 12), removing("Page"), isDropped(READER), settled());
    }

    private static void broken(String clause, Event... trace) {
        TraceExamples.broken(clause, RendersCheckTest.mounted(trace));
    }

    private static void legal(Event... trace) {
        TraceExamples.legal(RendersCheckTest.mounted(trace));
    }
}
