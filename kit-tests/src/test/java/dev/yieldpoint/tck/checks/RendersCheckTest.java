package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.AUTHOR;
import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.goesOn;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.sets;
import static dev.yieldpoint.tck.checks.TraceExamples.setsAtom;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.there;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static dev.yieldpoint.tck.checks.TraceExamples.writes;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every trace goes on from an application that was mounted, and whose "reader" has just gone on. */
class RendersCheckTest {

    @Test
    void a_component_beside_the_one_whose_state_was_set_need_not_render() {
        broken("STATE-5", sets(READER, "headline", "sun"), waits(READER, 12), begins("Head"));
    }

    @Test
    void nor_does_the_one_above() {
        broken("STATE-5", sets(READER, "headline", "sun"), waits(READER, 12), begins("App"));
    }

    @Test
    void for_a_set_of_a_listener_either() {
        broken(
                "STATE-5",
                waits(READER, 12),
                new Event.ListenerBegan("Page"),
                new Event.ListenerSet("Page", "headline", Value.text("sun")),
                new Event.ListenerEnded("Page"),
                begins("Foot"));
    }

    @Test
    void the_component_itself_renders_and_what_is_below_it_may() {
        legal(
                sets(READER, "headline", "sun"),
                waits(READER, 12),
                there(11),
                goesOn(CLERK, 11),
                sets(CLERK, "light", "on"),
                waits(CLERK, 13),
                begins("App"),
                begins("Head"),
                renders("Head"),
                renders("App", "light", "on"),
                begins("Page"),
                renders("Page", "headline", "sun"),
                settled());
    }

    @Test
    void what_is_rendered_though_nothing_was_set_is_left_free() {
        legal(waits(READER, 12), begins("Head"), renders("Head"), begins("Head"), renders("Head"), settled());
    }

    @Test
    void so_is_a_render_that_comes_before_the_set() {
        legal(
                waits(READER, 12),
                begins("Head"),
                renders("Head"),
                there(11),
                goesOn(CLERK, 11),
                sets(CLERK, "light", "on"));
    }

    @Test
    void where_the_scenario_asks_for_renders_nobody_knows_what_they_are_for() {
        legal(
                new Event.Rerendering("Head"),
                sets(READER, "headline", "sun"),
                waits(READER, 12),
                begins("Head"),
                begins("Foot"));
        legal(new Event.Showing("Head"), sets(READER, "headline", "sun"), waits(READER, 12), begins("App"));
        legal(removing("Head"), sets(READER, "headline", "sun"), waits(READER, 12), begins("App"));
    }

    @Test
    void where_sets_of_several_kinds_come_together_nobody_knows_which_it_is() {
        legal(
                sets(READER, "headline", "sun"),
                waits(READER, 12),
                writes("another thread", "count", "2"),
                begins("Head"));
    }

    @Test
    void a_component_that_does_not_read_an_atom_need_not_render_for_it() {
        broken("ATOMS-5", setsAtom(READER, "user", "ann"), waits(READER, 12), begins("App"));
        legal(setsAtom(READER, "user", "ann"), waits(READER, 12), begins("Head"), begins("Foot"));
    }

    @Test
    void a_component_that_does_not_share_a_value_need_not_render_for_it() {
        broken("EXTERNAL-5", waits(READER, 12), writes("another thread", "count", "2"), begins("Head"));
        legal(waits(READER, 12), writes("another thread", "count", "2"), begins("Foot"));
    }

    private static void broken(String clause, Event... trace) {
        TraceExamples.broken(clause, mounted(trace));
    }

    private static void legal(Event... trace) {
        TraceExamples.legal(mounted(trace));
    }

    static Event[] mounted(Event... then) {
        Stream<Event> before = Stream.of(
                begins("App"),
                renders("App", "light", "off"),
                begins("Page"),
                renders("Page", "headline", "rain"),
                begins("Head"),
                renders("Head", "user", ""),
                begins("Foot"),
                renders("Foot", "user", ""),
                starts(AUTHOR),
                waits(AUTHOR, 9),
                starts(CLERK),
                waits(CLERK, 11),
                starts(READER),
                waits(READER, 10),
                settled(),
                there(10),
                goesOn(READER, 10));
        return Stream.concat(before, Stream.of(then)).toArray(Event[]::new);
    }
}
