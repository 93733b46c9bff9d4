package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.AUTHOR;
import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.asksForMessage;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.goesOn;
import static dev.yieldpoint.tck.checks.TraceExamples.hangs;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.there;
import static dev.yieldpoint.tck.checks.TraceExamples.violations;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

class AwaitsCheckTest {

    @Test
    void to_stay_behind_when_it_is_there_is_reported() {
        broken("YIELDING-3", starts(CLERK), waits(CLERK, 1), there(1), settled());
        broken("YIELDING-3", starts(CLERK), there(1), waits(CLERK, 1), settled());
    }

    @Test
    void to_wait_for_what_is_not_there_is_legal() {
        legal(starts(CLERK), waits(CLERK, 1), settled());
        legal(
                starts(CLERK),
                waits(CLERK, 1),
                starts(AUTHOR),
                waits(AUTHOR, 2),
                there(2),
                goesOn(AUTHOR, 2),
                finishes(AUTHOR),
                settled());
    }

    @Test
    void to_stay_behind_until_the_application_settles_is_legal() {
        legal(starts(CLERK), waits(CLERK, 1), there(1), goesOn(CLERK, 1), waits(CLERK, 2), settled());
    }

    @Test
    void to_be_dropped_or_to_break_at_an_await_is_not_to_stay_behind() {
        assertThat(violations(starts(CLERK), waits(CLERK, 1), there(1), isDropped(CLERK), settled()))
                .extracting(Violation::clause)
                .containsExactly("LIFECYCLE-7");
        assertThat(violations(starts(CLERK), waits(CLERK, 1), there(1), new Event.Broke(CLERK, "an error"), settled()))
                .extracting(Violation::clause)
                .containsExactly("LIFECYCLE-7");
    }

    @Test
    void to_go_on_before_it_is_there_is_reported() {
        broken("YIELDING-4", starts(CLERK), waits(CLERK, 1), goesOn(CLERK, 1));
    }

    @Test
    void to_go_on_because_something_else_is_there_is_reported() {
        broken("YIELDING-4", starts(CLERK), waits(CLERK, 1), there(2), goesOn(CLERK, 1));
    }

    @Test
    void to_go_on_where_it_is_dropped_before_it_is_there_is_reported() {
        broken("LIFECYCLE-4", starts(READER), waits(READER, 1), removing("Page"), goesOn(READER, 1));
        broken("LIFECYCLE-8", starts(CLERK), waits(CLERK, 1), new Event.Closing(), goesOn(CLERK, 1));
    }

    @Test
    void to_go_on_where_it_is_dropped_when_it_was_there_before_is_legal() {
        legal(starts(READER), waits(READER, 1), there(1), removing("Page"), goesOn(READER, 1), isDropped(READER));
        legal(starts(READER), asksForMessage(READER), removing("Page"), isDropped(READER), settled());
    }

    @Test
    void another_component_that_is_removed_drops_nothing_here() {
        broken("YIELDING-4", starts(CLERK), waits(CLERK, 1), removing("Page"), goesOn(CLERK, 1));
    }

    @Test
    void to_go_on_with_a_message_needs_nothing_from_outside() {
        legal(starts(CLERK), asksForMessage(CLERK), goesOn(CLERK, 0));
    }

    @Test
    void a_runtime_that_hangs_at_an_await_is_reported() {
        broken("YIELDING-2", starts(CLERK), waits(CLERK, 1), hangs());
        broken("YIELDING-2", starts(CLERK), asksForMessage(CLERK), hangs());
    }

    @Test
    void a_runtime_that_hangs_elsewhere_says_nothing_of_awaits() {
        legal(starts(CLERK), hangs());
        legal(starts(CLERK), waits(CLERK, 1), begins("App"), hangs());
        legal(starts(CLERK), there(1), waits(CLERK, 1), hangs());
    }

    @Test
    void a_loop_that_stops_after_some_rounds_is_reported() {
        broken(
                "YIELDING-5",
                starts(AUTHOR),
                waits(AUTHOR, 1),
                there(1),
                goesOn(AUTHOR, 1),
                waits(AUTHOR, 2),
                there(2),
                settled());
    }

    @Test
    void a_loop_that_never_begins_to_go_round_is_an_await_like_any_other() {
        broken("YIELDING-3", starts(AUTHOR), waits(AUTHOR, 1), there(1), settled());
    }

    @Test
    void to_stay_behind_when_it_has_failed_is_reported() {
        broken("YIELDING-6", starts(CLERK), waits(CLERK, 1), failed(1), settled());
    }

    @Test
    void to_go_on_when_it_has_failed_is_legal() {
        legal(starts(CLERK), waits(CLERK, 1), failed(1), goesOn(CLERK, 1), finishes(CLERK), settled());
    }

    @Test
    void an_await_that_gives_another_value_than_it_came_to_is_reported() {
        legal(waits(CLERK, 1), gives(1, "rain"), new Event.Resumed(CLERK, 1, Value.text("rain")));
        broken("YIELDING-6", waits(CLERK, 1), gives(1, "rain"), new Event.Resumed(CLERK, 1, Value.text("snow")));
        broken("YIELDING-6", waits(CLERK, 1), gives(1, "rain"), new Event.Resumed(CLERK, 1));
    }

    private static Event gives(long number, String value) {
        return new Event.Completed(number, Awaitables.gate("number " + number), false, Value.text(value));
    }

    private static Event failed(long number) {
        return new Event.Completed(number, Awaitables.gate("number " + number), true, Value.NOTHING);
    }
}
