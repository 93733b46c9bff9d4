package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.setsAtom;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is shown of atoms that several components would hold. "App" and "Page" below it do, and so does "Inset" below
 * "Page"; all three show "user", and so does "Head" beside "Page". "App" runs "clerk", and "Page" runs "editor". "Late" reads
 * "user" before it holds it.
 */
class HoldersOfAtomsTest {

    private static final Hook HOLDS = new Hook.InitAtoms();
    private static final Hook READS = new Hook.ReadAtom("user");
    private static final CoroutineId CLERK = new CoroutineId("clerk", 1, 1);
    private static final CoroutineId EDITOR = new CoroutineId("editor", 1, 1);

    private static final ComponentNode INSET = component("Inset", List.of(), HOLDS, READS);
    private static final ComponentNode PAGE = component("Page", List.of(INSET), HOLDS, READS, coroutine("editor"));
    private static final ComponentNode HEAD = component("Head", List.of(), READS);
    private static final ComponentNode LATE = component("Late", List.of(), READS, HOLDS);

    @Test
    void one_below_another_that_shows_its_own_is_reported() {
        broken("ATOMS-7", starts(CLERK), sets(CLERK, "ann"), renders("Page", "user", ""), settled());
        broken("ATOMS-7", starts(CLERK), sets(CLERK, "ann"), renders("Inset", "user", ""), settled());
        legal(
                starts(CLERK),
                sets(CLERK, "ann"),
                renders("Head", "user", "ann"),
                renders("Page", "user", "ann"),
                renders("Inset", "user", "ann"),
                settled());
    }

    @Test
    void what_is_set_below_another_is_shown_above() {
        broken("ATOMS-7", starts(EDITOR), sets(EDITOR, "ann"), renders("Head", "user", ""), settled());
        broken(
                "ATOMS-7",
                starts(CLERK),
                starts(EDITOR),
                sets(EDITOR, "ann"),
                sets(CLERK, "bob"),
                renders("Page", "user", "ann"),
                settled());
        legal(starts(EDITOR), sets(EDITOR, "ann"), renders("Head", "user", "ann"), settled());
    }

    @Test
    void it_outlives_the_one_below() {
        Event[] again = {
            begins("App"),
            begins("Page"),
            starts(EDITOR),
            sets(EDITOR, "ann"),
            settled(),
            removing("Page"),
            new Event.Dropped(EDITOR),
            begins("Page", 2)
        };

        broken("ATOMS-7", with(again, renders("Page", 2, "user", ""), settled()));
        legal(with(again, renders("Page", 2, "user", "ann"), settled()));
    }

    @Test
    void whoever_is_below_the_same_holders_must_show_what_was_set() {
        broken("ATOMS-2", starts(CLERK), sets(CLERK, "ann"), renders("Head", "user", ""), settled());
        broken("ATOMS-2", starts(EDITOR), sets(EDITOR, "ann"), renders("Page", "user", ""), settled());
    }

    @Test
    void what_nobody_has_set_is_initial_everywhere() {
        broken("ATOMS-1", renders("Inset", "user", "ann"));
        legal(renders("Inset", "user", ""), renders("Page", "user", ""), settled());
    }

    @Test
    void one_that_reads_before_it_holds_may_have_found_either() {
        assertThat(violations(LATE, starts(CLERK), sets(CLERK, "ann"), renders("Late", "user", ""), settled()))
                .isEmpty();
    }

    private static Event sets(CoroutineId coroutine, String value) {
        return setsAtom(coroutine, "user", value);
    }

    private static void legal(Event... trace) {
        assertThat(violations(HEAD, trace)).isEmpty();
    }

    private static void broken(String clause, Event... trace) {
        assertThat(violations(HEAD, trace)).singleElement().satisfies(violation -> {
            assertThat(violation.clause()).isEqualTo(clause);
            assertThat(violation.at()).isEqualTo(trace.length - 1);
            assertThat(violation.message()).isNotBlank();
        });
    }

    private static List<Violation> violations(ComponentNode beside, Event... trace) {
        ComponentNode app = component("App", List.of(PAGE, beside), HOLDS, READS, coroutine("clerk"));
        Application application = new Application(app, Map.of("user", Value.text("")));
        return UniversalChecks.violations(List.of(new AtomsCheck()), application, List.of(trace));
    }

    private static Event[] with(Event[] first, Event... then) {
        return Stream.of(first, then).flatMap(Arrays::stream).toArray(Event[]::new);
    }

    private static ComponentNode component(String name, List<ComponentNode> children, Hook... hooks) {
        return new ComponentNode(name, true, List.of(hooks), children);
    }

    private static Hook coroutine(String name) {
        return new Hook.UseCoroutine(name, List.of(), List.of(Instructions.yieldOnce()));
    }
}
