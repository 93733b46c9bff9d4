package dev.yieldpoint.tck.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.Map;

/**
 * Hand-written traces of one application: "App" initialises the atom root, keeps the state "light" and runs "author",
 * whose body is a loop without end, and "clerk". Of its children "Page" keeps "headline", looks up the handle "desk" and runs "reader";
 * "Head" and "Foot" show the atom "user", and "Foot" shares "count".
 */
final class TraceExamples {

    static final CoroutineId CLERK = new CoroutineId("clerk", 1, 1);
    static final CoroutineId AUTHOR = new CoroutineId("author", 1, 1);
    static final CoroutineId READER = new CoroutineId("reader", 1, 1);

    private static final Application APPLICATION = new Application(
            component(
                    "App",
                    List.of(
                            component(
                                    "Page",
                                    List.of(),
                                    new Hook.UseState("headline", Value.text("rain")),
                                    new Hook.UseHandle("desk", "message"),
                                    coroutine("reader", "headline", "light")),
                            component("Head", List.of(), new Hook.ReadAtom("user")),
                            component(
                                    "Foot",
                                    List.of(),
                                    new Hook.ReadAtom("user"),
                                    new Hook.UseShared("count", Value.text("1")))),
                    new Hook.InitAtoms(),
                    new Hook.UseState("light", Value.text("off")),
                    looping("author"),
                    coroutine("clerk", "light")),
            Map.of("user", Value.text(""), "error", Value.text("none")));

    private TraceExamples() {}

    /**
     * All except the checks of bodies and of starts: these traces show only what a rule is about, so no body has such lines, and
     * much happens without a start.
     */
    static List<Violation> violations(Application application, Event... trace) {
        List<UniversalCheck> checks = UniversalChecks.ALL.stream()
                .filter(check -> !(check instanceof BodiesCheck || check instanceof StartsCheck))
                .toList();
        return UniversalChecks.violations(checks, application, List.of(trace));
    }

    /** What is reported of a trace of this application. */
    static List<Violation> violations(Event... trace) {
        return violations(APPLICATION, trace);
    }

    /** No check reports anything. */
    static void legal(Event... trace) {
        assertThat(violations(APPLICATION, trace)).isEmpty();
    }

    /** One clause is reported, broken by the last event, and no other. */
    static void broken(String clause, Event... trace) {
        assertThat(violations(APPLICATION, trace)).singleElement().satisfies(violation -> {
            assertThat(violation.clause()).isEqualTo(clause);
            assertThat(violation.at()).isEqualTo(trace.length - 1);
            assertThat(violation.message()).isNotBlank();
        });
    }

    static Event settled() {
        return new Event.Settled();
    }

    static Event starts(CoroutineId coroutine) {
        return new Event.Started(coroutine);
    }

    static Event waits(CoroutineId coroutine, long number) {
        return new Event.Awaiting(coroutine, number, Awaitables.gate("number " + number));
    }

    static Event there(long number) {
        return new Event.Completed(number, Awaitables.gate("number " + number));
    }

    static Event goesOn(CoroutineId coroutine, long number) {
        return new Event.Resumed(coroutine, number);
    }

    static Event notes(CoroutineId coroutine) {
        return new Event.Logged(coroutine, Value.text("here"));
    }

    static Event finishes(CoroutineId coroutine) {
        return new Event.Finished(coroutine);
    }

    static Event isDropped(CoroutineId coroutine) {
        return new Event.Dropped(coroutine);
    }

    static Event sets(CoroutineId coroutine, String state, String value) {
        return new Event.SetState(coroutine, state, Value.text(value));
    }

    static Event tries(CoroutineId coroutine, String state, String value) {
        return new Event.TriedToSet(coroutine, state, Value.text(value));
    }

    static Event finds(CoroutineId coroutine, String state, String value) {
        return new Event.ReadState(coroutine, state, Value.text(value));
    }

    static Event reads(CoroutineId coroutine, String shared, String value) {
        return new Event.ReadShared(coroutine, shared, Value.text(value));
    }

    static Event setsAtom(CoroutineId coroutine, String atom, String value) {
        return new Event.SetAtom(coroutine, atom, Value.text(value));
    }

    static Event writes(String by, String shared, String value) {
        return new Event.Written(by, shared, Value.text(value));
    }

    static Event begins(String component) {
        return begins(component, 1);
    }

    static Event begins(String component, int mount) {
        return new Event.RenderBegan(component, mount);
    }

    static Event renders(String component) {
        return new Event.Rendered(component, 1, Map.of());
    }

    static Event renders(String component, String state, String value) {
        return new Event.Rendered(component, 1, Map.of(state, Value.text(value)));
    }

    static Event renders(String component, int mount, String state, String value) {
        return new Event.Rendered(component, mount, Map.of(state, Value.text(value)));
    }

    static Event removing(String component) {
        return new Event.Removing(component);
    }

    /** The messages are numbered in the order in which they are sent. */
    static Event sending(String sender, long message, String value, CoroutineId receiver) {
        return new Event.Sending(sender, 1, message, Value.text(value), receiver.name(), receiver.mount(), "");
    }

    /** Whose handle it is, the trace does not tell. */
    static Event sendingThroughHandle(String sender, long message, String value) {
        return new Event.Sending(sender, 1, message, Value.text(value), "", 1, "desk");
    }

    static Event throwing(long message) {
        return new Event.SendThrew(message, "IllegalStateException");
    }

    static Event sent(long message) {
        return new Event.Sent(message);
    }

    static Event asksForMessage(CoroutineId coroutine) {
        return waits(coroutine, 0);
    }

    static Event receives(CoroutineId coroutine, long message, String value) {
        return new Event.Received(coroutine, message, Value.text(value));
    }

    static Event closes(CoroutineId coroutine) {
        return new Event.ClosedChannel(coroutine);
    }

    static Event seesEnd(CoroutineId coroutine) {
        return new Event.SawEnd(coroutine);
    }

    static Event triesNext(CoroutineId coroutine) {
        return new Event.TryingNext(coroutine);
    }

    static Event findsEmpty(CoroutineId coroutine) {
        return new Event.FoundEmpty(coroutine);
    }

    static Event hangs() {
        return new Event.Hung();
    }

    private static ComponentNode component(String name, List<ComponentNode> children, Hook... hooks) {
        return new ComponentNode(name, true, List.of(hooks), children);
    }

    private static Hook looping(String name) {
        return new Hook.UseCoroutine(
                name, List.of(), List.of(new Instruction.Forever(List.of(Instructions.yieldOnce()))));
    }

    private static Hook coroutine(String name, String... owns) {
        return new Hook.UseCoroutine(name, List.of(owns), List.of(Instructions.yieldOnce()));
    }
}
