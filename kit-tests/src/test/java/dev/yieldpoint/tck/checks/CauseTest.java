package dev.yieldpoint.tck.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of a trace needs a cause: for each kind of event there is a trace without the cause, or a reason why none is judged. */
class CauseTest {

    private static final String OF_THE_KIT = "The kit records it itself: its cause is what the scenario asks for.";
    private static final String OF_THE_BUDGET = "The kit records it when it gives up waiting, or leaves out events.";
    private static final String OF_LISTENERS =
            "The scenario fires listeners. No clause says how often one runs, or that it runs only when it is fired.";

    /** Kinds of events of which no cause is judged, and why. */
    private static final Map<Class<? extends Event>, String> NOT_JUDGED = Map.ofEntries(
            Map.entry(Event.Asked.class, OF_THE_KIT),
            Map.entry(Event.Removing.class, OF_THE_KIT),
            Map.entry(Event.Showing.class, OF_THE_KIT),
            Map.entry(Event.Rerendering.class, OF_THE_KIT),
            Map.entry(Event.Closing.class, OF_THE_KIT),
            Map.entry(Event.Settled.class, "The kit records it when the runtime says that nothing is ready."),
            Map.entry(Event.Hung.class, OF_THE_BUDGET),
            Map.entry(Event.Cut.class, OF_THE_BUDGET),
            Map.entry(
                    Event.Completed.class,
                    "The kit completes what is awaited, once, and records it; no runtime and no process can."),
            Map.entry(
                    Event.RuntimeThrew.class,
                    "The run itself fails. An exception violates a clause only at an operation that a clause is about."),
            Map.entry(
                    Event.Sent.class,
                    "The kit records it behind its own call; a process that reports it for a send that has not begun"
                            + " breaks the protocol."),
            Map.entry(
                    Event.Released.class,
                    "The kit records it when a message has been collected; a process that reports it for a message that was"
                            + " not sent, was received or was released before breaks the protocol."),
            Map.entry(Event.ListenerBegan.class, OF_LISTENERS),
            Map.entry(Event.ListenerEnded.class, OF_LISTENERS),
            Map.entry(Event.ListenerFailed.class, OF_LISTENERS),
            Map.entry(
                    Event.ListenerSet.class,
                    "The scenario asks for it, through a borrowed or a kept handle. No clause is about a listener that"
                            + " sets something else."));

    /** Kinds of events that no process can report. */
    private static final Set<Class<? extends Event>> OF_KIT = Set.of(
            Event.Asked.class,
            Event.Removing.class,
            Event.Showing.class,
            Event.Rerendering.class,
            Event.Closing.class,
            Event.Settled.class,
            Event.Hung.class,
            Event.Cut.class,
            Event.Completed.class,
            Event.RuntimeThrew.class);

    /** What is not judged of kinds whose cause is judged otherwise, and why. */
    private static final Map<Class<? extends Event>, String> NOT_JUDGED_EITHER = Map.of(
            Event.RenderBegan.class,
            "Of a component that was never shown, or within a render of the same one: no clause is about it.",
            Event.Rendered.class,
            "Without its begin: no clause is about it.",
            Event.RenderFailed.class,
            "Without being asked for: that a render fails violates nothing (LIFECYCLE-10 is about all others).",
            Event.LookedUp.class,
            "Outside a render, of a mounted component: INJECTION-6 is about what is found, not about when.",
            Event.Started.class,
            "After the close: left free, as long as it is dropped.",
            Event.Resumed.class,
            "With the number of another await: a process that reports it breaks the protocol.",
            Event.Refused.class,
            "Without a try, of a borrowed state: how and when a runtime refuses is left free by OWNERSHIP-1.",
            Event.Broke.class,
            "After the runtime threw, which is charged already; after the removal, when the coroutine has to end; and"
                    + " right after a try to set a borrowed state, which a runtime may refuse as it likes.",
            Event.Sending.class,
            "Of a component: the scenario asks for it, and numbers the message.",
            Event.Threw.class,
            "At an operation that no clause is about: the run itself fails.");

