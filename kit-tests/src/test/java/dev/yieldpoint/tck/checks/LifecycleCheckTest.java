package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.AUTHOR;
import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.goesOn;
import static dev.yieldpoint.tck.checks.TraceExamples.hangs;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.notes;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.there;
import static dev.yieldpoint.tck.checks.TraceExamples.violations;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifecycleCheckTest {

    private static final CoroutineId READER_STARTED_AGAIN = new CoroutineId("reader", 1, 2);
    private static final CoroutineId READER_MOUNTED_AGAIN = new CoroutineId("reader", 2, 1);
    private static final Event BROKE = new Event.Broke(READER, "IllegalStateException");

    @Test
    void a_body_that_has_not_started_once_settled_is_reported() {
        broken("LIFECYCLE-1", renders("Page"), settled());
        broken("LIFECYCLE-1", renders("App"), starts(CLERK), waits(CLERK, 1), settled());
    }

    @Test
    void an_application_of_which_nothing_is_seen_once_settled_is_reported() {
        broken("LIFECYCLE-1", settled());
    }

    @Test
    void to_start_within_the_first_render_or_after_it_is_legal() {
        legal(begins("Page"), starts(READER), finishes(READER), renders("Page"), settled());
        legal(begins("Page"), renders("Page"), starts(READER), finishes(READER), settled());
    }

    @Test
    void a_component_that_has_not_rendered_need_not_start_anything() {
        legal(renders("App"), starts(CLERK), finishes(CLERK), starts(AUTHOR), finishes(AUTHOR), settled());
    }

    @Test
    void a_body_that_was_removed_before_it_started_need_not_start() {
        legal(renders("Page"), removing("Page"), settled());
    }

    @Test
    void below_a_component_that_was_removed_and_renders_all_the_same_nothing_need_start() {
        assertThat(violations(renders("App"), removing("App"), settled(), renders("Page"), settled()))
                .extracting(Violation::clause)
                .doesNotContain("LIFECYCLE-1");
    }

    @Test
    void a_second_start_in_one_mount_is_reported() {
        broken("LIFECYCLE-2", starts(READER), waits(READER, 1), renders("Page"), starts(READER_STARTED_AGAIN));
        assertThat(violations(starts(READER), isDropped(READER), starts(READER_STARTED_AGAIN)))
                .extracting(Violation::clause)
                .contains("LIFECYCLE-2");
    }

    @Test
    void a_start_in_another_mount_is_legal() {
        legal(
                renders("Page"),
                starts(READER),
                waits(READER, 1),
                removing("Page"),
                isDropped(READER),
                settled(),
                new Event.Rendered("Page", 2, Map.of()),
                starts(READER_MOUNTED_AGAIN),
                finishes(READER_MOUNTED_AGAIN),
                settled());
    }

    @Test
    void a_start_that_another_mount_misses_is_reported() {
        broken(
                "LIFECYCLE-1",
                renders("Page"),
                starts(READER),
                finishes(READER),
                new Event.Rendered("Page", 2, Map.of()),
                settled());
    }

    @Test
    void to_start_again_after_the_end_is_reported() {
        broken("LIFECYCLE-3", starts(READER), finishes(READER), starts(READER_STARTED_AGAIN));
    }

    @Test
    void to_do_anything_after_the_end_is_reported() {
        broken("LIFECYCLE-3", starts(READER), finishes(READER), notes(READER));
    }

    @Test
    void to_render_after_the_end_is_legal() {
        legal(starts(READER), finishes(READER), begins("Page"), renders("Page"), settled());
    }

    @Test
    void to_outlive_the_removal_of_its_component_is_reported() {
        broken("LIFECYCLE-4", starts(READER), waits(READER, 1), removing("Page"), settled());
    }

    @Test
    void to_outlive_the_removal_of_a_component_above_is_reported() {
        broken("LIFECYCLE-4", starts(READER), waits(READER, 1), removing("App"), settled());
    }

    @Test
    void a_render_of_a_removed_component_is_reported_once_the_application_has_settled() {
        legal(begins("Page"), removing("Page"), begins("Page"), settled());
        broken("LIFECYCLE-4", begins("Page"), removing("Page"), settled(), begins("Page"));
        legal(begins("Page"), removing("Page"), settled(), begins("Page", 2));
        legal(begins("App"), removing("App"), settled(), begins("Page"));
    }

    @Test
    void a_render_that_a_kept_handle_brings_about_is_reported() {
        broken(
                "OWNERSHIP-6",
                begins("Page"),
                removing("Page"),
                settled(),
                new Event.ListenerSet("App", "headline", Value.text("sun")),
                begins("Page"));
    }

    @Test
    void to_outlive_the_closing_of_the_application_is_reported() {
        broken("LIFECYCLE-8", starts(READER), waits(READER, 1), new Event.Closing(), settled());
        legal(starts(READER), waits(READER, 1), new Event.Closing(), isDropped(READER), settled());
    }

    @Test
    void a_body_that_starts_once_the_application_is_closed_is_reported() {
        broken("LIFECYCLE-8", new Event.Closing(), settled(), starts(READER), settled());
    }

    @Test
    void to_do_anything_after_a_drop_is_reported() {
        broken("LIFECYCLE-4", starts(READER), waits(READER, 1), removing("Page"), isDropped(READER), notes(READER));
    }

    @Test
    void what_was_ready_may_still_run_until_its_next_await() {
        legal(
                starts(READER),
                waits(READER, 1),
                removing("Page"),
                there(1),
                goesOn(READER, 1),
                notes(READER),
                waits(READER, 2),
                isDropped(READER),
                settled());
    }

    @Test
    void to_come_to_its_end_before_the_drop_is_legal() {
        legal(starts(READER), finishes(READER), removing("Page"), settled());
    }

    @Test
    void the_removal_of_a_child_is_nothing_to_its_parent() {
        legal(starts(CLERK), waits(CLERK, 1), removing("Page"), settled());
    }

    @Test
    void a_drop_while_the_component_is_mounted_is_reported() {
        broken("LIFECYCLE-7", begins("Page"), renders("Page"), starts(READER), waits(READER, 1), isDropped(READER));
    }

    @Test
    void a_drop_by_the_removal_of_a_child_or_a_sibling_is_reported() {
        broken("LIFECYCLE-7", starts(CLERK), waits(CLERK, 1), removing("Page"), isDropped(CLERK));
        broken("LIFECYCLE-7", starts(READER), waits(READER, 1), removing("Head"), isDropped(READER));
    }

    @Test
    void a_drop_by_the_removal_of_a_component_above_is_legal() {
        legal(starts(READER), waits(READER, 1), removing("App"), isDropped(READER), settled());
    }

    @Test
    void a_drop_of_a_coroutine_of_a_former_mount_is_legal() {
        legal(
                begins("Page"),
                renders("Page"),
                starts(READER),
                waits(READER, 1),
                removing("Page"),
                begins("Page", 2),
                new Event.Rendered("Page", 2, Map.of()),
                isDropped(READER),
                starts(READER_MOUNTED_AGAIN),
                finishes(READER_MOUNTED_AGAIN),
                settled());
    }

    @Test
    void a_drop_after_the_runtime_has_failed_is_part_of_the_failure() {
        assertThat(violations(starts(READER), waits(READER, 1), hangs(), isDropped(READER)))
                .extracting(Violation::clause)
                .doesNotContain("LIFECYCLE-7");
    }

    @Test
    void an_exception_that_ends_a_body_while_its_component_is_mounted_is_reported() {
        broken("LIFECYCLE-7", starts(READER), waits(READER, 1), BROKE);
        legal(starts(READER), waits(READER, 1), removing("Page"), BROKE, settled());
        legal(starts(READER), waits(READER, 1), new Event.Closing(), BROKE, settled());
    }

    @Test
    void an_exception_that_follows_from_another_or_from_a_try_to_set_a_borrowed_state_is_not() {
        Event threw = new Event.Threw("reader", 1, Operation.RECEIVE, "", "IllegalStateException");
        assertThat(violations(starts(READER), threw, BROKE))
                .extracting(Violation::clause)
                .containsExactly("CHANNEL-1");
        legal(starts(READER), new Event.TriedToSet(READER, "light", Value.text("on")), BROKE);
    }

    @Test
    void a_body_that_an_exception_has_ended_need_not_be_dropped() {
        assertThat(violations(starts(READER), waits(READER, 1), BROKE, removing("Page"), settled()))
                .extracting(Violation::clause)
                .containsExactly("LIFECYCLE-7");
    }

    @Test
    void a_drop_at_an_await_that_failed_is_for_another_clause_to_report() {
        Event failed = new Event.Completed(1, Awaitables.gate("number 1"), true, Value.NOTHING);
        broken("YIELDING-6", starts(READER), waits(READER, 1), failed, isDropped(READER));
    }
}
