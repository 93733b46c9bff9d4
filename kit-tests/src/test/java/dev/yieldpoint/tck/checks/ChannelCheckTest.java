package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.AUTHOR;
import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.asksForMessage;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.isDropped;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.receives;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.sent;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

class ChannelCheckTest {

    @Test
    void a_message_that_a_waiting_receiver_never_gets_is_reported() {
        broken("CHANNEL-1", starts(CLERK), asksForMessage(CLERK), sending("App", 1, "a", CLERK), sent(1), settled());
    }

    @Test
    void a_message_that_comes_to_another_coroutine_is_reported() {
        broken(
                "CHANNEL-1",
                sending("App", 1, "a", CLERK),
                sent(1),
                starts(AUTHOR),
                asksForMessage(AUTHOR),
                receives(AUTHOR, 1, "a"));
    }

    @Test
    void a_message_that_nobody_sent_is_reported() {
        broken("CHANNEL-1", starts(CLERK), asksForMessage(CLERK), receives(CLERK, 1, "a"));
    }

    @Test
    void who_is_mounted_again_is_another_sender() {
        legal(
                new Event.Sending("reader", 1, 1, Value.text("a"), "clerk", 1, ""),
                new Event.Sending("reader", 2, 2, Value.text("b"), "clerk", 1, ""),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 2, "b"),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"));
    }

    @Test
    void a_message_that_was_changed_on_its_way_is_reported() {
        broken(
                "CHANNEL-1",
                starts(CLERK),
                asksForMessage(CLERK),
                sending("App", 1, "a", CLERK),
                receives(CLERK, 1, "b"));
    }

    @Test
    void to_receive_before_the_send_has_returned_is_legal() {
        legal(
                starts(CLERK),
                asksForMessage(CLERK),
                sending("App", 1, "a", CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                sent(1),
                settled());
    }

    @Test
    void messages_of_one_sender_out_of_order_are_reported() {
        broken(
                "CHANNEL-2",
                sending("App", 1, "a", CLERK),
                sending("App", 2, "b", CLERK),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 2, "b"),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"));
    }

    @Test
    void messages_of_two_senders_in_any_order_are_legal() {
        legal(
                sending("App", 1, "a", CLERK),
                sending("author", 2, "b", CLERK),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 2, "b"),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                settled());
    }

    @Test
    void a_message_that_came_while_the_body_was_elsewhere_and_is_lost_is_reported() {
        broken(
                "CHANNEL-3",
                starts(CLERK),
                waits(CLERK, 1),
                sending("App", 1, "a", CLERK),
                sent(1),
                asksForMessage(CLERK),
                settled());
    }

    @Test
    void the_second_of_two_messages_to_a_waiting_receiver_has_to_wait_too() {
        broken(
                "CHANNEL-3",
                starts(CLERK),
                asksForMessage(CLERK),
                sending("App", 1, "a", CLERK),
                sending("App", 2, "b", CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                settled());
    }

    @Test
    void a_message_may_wait_as_long_as_the_body_is_elsewhere() {
        legal(starts(CLERK), waits(CLERK, 1), sending("App", 1, "a", CLERK), sent(1), settled(), settled());
    }

    @Test
    void a_message_for_a_body_that_has_ended_or_was_dropped_is_nobodys() {
        legal(starts(CLERK), finishes(CLERK), sending("App", 1, "a", CLERK), sent(1), settled());
        legal(
                starts(READER),
                asksForMessage(READER),
                sending("App", 1, "a", READER),
                removing("Page"),
                isDropped(READER),
                settled());
    }

    @Test
    void a_message_that_is_received_twice_is_reported() {
        broken(
                "CHANNEL-4",
                sending("App", 1, "a", CLERK),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"));
    }

    @Test
    void two_messages_of_the_same_value_are_two_messages() {
        legal(
                sending("App", 1, "a", CLERK),
                sending("App", 2, "a", CLERK),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                receives(CLERK, 2, "a"),
                finishes(CLERK),
                settled());
    }
}
