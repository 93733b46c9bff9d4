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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Atoms of two components below "App" that hold some: "Page", which runs "sync", and "Preview", which runs "copy". Both show "user"
 * and "theme".
 */
class HoldersBesideEachOtherTest {

    private static final CoroutineId SYNC = new CoroutineId("sync", 1, 1);
    private static final CoroutineId COPY = new CoroutineId("copy", 1, 1);

    @Test
    void each_shows_what_was_set_below_it() {
        legal(
                starts(SYNC),
                starts(COPY),
                set(SYNC, "user", "ann"),
                renders("Page", "user", "ann"),
                renders("Preview", "user", ""),
                settled(),
                set(COPY, "user", "bob"),
                renders("Preview", "user", "bob"),
                renders("Page", "user", "ann"),
                settled());
    }

    @Test
    void one_that_shows_what_was_set_below_the_other_is_reported() {
        broken("ATOMS-8", starts(SYNC), set(SYNC, "user", "ann"), renders("Preview", "user", "ann"));
        broken(
                "ATOMS-8",
                starts(SYNC),
                starts(COPY),
                set(SYNC, "user", "ann"),
                set(COPY, "user", "bob"),
                renders("Page", "user", "bob"),
                settled());
    }

    /** It is no MUST, and a value that both had in common proves nothing else. */
    @Test
    void a_value_that_the_other_has_now_is_taken_for_the_others() {
        broken(
                "ATOMS-8",
                starts(SYNC),
                starts(COPY),
                set(COPY, "user", "ann"),
                set(SYNC, "user", "ann"),
                set(COPY, "user", "bob"),
                renders("Page", "user", "ann"),
                renders("Preview", "user", "ann"),
                settled());
    }

    @Test
    void what_was_set_below_one_that_is_gone_is_the_others_as_well() {
        broken(
                "ATOMS-8",
                begins("Page"),
                begins("Preview"),
                starts(SYNC),
                starts(COPY),
                set(COPY, "theme", "dark"),
                set(SYNC, "user", "ann"),
                removing("Page"),
                new Event.Dropped(SYNC),
                begins("Page", 2),
                renders("Page", 2, "user", "ann"));
    }

    @Test
    void a_set_that_is_not_shown_is_a_matter_of_one_holder() {
        broken(
                "ATOMS-2",
                starts(SYNC),
                starts(COPY),
                set(SYNC, "user", "ann"),
                set(COPY, "user", "bob"),
                renders("Page", "user", ""),
                renders("Preview", "user", "bob"),
                settled());
    }

    private static Event set(CoroutineId coroutine, String atom, String value) {
        return setsAtom(coroutine, atom, value);
    }

    private static void legal(Event... trace) {
        assertThat(violations(trace)).isEmpty();
    }

    private static void broken(String clause, Event... trace) {
        assertThat(violations(trace)).singleElement().satisfies(violation -> {
            assertThat(violation.clause()).isEqualTo(clause);
            assertThat(violation.at()).isEqualTo(trace.length - 1);
            assertThat(violation.message()).isNotBlank();
        });
    }

    private static List<Violation> violations(Event... trace) {
        ComponentNode app =
                new ComponentNode("App", true, List.of(), List.of(holder("Page", "sync"), holder("Preview", "copy")));
        Application application = new Application(app, Map.of("user", Value.text(""), "theme", Value.text("")));
        return UniversalChecks.violations(List.of(new AtomsCheck()), application, List.of(trace));
    }

    private static ComponentNode holder(String name, String coroutine) {
        List<Hook> hooks = List.of(
                new Hook.InitAtoms(),
                new Hook.ReadAtom("user"),
                new Hook.ReadAtom("theme"),
                new Hook.UseCoroutine(coroutine, List.of(), List.of(Instructions.yieldOnce())));
        return new ComponentNode(name, true, hooks, List.of());
    }
}
