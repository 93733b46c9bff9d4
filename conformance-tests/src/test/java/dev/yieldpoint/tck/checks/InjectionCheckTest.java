package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.Traces.asksForMessage;
import static dev.yieldpoint.tck.checks.Traces.begins;
import static dev.yieldpoint.tck.checks.Traces.finishes;
import static dev.yieldpoint.tck.checks.Traces.receives;
import static dev.yieldpoint.tck.checks.Traces.removing;
import static dev.yieldpoint.tck.checks.Traces.sent;
import static dev.yieldpoint.tck.checks.Traces.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * "App" looks up "early", and then runs "old kitchen" and "kitchen" for orders and "till" for bills. "Table" looks up "waiter"
 * for orders, and "postman" for letters, which nobody receives. "Bar" looks up "hatch" and then runs "snacks", both for
 * orders; below it "Stool" looks up "barkeeper". "Office" looks up "secretary", for whom "Safe" runs "guard".
 */
class InjectionCheckTest {

    private static final CoroutineId KITCHEN = new CoroutineId("kitchen", 1, 1);
    private static final CoroutineId OLD_KITCHEN = new CoroutineId("old kitchen", 1, 1);
    private static final CoroutineId TILL = new CoroutineId("till", 1, 1);
    private static final CoroutineId SNACKS = new CoroutineId("snacks", 1, 1);
    private static final CoroutineId NEW_SNACKS = new CoroutineId("snacks", 2, 1);
    private static final CoroutineId GUARD = new CoroutineId("guard", 1, 1);

    private static final ComponentNode STOOL = component("Stool", List.of(), handle("barkeeper", "order"));
    private static final Application APPLICATION = new Application(component(
            "App",
            List.of(
                    component("Table", List.of(), handle("waiter", "order"), handle("postman", "letter")),
                    component("Bar", List.of(STOOL), handle("hatch", "order"), coroutine("snacks", "order")),
                    component("Office", List.of(), handle("secretary", "secret")),
                    component("Safe", List.of(), coroutine("guard", "secret"))),
            handle("early", "order"),
            coroutine("old kitchen", "order"),
            coroutine("kitchen", "order"),
            coroutine("till", "bill"),
            handle("own", "order")));

    @Test
    void a_handle_that_is_provided_above_and_not_found_is_reported() {
        broken("INJECTION-1", looksUp("Table", "waiter", false));
        legal(looksUp("Table", "waiter", true));
    }

    @Test
    void a_handle_that_the_component_itself_provides_and_does_not_find_is_reported() {
        broken("INJECTION-4", looksUp("App", "own", false));
        legal(looksUp("App", "own", true));
    }

    @Test
    void a_handle_of_a_type_that_nobody_provides_and_that_is_found_is_reported() {
        broken("INJECTION-2", looksUp("Table", "postman", true));
        legal(looksUp("Table", "postman", false));
    }

    @Test
    void a_handle_that_is_found_where_there_is_not_one_coroutine_is_reported() {
        Application empty = new Application(component("App", List.of(), handle("waiter", "order")));
        assertThat(UniversalCheck.all(empty, List.of(looksUp("App", "waiter", true))))
                .extracting(Violation::clause)
                .containsExactly("INJECTION-3");
        assertThat(UniversalCheck.all(empty, List.of(looksUp("App", "waiter", false))))
                .isEmpty();
    }

    @Test
    void a_handle_that_is_found_beside_its_provider_is_reported() {
        broken("INJECTION-5", looksUp("Office", "secretary", true));
        legal(looksUp("Office", "secretary", false));
    }

    @Test
    void a_coroutine_that_is_created_after_the_look_up_may_be_found_or_not() {
        legal(looksUp("App", "early", false));
        legal(looksUp("App", "early", true));
    }

    @Test
    void a_look_up_that_turns_out_otherwise_later_is_reported() {
        broken("INJECTION-6", begins("App"), looksUp("App", "early", false), looksUp("App", "early", true));
        legal(
                begins("App"),
                looksUp("App", "early", false),
                looksUp("App", "early", false),
                begins("App", 2),
                looksUp("App", "early", true));
    }

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
    void a_letter_may_come_to_a_coroutine_that_was_created_after_the_look_up_or_to_one_above() {
        legal(sending("hatch", 1), asksForMessage(SNACKS), receives(SNACKS, 1, "soup"));
        legal(sending("hatch", 1), asksForMessage(KITCHEN), receives(KITCHEN, 1, "soup"));
        broken("INJECTION-7", sending("hatch", 1), asksForMessage(OLD_KITCHEN), receives(OLD_KITCHEN, 1, "soup"));
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
        broken("INJECTION-1", sending("waiter", 1), sent(1), asksForMessage(KITCHEN), settled());
        legal(sending("waiter", 1), sent(1), asksForMessage(KITCHEN), receives(KITCHEN, 1, "soup"), settled());
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

    private static void legal(Event... trace) {
        assertThat(UniversalCheck.all(APPLICATION, List.of(trace))).isEmpty();
    }

    private static void broken(String clause, Event... trace) {
        assertThat(UniversalCheck.all(APPLICATION, List.of(trace)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.clause()).isEqualTo(clause);
                    assertThat(violation.at()).isEqualTo(trace.length - 1);
                    assertThat(violation.message()).isNotBlank();
                });
    }

    private static Event looksUp(String component, String handle, boolean found) {
        return new Event.LookedUp(component, handle, found);
    }

    private static Event sending(String handle, long message) {
        return sending(handle, message, 1);
    }

    private static Event sending(String handle, long message, int mount) {
        return new Event.Sending("somebody " + handle, message, Value.text("soup"), "", mount, handle);
    }

    private static ComponentNode component(String name, List<ComponentNode> children, Hook... hooks) {
        return new ComponentNode(name, true, List.of(hooks), children);
    }

    private static Hook handle(String name, String type) {
        return new Hook.UseHandle(name, type);
    }

    private static Hook coroutine(String name, String type) {
        return new Hook.UseCoroutine(name, type, List.of(), List.of(), List.of());
    }
}