    static Stream<CauseCases.Case> cases() {
        return CauseCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_has_a_cause_is_legal(CauseCases.Case example) {
        assertThat(UniversalChecks.violations(example.application(), example.sound()))
                .as(example.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_has_no_cause_is_reported(CauseCases.Case example) {
        List<Event> trace = example.causeless();
        int last = trace.size() - 1;

        List<Violation> violations = UniversalChecks.violations(example.application(), trace);

        assertThat(trace.get(last)).isInstanceOf(example.kind());
        assertThat(violations)
                .extracting(Violation::clause)
                .as(example.toString())
                .contains(example.clause());
        assertThat(violations).extracting(Violation::at).as(example.toString()).containsOnly(last);
        assertThat(violations).extracting(Violation::message).noneMatch(String::isBlank);
    }

    @Test
    void of_every_kind_of_event_the_cause_is_judged_or_there_is_a_reason_why_not() {
        Set<Class<?>> judged = new HashSet<>();
        cases().forEach(example -> judged.add(example.kind()));

        assertThat(judged).doesNotContainAnyElementsOf(NOT_JUDGED.keySet()).containsAll(NOT_JUDGED_EITHER.keySet());
        judged.addAll(NOT_JUDGED.keySet());
        assertThat(kinds(Event.class)).containsExactlyInAnyOrderElementsOf(judged);
    }

    /** The driver refuses reports with other names. */
    @Test
    void whatever_a_process_reports_of_names_that_the_application_has_disturbs_no_check() {
        Application application = CauseCases.application(List.of(Instructions.waitAtGate("dawn")));
        Components components = new Components(application);
        Event settled = new Event.Settled();
        kinds(Event.class).filter(kind -> !OF_KIT.contains(kind)).forEach(kind -> {
            List<Event> events = events(kind).filter(components::has).toList();
            assertThat(events).as(kind.getSimpleName()).isNotEmpty();
            for (Event event : events) {
                List<Event> trace = new ArrayList<>(CauseCases.BEGIN);
                trace.addAll(List.of(event, settled, new Event.Removing("Page"), settled, event));
                trace.addAll(List.of(new Event.Closing(), event, settled, event));

                judge(application, trace, event);
            }
        });
    }

    private static void judge(Application application, List<Event> trace, Event event) {
        try {
            var unused = UniversalChecks.violations(application, trace);
        } catch (RuntimeException thrown) {
            throw new AssertionError("a check throws at this: " + event, thrown);
        }
    }

    /** Events of a kind in which every field holds anything that a process could report. */
    private static Stream<Event> events(Class<?> kind) {
        List<Object[]> rows = List.<Object[]>of(new Object[0]);
        for (RecordComponent field : kind.getRecordComponents()) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] row : rows) {
                for (Object value : values(field)) {
                    Object[] next = Arrays.copyOf(row, row.length + 1);
                    next[row.length] = value;
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows.stream().map(row -> event(kind, row));
    }

    private static Event event(Class<?> kind, Object... fields) {
        try {
            Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return (Event) kind.getDeclaredConstructor(types).newInstance(fields);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static List<?> values(RecordComponent field) {
        Class<?> type = field.getType();
        if (type == String.class) {
            boolean isText = field.getName().equals("what");
            return isText
                    ? List.of("words")
                    : List.of("nobody", "", "App", "Page", "reader", "visits", "count", "desk", "user");
        }
        if (type == CoroutineId.class) {
            return Stream.of("nobody", "App", "light", "reader", "clerk")
                    .map(name -> new CoroutineId(name, 1, 1))
                    .toList();
        }
        if (type == Operation.class) {
            return List.of(Operation.values());
        }
        if (type == Value.class) {
            return List.of(Value.NOTHING);
        }
        if (type == Map.class) {
            return List.of(Map.of("nobody", Value.NOTHING), Map.of("visits", Value.NOTHING));
        }
        if (type == Awaitable.class) {
            return List.of(Awaitables.message(), Awaitables.gate("dawn"));
        }
        return type == boolean.class ? List.of(true, false) : type == int.class ? List.of(1, 7) : List.of(1L, 7L);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(CauseTest::kinds)
                        .distinct()
                : Stream.of(type);
    }
}
