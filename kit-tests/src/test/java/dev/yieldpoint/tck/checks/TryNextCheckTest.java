package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.AUTHOR;
import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.asksForMessage;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.closes;
import static dev.yieldpoint.tck.checks.TraceExamples.findsEmpty;
import static dev.yieldpoint.tck.checks.TraceExamples.hangs;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.notes;
import static dev.yieldpoint.tck.checks.TraceExamples.receives;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.seesEnd;
import static dev.yieldpoint.tck.checks.TraceExamples.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.sent;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.triesNext;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import org.junit.jupiter.api.Test;

class TryNextCheckTest {

    @Test
    void messages_an_empty_channel_and_an_ended_one_are_answers() {
        legal(
                sending("App", 1, "a", CLERK),
                sent(1),
                sending("App", 2, "b", CLERK),
                sent(2),
                starts(CLERK),
                triesNext(CLERK),
                receives(CLERK, 1, "a"),
                closes(CLERK),
                triesNext(CLERK),
                receives(CLERK, 2, "b"),
                triesNext(CLERK),
                seesEnd(CLERK),
                triesNext(CLERK),
                seesEnd(CLERK));
        legal(starts(CLERK), triesNext(CLERK), findsEmpty(CLERK), asksForMessage(CLERK), settled());
    }

    @Test
    void what_another_thread_sends_meanwhile_may_be_received_or_not() {
        legal(
                starts(CLERK),
                sending("thread 1", 1, "a", CLERK),
                triesNext(CLERK),
                sent(1),
                findsEmpty(CLERK),
                triesNext(CLERK),
                sending("thread 1", 2, "b", CLERK),
                receives(CLERK, 1, "a"),
                sent(2));
    }

    @Test
    void a_message_that_comes_too_late_does_not_keep_a_channel_from_its_end() {
        legal(starts(CLERK), closes(CLERK), sending("App", 1, "a", CLERK), sent(1), triesNext(CLERK), seesEnd(CLERK));
    }

    @Test
    void to_wait_is_reported() {
        broken("CHANNEL-14", starts(CLERK), triesNext(CLERK), settled());
        broken("CHANNEL-14", starts(CLERK), triesNext(CLERK), begins("Page"));
        broken("CHANNEL-14", starts(CLERK), triesNext(CLERK), starts(AUTHOR));
        broken("CHANNEL-14", starts(CLERK), triesNext(CLERK), hangs());
    }

    @Test
    void to_find_a_channel_empty_that_is_not_is_reported() {
        broken(
                "CHANNEL-14",
                sending("App", 1, "a", CLERK),
                sent(1),
                starts(CLERK),
                triesNext(CLERK),
                findsEmpty(CLERK));
    }

    @Test
    void to_find_a_channel_empty_that_has_ended_is_reported() {
        broken("CHANNEL-14", starts(CLERK), closes(CLERK), triesNext(CLERK), findsEmpty(CLERK));
    }

    @Test
    void to_see_an_end_before_there_is_one_is_reported() {
        broken("CHANNEL-14", starts(CLERK), triesNext(CLERK), seesEnd(CLERK));
        broken(
                "CHANNEL-14",
                sending("App", 1, "a", CLERK),
                sent(1),
                starts(CLERK),
                closes(CLERK),
                triesNext(CLERK),
                seesEnd(CLERK));
        broken("LIFECYCLE-5", starts(CLERK), removing("App"), triesNext(CLERK), seesEnd(CLERK));
    }

    @Test
    void a_message_that_is_lost_by_it_is_charged_to_it() {
        assertThat(TraceExamples.violations(
                        sending("App", 1, "a", CLERK),
                        sent(1),
                        starts(CLERK),
                        triesNext(CLERK),
                        findsEmpty(CLERK),
                        asksForMessage(CLERK),
                        settled()))
                .singleElement()
                .extracting(Violation::clause)
                .isEqualTo("CHANNEL-14");
    }

    @Test
    void whoever_has_an_answer_runs_on_undisturbed() {
        broken("YIELDING-1", starts(CLERK), triesNext(CLERK), findsEmpty(CLERK), begins("Page"));
        legal(starts(CLERK), triesNext(CLERK), findsEmpty(CLERK), notes(CLERK));
    }

    @Test
    void to_throw_is_reported() {
        broken(
                "CHANNEL-14",
                starts(CLERK),
                triesNext(CLERK),
                new Event.Threw("clerk", 1, Operation.TRY_NEXT, "", "UnsupportedOperationException"));
    }
}
