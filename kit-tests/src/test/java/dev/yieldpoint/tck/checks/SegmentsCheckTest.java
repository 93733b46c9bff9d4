package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.AUTHOR;
import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.goesOn;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.notes;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.sent;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.there;
import static dev.yieldpoint.tck.checks.TraceExamples.violations;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

class SegmentsCheckTest {

    @Test
    void another_coroutine_between_two_awaits_is_reported() {
        broken("YIELDING-1", starts(CLERK), notes(CLERK), starts(AUTHOR));
        broken("YIELDING-1", starts(CLERK), waits(CLERK, 1), there(1), goesOn(CLERK, 1), starts(AUTHOR));
    }

    @Test
    void another_coroutine_that_goes_on_between_two_awaits_is_reported() {
        broken("YIELDING-1", starts(AUTHOR), waits(AUTHOR, 1), starts(CLERK), there(1), goesOn(AUTHOR, 1));
    }

    @Test
    void coroutines_that_take_turns_at_awaits_are_legal() {
        legal(
                starts(CLERK),
                waits(CLERK, 1),
                starts(AUTHOR),
                finishes(AUTHOR),
                there(1),
                goesOn(CLERK, 1),
                finishes(CLERK),
                settled());
    }

    @Test
    void a_render_between_two_awaits_is_reported() {
        broken("YIELDING-1", starts(CLERK), begins("App"));
        broken("YIELDING-1", starts(CLERK), renders("App"));
    }

    @Test
    void a_start_within_a_render_is_legal() {
        legal(begins("App"), starts(CLERK), waits(CLERK, 1), starts(AUTHOR), finishes(AUTHOR), renders("App"));
    }

    @Test
    void a_render_that_goes_on_behind_a_start_is_reported_if_the_body_has_not_come_to_its_await() {
        broken("YIELDING-1", begins("Page"), starts(READER), renders("Page"));
    }

    @Test
    void a_listener_between_two_awaits_is_reported() {
        broken("YIELDING-1", starts(CLERK), new Event.ListenerBegan("App"));
        broken("YIELDING-1", starts(CLERK), new Event.ListenerEnded("App"));
    }

    @Test
    void a_listener_while_all_wait_is_legal() {
        legal(
                starts(CLERK),
                waits(CLERK, 1),
                new Event.ListenerBegan("App"),
                new Event.ListenerEnded("App"),
                settled());
    }

    @Test
    void an_await_of_something_that_is_there_need_not_suspend() {
        legal(starts(CLERK), there(1), waits(CLERK, 1), goesOn(CLERK, 1), finishes(CLERK));
        broken("YIELDING-1", starts(CLERK), there(1), waits(CLERK, 1), goesOn(CLERK, 1), starts(AUTHOR));
    }

    @Test
    void a_send_by_another_thread_between_two_awaits_is_legal() {
        legal(starts(CLERK), sending("another thread", 1, "a", CLERK), sent(1), notes(CLERK), finishes(CLERK));
    }

    @Test
    void what_was_dropped_or_broke_is_no_longer_between_two_awaits() {
        assertThat(violations(starts(CLERK), isDropped(CLERK), starts(AUTHOR), finishes(AUTHOR)))
                .extracting(Violation::clause)
                .containsExactly("LIFECYCLE-7");
        assertThat(violations(starts(CLERK), new Event.Broke(CLERK, "an error"), starts(AUTHOR), finishes(AUTHOR)))
                .extracting(Violation::clause)
                .containsExactly("LIFECYCLE-7");
    }
}
