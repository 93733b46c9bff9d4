package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.asksForMessage;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.closes;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.receives;
import static dev.yieldpoint.tck.checks.TraceExamples.seesEnd;
import static dev.yieldpoint.tck.checks.TraceExamples.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.sent;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;

import org.junit.jupiter.api.Test;

class ChannelEndCheckTest {

    @Test
    void to_see_the_end_while_something_is_left_is_reported() {
        broken(
                "CHANNEL-7",
                sending("App", 1, "a", CLERK),
                sent(1),
                starts(CLERK),
                closes(CLERK),
                asksForMessage(CLERK),
                seesEnd(CLERK));
    }

    @Test
    void to_wait_for_ever_while_something_is_left_is_reported() {
        broken(
                "CHANNEL-7",
                sending("App", 1, "a", CLERK),
                sent(1),
                starts(CLERK),
                closes(CLERK),
                asksForMessage(CLERK),
                settled());
    }

    @Test
    void what_was_sent_before_closing_may_be_received_after_it() {
        legal(
                sending("App", 1, "a", CLERK),
                sent(1),
                starts(CLERK),
                closes(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                seesEnd(CLERK),
                finishes(CLERK),
                settled());
    }

    @Test
    void a_body_that_closed_need_not_receive_what_is_left() {
        legal(sending("App", 1, "a", CLERK), sent(1), starts(CLERK), closes(CLERK), waits(CLERK, 1), settled());
        legal(sending("App", 1, "a", CLERK), sent(1), starts(CLERK), closes(CLERK), finishes(CLERK), settled());
    }

    @Test
    void a_send_that_overlaps_the_close_may_be_in_time() {
        legal(
                starts(CLERK),
                sending("another thread", 1, "a", CLERK),
                closes(CLERK),
                sent(1),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                seesEnd(CLERK));
    }

    @Test
    void a_send_that_overlaps_the_close_may_be_too_late() {
        legal(
                starts(CLERK),
                sending("another thread", 1, "a", CLERK),
                closes(CLERK),
                sent(1),
                asksForMessage(CLERK),
                seesEnd(CLERK));
        legal(
                starts(CLERK),
                sending("another thread", 1, "a", CLERK),
                closes(CLERK),
                asksForMessage(CLERK),
                seesEnd(CLERK),
                sent(1));
    }

    @Test
    void to_receive_what_was_sent_after_closing_is_reported() {
        broken(
                "CHANNEL-8",
                starts(CLERK),
                closes(CLERK),
                sending("App", 1, "a", CLERK),
                sent(1),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"));
    }

    @Test
    void what_was_sent_after_closing_may_get_lost() {
        legal(
                starts(CLERK),
                closes(CLERK),
                sending("App", 1, "a", CLERK),
                sent(1),
                asksForMessage(CLERK),
                seesEnd(CLERK),
                finishes(CLERK),
                settled());
    }

    @Test
    void to_see_the_end_of_an_open_channel_is_reported() {
        broken("CHANNEL-9", starts(CLERK), asksForMessage(CLERK), seesEnd(CLERK));
    }

    @Test
    void to_wait_at_an_open_channel_is_legal() {
        legal(starts(CLERK), asksForMessage(CLERK), settled());
    }

    @Test
    void to_wait_at_a_closed_and_empty_channel_is_reported() {
        broken("CHANNEL-9", starts(CLERK), closes(CLERK), asksForMessage(CLERK), settled());
    }

    @Test
    void to_receive_after_the_end_is_reported() {
        broken(
                "CHANNEL-10",
                sending("another thread", 1, "a", CLERK),
                starts(CLERK),
                closes(CLERK),
                sent(1),
                asksForMessage(CLERK),
                seesEnd(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"));
    }

    @Test
    void to_see_the_end_again_and_again_is_legal() {
        legal(
                starts(CLERK),
                closes(CLERK),
                asksForMessage(CLERK),
                seesEnd(CLERK),
                asksForMessage(CLERK),
                seesEnd(CLERK),
                finishes(CLERK),
                settled());
    }

    @Test
    void to_wait_for_ever_after_the_end_is_reported() {
        broken(
                "CHANNEL-10",
                starts(CLERK),
                closes(CLERK),
                asksForMessage(CLERK),
                seesEnd(CLERK),
                asksForMessage(CLERK),
                settled());
    }
}
