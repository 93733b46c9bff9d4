package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.InjectionTraces.broken;
import static dev.yieldpoint.tck.checks.InjectionTraces.component;
import static dev.yieldpoint.tck.checks.InjectionTraces.handle;
import static dev.yieldpoint.tck.checks.InjectionTraces.legal;
import static dev.yieldpoint.tck.checks.InjectionTraces.looksUp;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which handles are found. */
class InjectionCheckTest {

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
        assertThat(UniversalChecks.violations(empty, List.of(looksUp("App", "waiter", true))))
                .extracting(Violation::clause)
                .containsExactly("INJECTION-3");
        assertThat(UniversalChecks.violations(empty, List.of(looksUp("App", "waiter", false))))
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
}
