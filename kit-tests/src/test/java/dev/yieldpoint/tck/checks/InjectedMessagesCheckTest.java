package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.InjectionTraces.broken;
import static dev.yieldpoint.tck.checks.InjectionTraces.legal;
import static dev.yieldpoint.tck.checks.InjectionTraces.sending;
import static dev.yieldpoint.tck.checks.TraceExamples.asksForMessage;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.finishes;
import static dev.yieldpoint.tck.checks.TraceExamples.receives;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.sent;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.throwing;

import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import org.junit.jupiter.api.Test;

/** Where letters come that are sent through handles which were looked up. */
class InjectedMessagesCheckTest {

    private static final CoroutineId KITCHEN = new CoroutineId("kitchen", 1, 1);
    private static final CoroutineId OLD_KITCHEN = new CoroutineId("old kitchen", 1, 1);
    private static final CoroutineId TILL = new CoroutineId("till", 1, 1);
    private static final CoroutineId SNACKS = new CoroutineId("snacks", 1, 1);
    private static final CoroutineId NEW_SNACKS = new CoroutineId("snacks", 2, 1);
    private static final CoroutineId INTERN = new CoroutineId("intern", 1, 1);
    private static final CoroutineId BOSS = new CoroutineId("boss", 1, 1);
    private static final CoroutineId NEW_BOSS = new CoroutineId("boss", 2, 1);
    private static final CoroutineId GUARD = new CoroutineId("guard", 1, 1);

    @Test
    void a_letter_that_comes_to_a_coroutine_of_another_type_is_reported() {
        broken("INJECTION-2", sending("waiter", 1), asksForMessage(TILL), receives(TILL, 1, "soup"));
        legal(sending("waiter", 1), asksForMessage(KITCHEN), receives(KITCHEN, 1, "soup"));
    }

    @Test
    void a_letter_that_comes_to_the_first_of_several_providers_in_one_component_is_reported() {
        broken("INJECTION-7", sending("waiter", 1), asksForMessage(OLD_KITCHEN), receives(OLD_KITCHEN, 1, "soup"));
    }

    @Test
    void a_letter_that_comes_to_a_farther_provider_is_reported() {
        broken("INJECTION-4", sending("barkeeper", 1), asksForMessage(KITCHEN), receives(KITCHEN, 1, "soup"));
        legal(sending("barkeeper", 1), asksForMessage(SNACKS), receives(SNACKS, 1, "soup"));
    }

    @Test
    void a_letter_that_comes_to_a_coroutine_beside_is_reported() {
        broken("INJECTION-5", sending("secretary", 1), asksForMessage(GUARD), receives(GUARD, 1, "soup"));
    }

    @Test
    void a_letter_through_a_handle_that_was_found_above_comes_to_no_coroutine_that_was_created_later() {
        broken("INJECTION-6", sending("hatch", 1), asksForMessage(SNACKS), receives(SNACKS, 1, "soup"));
        legal(sending("hatch", 1), asksForMessage(KITCHEN), receives(KITCHEN, 1, "soup"));
        broken("INJECTION-7", sending("hatch", 1), asksForMessage(OLD_KITCHEN), receives(OLD_KITCHEN, 1, "soup"));
    }

    @Test
    void of_a_component_s_own_coroutines_the_earlier_or_the_later_may_be_behind_a_handle() {
        legal(sending("phone", 1), asksForMessage(INTERN), receives(INTERN, 1, "soup"));
        legal(sending("phone", 1), asksForMessage(BOSS), receives(BOSS, 1, "soup"));
        legal(sending("early", 1), asksForMessage(KITCHEN), receives(KITCHEN, 1, "soup"));
    }

    @Test
    void but_once_it_has_rendered_always_the_same() {
        broken(
                "INJECTION-6",
                begins("Desk"),
                renders("Desk"),
                sending("phone", 1),
                asksForMessage(INTERN),
                receives(INTERN, 1, "soup"),
                sending("phone", 2),
                asksForMessage(BOSS),
                receives(BOSS, 2, "soup"));
        legal(
                begins("Desk"),
                sending("phone", 1),
                renders("Desk"),
                asksForMessage(INTERN),
                receives(INTERN, 1, "soup"),
                sending("phone", 2),
                asksForMessage(BOSS),
                receives(BOSS, 2, "soup"));
        legal(
                begins("Desk"),
                renders("Desk"),
                sending("phone", 1),
                asksForMessage(INTERN),
                receives(INTERN, 1, "soup"),
                removing("Desk"),
                begins("Desk", 2),
                sending("phone", 2, 2),
                asksForMessage(NEW_BOSS),
                receives(NEW_BOSS, 2, "soup"));
    }

