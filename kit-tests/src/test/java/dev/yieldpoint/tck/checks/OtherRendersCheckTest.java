package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.AUTHOR;
import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.asksForMessage;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.goesOn;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.sendingThroughHandle;
import static dev.yieldpoint.tck.checks.TraceExamples.sent;
import static dev.yieldpoint.tck.checks.TraceExamples.sets;
import static dev.yieldpoint.tck.checks.TraceExamples.setsAtom;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.there;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static dev.yieldpoint.tck.checks.TraceExamples.writes;

import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

/** Renders that are for something else than what was set; traces begin as in {@link RendersCheckTest} where it says so. */
class OtherRendersCheckTest {

    @Test
    void a_component_may_render_because_its_coroutine_has_run() {
        legal(
                writes("another thread", "count", "2"),
                waits(READER, 12),
                begins("Page"),
                renders("Page", "headline", "rain"),
                begins("Foot"));
        legal(setsAtom(READER, "user", "ann"), waits(READER, 12), begins("Page"));
    }

    @Test
    void or_because_a_listener_of_it_has() {
        legal(
                waits(READER, 12),
                new Event.ListenerBegan("Head"),
                new Event.ListenerEnded("Head"),
                writes("another thread", "count", "2"),
                begins("Head"));
    }

    @Test
    void or_because_somebody_sends_to_its_coroutine() {
        legal(
                waits(READER, 12),
                writes("another thread", "count", "2"),
                sending("another thread", 1, "a", CLERK),
                sent(1),
                begins("App"));
        legal(
                waits(READER, 12),
                writes("another thread", "count", "2"),
                sendingThroughHandle("another thread", 1, "a"),
                sent(1),
                begins("App"));
    }

    @Test
    void what_happens_in_one_component_is_no_reason_to_render_another_one_above_it() {
        broken(
                "EXTERNAL-5",
                waits(READER, 12),
                new Event.ListenerBegan("Head"),
                new Event.ListenerEnded("Head"),
                writes("another thread", "count", "2"),
                begins("App"));
    }

    @Test
    void nor_is_what_happened_before_things_were_quiet() {
        broken(
                "EXTERNAL-5",
                waits(READER, 12),
                new Event.ListenerBegan("Head"),
                new Event.ListenerEnded("Head"),
                settled(),
                writes("another thread", "count", "2"),
                begins("Head"));
    }

    @Test
    void a_component_may_render_more_than_once_when_it_is_mounted() {
        TraceExamples.legal(
                begins("App"),
                renders("App", "light", "off"),
                starts(CLERK),
                asksForMessage(CLERK),
                starts(AUTHOR),
                waits(AUTHOR, 9),
                begins("Page"),
                renders("Page", "headline", "rain"),
                begins("Head"),
                renders("Head", "user", ""),
                begins("Foot"),
                renders("Foot", "user", ""),
                starts(READER),
                sets(READER, "headline", "sun"),
                waits(READER, 10),
                begins("App"),
                renders("App", "light", "off"),
                begins("Page"),
                renders("Page", "headline", "sun"),
                begins("Page"),
                renders("Page", "headline", "sun"),
                settled());
    }

    @Test
    void a_second_render_may_be_for_another_segment_of_a_coroutine_of_the_component() {
        legal(
                sets(READER, "headline", "sun"),
                waits(READER, 12),
                begins("Page"),
                renders("Page", "headline", "sun"),
                there(12),
                goesOn(READER, 12),
                waits(READER, 13),
                begins("Page"),
                renders("Page", "headline", "sun"),
                settled());
    }

    @Test
    void but_not_for_one_of_another_component() {
        broken(
                "STATE-3",
                sets(READER, "headline", "sun"),
                waits(READER, 12),
                begins("Page"),
                renders("Page", "headline", "sun"),
                there(11),
                goesOn(CLERK, 11),
                waits(CLERK, 13),
                begins("Page"));
    }

    private static void broken(String clause, Event... trace) {
        TraceExamples.broken(clause, RendersCheckTest.mounted(trace));
    }

    private static void legal(Event... trace) {
        TraceExamples.legal(RendersCheckTest.mounted(trace));
    }
}
