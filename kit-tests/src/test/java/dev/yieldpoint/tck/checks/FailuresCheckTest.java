package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.goesOn;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.notes;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.sets;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.there;
import static dev.yieldpoint.tck.checks.TraceExamples.throwing;
import static dev.yieldpoint.tck.checks.TraceExamples.violations;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

class FailuresCheckTest {

    private static final CoroutineId CLERK_AGAIN = new CoroutineId("clerk", 1, 2);
    private static final CoroutineId READER_AGAIN = new CoroutineId("reader", 1, 2);

    @Test
    void a_body_may_fail_and_others_go_on() {
        legal(
                starts(CLERK),
                waits(CLERK, 1),
                starts(READER),
                fails(READER),
                there(1),
                goesOn(CLERK, 1),
                waits(CLERK, 2),
                settled());
    }

    @Test
    void what_a_body_does_after_it_has_failed_is_reported() {
        broken("LIFECYCLE-9", starts(READER), fails(READER), notes(READER));
    }

    @Test
    void a_body_that_has_failed_does_not_start_again() {
        broken("LIFECYCLE-9", starts(CLERK), fails(CLERK), starts(CLERK_AGAIN));
    }

    @Test
    void a_coroutine_that_is_dropped_after_another_has_failed_is_charged_to_the_failure() {
        broken("LIFECYCLE-9", starts(CLERK), waits(CLERK, 1), starts(READER), fails(READER), isDropped(CLERK));
        broken(
                "LIFECYCLE-11",
                starts(CLERK),
                waits(CLERK, 1),
                listens("Page"),
                listenerFails("Page"),
                isDropped(CLERK));
        broken("LIFECYCLE-10", starts(CLERK), waits(CLERK, 1), begins("Page"), renderFails("Page"), isDropped(CLERK));
    }

    @Test
    void what_the_component_whose_render_fails_loses_is_left_free() {
        legal(begins("Page"), starts(READER), waits(READER, 1), renderFails("Page"), isDropped(READER), settled());
        legal(
                begins("Page"),
                starts(READER),
                waits(READER, 1),
                renderFails("Page"),
                isDropped(READER),
                begins("Page"),
                starts(READER_AGAIN),
                waits(READER_AGAIN, 2),
                renders("Page"),
                settled());
    }

    @Test
    void what_it_shows_is_left_free_until_it_renders_again() {
        legal(
                begins("Page"),
                renders("Page", "headline", "rain"),
                starts(READER),
                sets(READER, "headline", "sun"),
                waits(READER, 1),
                begins("Page"),
                renderFails("Page"),
                settled());
    }

    @Test
    void an_await_that_never_ends_after_a_failure_keeps_what_it_would_violate_without_one() {
        assertThat(violations(starts(CLERK), waits(CLERK, 1), starts(READER), fails(READER), there(1), settled()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.clause()).isEqualTo("LIFECYCLE-9");
                    assertThat(found.unfailed()).isEqualTo("YIELDING-3");
                });
    }

    @Test
    void what_is_wrong_before_the_failure_is_charged_as_ever() {
        assertThat(violations(starts(CLERK), waits(CLERK, 1), there(1), settled(), starts(READER), fails(READER)))
                .extracting(Violation::clause, Violation::unfailed)
                .containsExactly(tuple("YIELDING-3", ""));
    }

    @Test
    void a_send_to_a_coroutine_that_has_failed_does_not_throw() {
        broken(
                "CHANNEL-11",
                starts(READER),
                fails(READER),
                starts(CLERK),
                sending("clerk", 1, "a", READER),
                throwing(1));
    }

    private static Event fails(CoroutineId coroutine) {
        return new Event.Failed(coroutine);
    }

    private static Event listens(String component) {
        return new Event.ListenerBegan(component);
    }

    private static Event listenerFails(String component) {
        return new Event.ListenerFailed(component);
    }

    private static Event renderFails(String component) {
        return new Event.RenderFailed(component, 1);
    }
}
