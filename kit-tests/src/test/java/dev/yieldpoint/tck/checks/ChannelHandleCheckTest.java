package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.AUTHOR;
import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.asksForMessage;
import static dev.yieldpoint.tck.checks.TraceExamples.broken;
import static dev.yieldpoint.tck.checks.TraceExamples.closes;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.goesOn;
import static dev.yieldpoint.tck.checks.TraceExamples.legal;
import static dev.yieldpoint.tck.checks.TraceExamples.receives;
import static dev.yieldpoint.tck.checks.TraceExamples.seesEnd;
import static dev.yieldpoint.tck.checks.TraceExamples.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.sendingThroughHandle;
import static dev.yieldpoint.tck.checks.TraceExamples.sent;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.there;
import static dev.yieldpoint.tck.checks.TraceExamples.throwing;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

/** Messages through a handle that was looked up: whose it is, only the runtime knows. */
class ChannelHandleCheckTest {

    @Test
    void whoever_receives_a_letter_first_it_was_for() {
        legal(
                sendingThroughHandle("Page", 1, "a"),
                sent(1),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                settled());
    }

    @Test
    void a_letter_that_is_received_twice_is_reported() {
        broken(
                "CHANNEL-4",
                sendingThroughHandle("Page", 1, "a"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"));
    }

    @Test
    void a_letter_that_comes_to_a_second_coroutine_too_is_reported() {
        broken(
                "CHANNEL-1",
                sendingThroughHandle("Page", 1, "a"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                starts(AUTHOR),
                asksForMessage(AUTHOR),
                receives(AUTHOR, 1, "a"));
    }

    @Test
    void a_letter_that_was_changed_on_its_way_is_reported() {
        broken(
                "CHANNEL-1",
                sendingThroughHandle("Page", 1, "a"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "b"));
    }

    @Test
    void letters_of_one_sender_out_of_order_are_reported() {
        broken(
                "CHANNEL-2",
                sendingThroughHandle("Page", 1, "a"),
                sendingThroughHandle("Page", 2, "b"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 2, "b"),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"));
    }

    @Test
    void the_order_of_one_sender_holds_whichever_handles_it_uses() {
        broken(
                "CHANNEL-2",
                sendingThroughHandle("App", 1, "a"),
                sending("App", 2, "b", CLERK),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 2, "b"),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"));
    }

    @Test
    void letters_to_two_coroutines_may_overtake_each_other() {
        broken(
                "INJECTION-6", // that one handle leads to two is another affair
                sendingThroughHandle("Page", 1, "a"),
                sendingThroughHandle("Page", 2, "b"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 2, "b"),
                asksForMessage(CLERK),
                starts(READER),
                asksForMessage(READER),
                receives(READER, 1, "a"));
    }

    @Test
    void a_send_that_throws_while_everybody_receives_is_reported() {
        broken("CHANNEL-6", starts(CLERK), asksForMessage(CLERK), sendingThroughHandle("Page", 1, "a"), throwing(1));
    }

    @Test
    void a_send_that_throws_when_somebody_receives_no_more_is_held_against_the_weaker_clause() {
        broken(
                "CHANNEL-11",
                starts(AUTHOR),
                asksForMessage(AUTHOR),
                starts(CLERK),
                finishes(CLERK),
                sendingThroughHandle("Page", 1, "a"),
                throwing(1));
    }

    @Test
    void a_letter_through_a_handle_is_told_as_such() {
        assertThat(sendingThroughHandle("Page", 1, "a")).hasToString("\"Page\" sends \"a\" through a handle");
        assertThat(sending("App", 1, "a", CLERK)).hasToString("\"App\" sends \"a\" to \"clerk\"");
    }

    @Test
    void where_a_handle_has_led_once_it_leads_again() {
        broken(
                "CHANNEL-5",
                sendingThroughHandle("Page", 1, "a"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                sendingThroughHandle("Page", 2, "b"),
                settled());
    }

    @Test
    void so_do_letters_that_were_on_their_way_when_the_first_came() {
        broken(
                "CHANNEL-3",
                sendingThroughHandle("Page", 1, "a"),
                sendingThroughHandle("Page", 2, "b"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                settled());
    }

    @Test
    void unless_they_came_after_the_channel_was_closed() {
        legal(
                sendingThroughHandle("Page", 1, "a"),
                starts(CLERK),
                closes(CLERK),
                waits(CLERK, 1),
                sendingThroughHandle("Page", 2, "b"),
                there(1),
                goesOn(CLERK, 1),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                seesEnd(CLERK),
                settled());
    }

    @Test
    void after_another_look_up_nobody_knows_where_it_leads() {
        legal(
                sendingThroughHandle("Page", 1, "a"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 1, "a"),
                asksForMessage(CLERK),
                new Event.LookedUp("Page", "desk", true),
                sendingThroughHandle("Page", 2, "b"),
                settled());
    }

    @Test
    void what_was_sent_before_another_look_up_may_have_gone_elsewhere() {
        legal(
                new Event.LookedUp("Page", "desk", true),
                sendingThroughHandle("Page", 1, "a"),
                new Event.LookedUp("Page", "desk", true),
                sendingThroughHandle("Page", 2, "b"),
                starts(CLERK),
                asksForMessage(CLERK),
                receives(CLERK, 2, "b"),
                asksForMessage(CLERK),
                settled());
    }
}