    @Test
    void a_letter_that_a_later_coroutine_may_have_is_not_lost() {
        legal(sending("hatch", 1), sent(1), asksForMessage(KITCHEN), settled());
    }

    @Test
    void a_letter_that_comes_to_a_coroutine_of_an_earlier_mount_is_reported() {
        broken(
                "INJECTION-8",
                begins("Bar"),
                begins("Stool"),
                removing("Bar"),
                begins("Bar", 2),
                begins("Stool", 2),
                sending("barkeeper", 1, 2),
                asksForMessage(SNACKS),
                receives(SNACKS, 1, "soup"));
        legal(
                begins("Bar"),
                begins("Stool"),
                removing("Bar"),
                begins("Bar", 2),
                begins("Stool", 2),
                sending("barkeeper", 1, 2),
                asksForMessage(NEW_SNACKS),
                receives(NEW_SNACKS, 1, "soup"));
    }

    @Test
    void a_letter_that_the_nearest_provider_waits_for_in_vain_is_reported() {
        broken(
                "INJECTION-1",
                sending("waiter", 1),
                sent(1),
                asksForMessage(OLD_KITCHEN),
                asksForMessage(KITCHEN),
                settled());
        legal(sending("waiter", 1), sent(1), asksForMessage(KITCHEN), receives(KITCHEN, 1, "soup"), settled());
    }

    /** Which of several coroutines of one type is found in a component is a habit, so that no MUST is charged. */
    @Test
    void a_letter_that_another_coroutine_of_the_provider_may_have_is_no_must() {
        broken("INJECTION-7", sending("waiter", 1), sent(1), asksForMessage(KITCHEN), settled());
        broken(
                "INJECTION-7",
                sending("waiter", 1),
                sent(1),
                asksForMessage(OLD_KITCHEN),
                finishes(OLD_KITCHEN),
                asksForMessage(KITCHEN),
                settled());
    }

    @Test
    void a_letter_that_is_lost_after_another_component_s_came_is_reported() {
        broken(
                "EXTERNAL-1",
                sending("own", 1),
                sent(1),
                asksForMessage(KITCHEN),
                receives(KITCHEN, 1, "soup"),
                sending("waiter", 2),
                sent(2),
                asksForMessage(OLD_KITCHEN),
                asksForMessage(KITCHEN),
                settled());
    }

    @Test
    void a_letter_that_is_lost_once_the_provider_is_mounted_again_is_reported() {
        broken(
                "INJECTION-8",
                begins("Bar"),
                begins("Stool"),
                removing("Bar"),
                begins("Bar", 2),
                begins("Stool", 2),
                sending("barkeeper", 1, 2),
                sent(1),
                asksForMessage(NEW_SNACKS),
                settled());
    }

    @Test
    void a_letter_to_a_provider_that_is_busy_or_gone_is_not_lost() {
        legal(sending("waiter", 1), sent(1), settled());
        legal(sending("waiter", 1), sent(1), asksForMessage(KITCHEN), finishes(KITCHEN), settled());
    }

    @Test
    void nothing_is_certain_of_a_letter_while_its_send_has_not_returned() {
        legal(sending("waiter", 1), asksForMessage(KITCHEN), settled());
    }

    @Test
    void nor_of_one_through_the_handle_of_a_component_that_was_removed() {
        legal(removing("Table"), sending("waiter", 1), sent(1), asksForMessage(KITCHEN), settled());
    }

    @Test
    void a_send_that_throws_is_charged_by_the_coroutines_that_its_handle_may_lead_to() {
        Event[] tillHasEnded = {asksForMessage(TILL), finishes(TILL), sending("waiter", 1), throwing(1)};
        broken("CHANNEL-6", tillHasEnded);
        Event[] kitchenHasEnded = {asksForMessage(KITCHEN), finishes(KITCHEN), sending("waiter", 1), throwing(1)};
        broken("CHANNEL-11", kitchenHasEnded);
    }
}
