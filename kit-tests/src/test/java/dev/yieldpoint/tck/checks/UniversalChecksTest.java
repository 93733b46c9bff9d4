package dev.yieldpoint.tck.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniversalChecksTest {

    private static final Application EMPTY = new Application(new ComponentNode("App", true, List.of(), List.of()));

    @Test
    void of_every_clause_the_first_violation_is_told() {
        CoroutineId clerk = new CoroutineId("clerk", 1, 1);
        CoroutineId again = new CoroutineId("clerk", 1, 2);
        List<Event> trace = List.of(
                new Event.Started(clerk),
                new Event.Awaiting(clerk, 1, Awaitables.gate("dawn")),
                new Event.Resumed(clerk, 1),
                new Event.Started(again),
                new Event.Awaiting(again, 2, Awaitables.gate("dawn")),
                new Event.Resumed(again, 2));
        assertThat(UniversalChecks.violations(EMPTY, trace))
                .extracting(Violation::clause, Violation::at)
                .containsExactly(tuple("LIFECYCLE-2", 3), tuple("YIELDING-1", 3), tuple("YIELDING-4", 2));
    }

    /** Else a habit would be charged to a clause on failures, which is a SHOULD. */
    @Test
    void what_violates_a_profile_is_charged_to_it_also_after_a_failure() {
        assertThat(History.CHARGED_AS_EVER)
                .containsAll(Specification.load().clauses().stream()
                        .filter(clause -> clause.level() == Level.PROFILE)
                        .map(Clause::id)
                        .toList());
    }

    @Test
    void an_empty_trace_breaks_nothing() {
        assertThat(UniversalChecks.violations(EMPTY, List.of())).isEmpty();
    }
}
