package dev.yieldpoint.tck.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;

/**
 * "App" looks up "early", and then runs "old kitchen" and "kitchen" for orders and "till" for bills. "Table" looks up "waiter"
 * for orders, and "postman" for letters, which nobody receives. "Bar" looks up "hatch" and then runs "snacks", both for
 * orders; below it "Stool" looks up "barkeeper". "Desk" runs "intern", looks up "phone" and then runs "boss", all for orders. "Office" looks up "secretary", for whom "Safe" runs "guard".
 */
final class InjectionTraces {

    private static final ComponentNode STOOL = component("Stool", List.of(), handle("barkeeper", "order"));
    private static final Application APPLICATION = new Application(component(
            "App",
            List.of(
                    component("Table", List.of(), handle("waiter", "order"), handle("postman", "message")),
                    component("Bar", List.of(STOOL), handle("hatch", "order"), coroutine("snacks", "order")),
                    component(
                            "Desk",
                            List.of(),
                            coroutine("intern", "order"),
                            handle("phone", "order"),
                            coroutine("boss", "order")),
                    component("Office", List.of(), handle("secretary", "secret")),
                    component("Safe", List.of(), coroutine("guard", "secret"))),
            handle("early", "order"),
            coroutine("old kitchen", "order"),
            coroutine("kitchen", "order"),
            coroutine("till", "bill"),
            handle("own", "order")));

    private InjectionTraces() {}

    static void legal(Event... trace) {
        assertThat(TraceExamples.violations(APPLICATION, trace)).isEmpty();
    }

    static void broken(String clause, Event... trace) {
        assertThat(TraceExamples.violations(APPLICATION, trace)).singleElement().satisfies(violation -> {
            assertThat(violation.clause()).isEqualTo(clause);
            assertThat(violation.at()).isEqualTo(trace.length - 1);
            assertThat(violation.message()).isNotBlank();
        });
    }

    static Event looksUp(String component, String handle, boolean found) {
        return new Event.LookedUp(component, handle, found);
    }

    static Event sending(String handle, long message) {
        return sending(handle, message, 1);
    }

    static Event sending(String handle, long message, int mount) {
        return new Event.Sending("somebody " + handle, 1, message, Value.text("soup"), "", mount, handle);
    }

    static ComponentNode component(String name, List<ComponentNode> children, Hook... hooks) {
        return new ComponentNode(name, true, List.of(hooks), children);
    }

    static Hook handle(String name, String type) {
        return new Hook.UseHandle(name, type);
    }

    static Hook coroutine(String name, String type) {
        return new Hook.UseCoroutine(name, type, List.of(), List.of(), List.of());
    }
}
