package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.asksForMessage;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.closes;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.hangs;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.receives;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.seesEnd;
import static dev.yieldpoint.tck.checks.TraceExamples.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.sent;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;

import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

class ChannelSendCheckTest {

    private static final CoroutineId READER_MOUNTED_AGAIN = new CoroutineId("reader", 2, 1);

    @Test
    void a_message_that_a_receiver_waiting_anew_never_gets_is_reported() {
        broken(
                "CHANNEL-5",
                starts(CLERK),
                asksForMessage(CLERK),
                sending("App", 1, "a", CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                sending("App", 2, "b", CLERK),
                settled());
    }

    @Test
    void a_send_that_throws_is_reported() {
        broken("CHANNEL-6", starts(CLERK), waits(CLERK, 1), sending("App", 1, "a", CLERK), threw(1));
    }

    @Test
    void a_send_that_does_not_return_is_reported() {
        broken("CHANNEL-6", starts(CLERK), waits(CLERK, 1), sending("App", 1, "a", CLERK), hangs());
    }

    @Test
    void a_send_of_a_coroutine_that_has_not_returned_when_all_is_quiet_is_reported() {
        broken("CHANNEL-6", starts(CLERK), sending("clerk", 1, "a", CLERK), settled());
    }

    @Test
    void a_coroutine_that_is_dropped_in_a_send_is_not_waited_for() {
        legal(
                starts(READER),
                sending("reader", 1, "a", READER),
                removing("Page"),
                isDropped(READER),
                settled(),
                starts(READER_MOUNTED_AGAIN),
                asksForMessage(READER_MOUNTED_AGAIN),
                settled());
    }

    @Test
    void a_runtime_that_hangs_after_a_send_has_returned_says_nothing_of_sends() {
        legal(starts(CLERK), waits(CLERK, 1), sending("App", 1, "a", CLERK), sent(1), hangs());
    }

    @Test
    void a_send_that_throws_because_nobody_will_receive_is_reported() {
        broken("CHANNEL-11", starts(CLERK), finishes(CLERK), sending("App", 1, "a", CLERK), threw(1));
        broken("CHANNEL-11", starts(CLERK), closes(CLERK), sending("App", 1, "a", CLERK), threw(1));
        broken(
                "CHANNEL-11",
                starts(READER),
                waits(READER, 1),
                removing("Page"),
                isDropped(READER),
                sending("kept handle", 1, "a", READER),
                threw(1));
    }

    @Test
    void a_message_that_nobody_will_receive_gets_lost_in_silence() {
        legal(
                starts(READER),
                waits(READER, 1),
                removing("Page"),
                isDropped(READER),
                sending("kept handle", 1, "a", READER),
                sent(1),
                settled());
    }

    @Test
    void a_message_of_one_among_many_senders_that_is_lost_is_reported() {
        broken(
                "CHANNEL-12",
                starts(CLERK),
                waits(CLERK, 1),
                sending("App", 1, "a", CLERK),
                sending("author", 2, "b", CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                settled());
    }

    @Test
    void to_be_told_of_the_end_by_a_removal_is_reported() {
        broken("LIFECYCLE-5", starts(READER), asksForMessage(READER), removing("Page"), seesEnd(READER));
    }

    @Test
    void to_see_the_end_of_a_channel_that_was_closed_before_the_removal_is_legal() {
        legal(
                starts(READER),
                closes(READER),
                asksForMessage(READER),
                removing("Page"),
                seesEnd(READER),
                finishes(READER),
                settled());
    }

    @Test
    void what_was_sent_to_an_earlier_mount_is_not_for_the_next() {
        broken(
                "LIFECYCLE-6",
                starts(READER),
                waits(READER, 1),
                sending("App", 1, "a", READER),
                removing("Page"),
                isDropped(READER),
                starts(READER_MOUNTED_AGAIN),
                asksForMessage(READER_MOUNTED_AGAIN),
                receives(READER_MOUNTED_AGAIN, 1, "a"));
    }

    @Test
    void what_an_earlier_mount_has_received_is_not_for_the_next() {
        broken(
                "LIFECYCLE-6",
                starts(READER),
                asksForMessage(READER),
                sending("App", 1, "a", READER),
                receives(READER, 1, "a"),
                waits(READER, 1),
                removing("Page"),
                isDropped(READER),
                starts(READER_MOUNTED_AGAIN),
                asksForMessage(READER_MOUNTED_AGAIN),
                receives(READER_MOUNTED_AGAIN, 1, "a"));
    }

    @Test
    void what_was_sent_to_an_earlier_mount_is_lost_with_it() {
        legal(
                starts(READER),
                waits(READER, 1),
                sending("App", 1, "a", READER),
                sent(1),
                removing("Page"),
                isDropped(READER),
                settled(),
                starts(READER_MOUNTED_AGAIN),
                asksForMessage(READER_MOUNTED_AGAIN),
                sending("App", 2, "b", READER_MOUNTED_AGAIN),
                receives(READER_MOUNTED_AGAIN, 2, "b"),
                asksForMessage(READER_MOUNTED_AGAIN),
                settled());
    }

    private static Event threw(long message) {
        return new Event.SendThrew(message, "an error");
    }
}
