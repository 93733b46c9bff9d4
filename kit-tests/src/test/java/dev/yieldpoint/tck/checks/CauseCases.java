package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Traces whose last event has no cause, each beside a sound one.
 *
 * <p>"App" holds the atom "user", keeps the states "light" and "lamp", shares "count" and runs "clerk", which loops on its channel.
 * Its child "Page" keeps "visits", looks up the handles "desk" and "postman", and runs "reader", whose body every case chooses.
 */
final class CauseCases {

    private static final CoroutineId READER = new CoroutineId("reader", 1, 1);
    private static final CoroutineId CLERK = new CoroutineId("clerk", 1, 1);
    private static final CoroutineId READER_MOUNTED_AGAIN = new CoroutineId("reader", 2, 1);
    private static final Awaitable<Value> DAWN = Awaitables.gate("dawn");
    private static final Value ON = Value.text("on");
    private static final Value NOBODY_SET = Value.text("nobody set it");
    private static final Value HELLO = Value.text("hello");

    /** Both components have rendered, and the clerk waits for a letter. */
    static final List<Event> BEGIN = List.of(
            new Event.RenderBegan("App", 1),
            rendered("App", "light", Value.text("off")),
            new Event.RenderBegan("Page", 1),
            rendered("Page", "visits", Value.number(0)),
            new Event.Started(CLERK),
            new Event.Awaiting(CLERK, 0, Awaitables.message()));

    private static final Event STARTED = new Event.Started(READER);
    private static final Event DROPPED = new Event.Dropped(READER);
    private static final Event FINISHED = new Event.Finished(READER);
    private static final Event WAITS = new Event.Awaiting(READER, 1, DAWN);
    private static final Event THERE = new Event.Completed(1, DAWN);
    private static final Event ASKS = new Event.Awaiting(READER, 0, Awaitables.message());
    private static final Event GIVEN = new Event.Resumed(READER, 0);
    private static final Event CLOSES = new Event.ClosedChannel(READER);
    private static final Event SENDING = new Event.Sending("App", 1, 1, HELLO, "reader", 1, "");
    private static final Event RECEIVED = new Event.Received(READER, 1, HELLO);
    private static final Event SETS = new Event.SetState(READER, "light", ON);
    private static final Event TRIES = new Event.TriedToSet(READER, "lamp", ON);
    private static final Event REMOVING = new Event.Removing("Page");
    private static final Event SETTLED = new Event.Settled();

    private static final Instruction WAIT = Instructions.waitAtGate("dawn");
    private static final Instruction SET = Instructions.setState("light", literal(ON));

    private CauseCases() {}

    /**
     * Two traces.
     *
     * @param kind the kind of event that this is about
     * @param why what the last event of the second trace is without
     * @param clause the clause which that event violates
     */
    record Case(
            Class<? extends Event> kind,
            String why,
            Application application,
            List<Event> sound,
            List<Event> causeless,
            String clause) {
        @Override
        public String toString() {
            return kind.getSimpleName() + ", " + why;
        }
    }

    /** An event of a body: the lines that cause it, what comes before it, and what comes between it and the end of the body. */
    private record Doing(Event event, List<Instruction> body, List<Event> lead, List<Event> rest) {

        Case of(String why, String clause, List<Event> causeless) {
            return of(why, clause, body, causeless);
        }

        Case of(String why, String clause, List<Instruction> otherBody, List<Event> causeless) {
            return new Case(
                    event.getClass(),
                    why,
                    application(otherBody),
                    otherBody.equals(body) ? sound() : BEGIN,
                    causeless,
                    clause);
        }

        List<Event> sound() {
            return trace(STARTED, lead, event);
        }

        boolean isEnd() {
            return event instanceof Event.Finished || event instanceof Event.Failed;
        }
    }

    private static final List<Doing> DOINGS = List.of(
            new Doing(WAITS, List.of(WAIT), List.of(), List.of(THERE, new Event.Resumed(READER, 1))),
            doing(new Event.Resumed(READER, 1), WAIT, WAITS, THERE),
            doing(RECEIVED, Instructions.receive("it"), SENDING, new Event.Sent(1), ASKS, GIVEN),
            new Doing(
                    new Event.SawEnd(READER),
                    List.of(new Instruction.CloseChannel(), Instructions.receive("it")),
                    List.of(CLOSES, ASKS, GIVEN),
                    List.of()),
            new Doing(
                    new Event.TryingNext(READER),
                    List.of(new Instruction.TryNext("it", literal(ON))),
                    List.of(),
                    List.of(new Event.FoundEmpty(READER))),
            doing(
                    new Event.FoundEmpty(READER),
                    new Instruction.TryNext("it", literal(ON)),
                    new Event.TryingNext(READER)),
            doing(new Event.Logged(READER, ON), Instructions.log(literal(ON))),
            new Doing(
                    new Event.ReadState(READER, "visits", Value.number(0)),
                    List.of(new Instruction.AddTo("visits", 1)),
                    List.of(),
                    List.of(new Event.SetState(READER, "visits", Value.number(1)))),
            doing(new Event.ReadShared(READER, "count", Value.number(1)), new Instruction.Read("count", "it")),
            doing(SETS, SET),
            doing(TRIES, Instructions.setState("lamp", literal(ON))),
            doing(new Event.Refused(READER, "lamp"), Instructions.setState("lamp", literal(ON)), TRIES),
            doing(new Event.SetAtom(READER, "user", ON), Instructions.setAtom("user", literal(ON))),
            doing(new Event.Written("reader", "count", ON), Instructions.write(literal(ON), "count")),
            doing(
                    new Event.Sending("reader", 1, 1, HELLO, "clerk", 1, ""),
                    new Instruction.Send(literal(HELLO), "clerk")),
            doing(CLOSES, new Instruction.CloseChannel()),
            new Doing(FINISHED, List.of(), List.of(), List.of()),
            doing(new Event.Failed(READER), new Instruction.Fail()));

    static Stream<Case> all() {
        return Stream.of(
                        DOINGS.stream().flatMap(CauseCases::ofDoing),
                        ofStarts(),
                        ofRenders(),
                        ofRendersAfterClose(),
                        ofValues(),
                        ofAwaits(),
                        ofChannels(),
                        ofEnds(),
                        ofLookUps(),
                        ofExceptions())
                .flatMap(cases -> cases);
    }

    /** Whatever a body does, it does after its start, before its end, and as its lines say. */
    private static Stream<Case> ofDoing(Doing doing) {
        Event event = doing.event;
        Object end = doing.isEnd() ? List.of() : List.of(doing.rest, FINISHED);
        Case neverStarted = doing.of("of a coroutine that never started", "LIFECYCLE-1", trace(event));
        Case ended = doing.of(
                "after the end of the body",
                event instanceof Event.Failed ? "LIFECYCLE-9" : "LIFECYCLE-3",
                trace(STARTED, doing.lead, event, end, event));
        Case dropped = doing.of("after a drop", "LIFECYCLE-4", trace(STARTED, doing.lead, REMOVING, DROPPED, event));
        Case unwritten = doing.of(
                "which no line of the body causes",
                "LIFECYCLE-1",
                List.of(Instructions.waitAtGate("dusk")),
                trace(STARTED, event));
        return event instanceof Event.Refused
                ? Stream.of(neverStarted, ended, dropped)
                : Stream.of(neverStarted, ended, dropped, unwritten);
    }

    private static Stream<Case> ofStarts() {
        Event again = new Event.Started(READER_MOUNTED_AGAIN);
        List<Event> mountedAgain = List.of(new Event.RenderBegan("Page", 2), new Event.Rendered("Page", 2, Map.of()));
        return Stream.of(
                wrong(
                        Event.Started.class,
                        "of a coroutine whose component never began to render",
                        "LIFECYCLE-1",
                        trace(STARTED),
                        List.of(new Event.RenderBegan("App", 1), rendered("App", "light", Value.text("off")), STARTED)),
                wrong(
                        Event.Started.class,
                        "a second time in one mount",
                        "LIFECYCLE-2",
                        trace(STARTED),
                        trace(STARTED, WAITS, new Event.Started(new CoroutineId("reader", 1, 2)))),
                wrong(
                        Event.Started.class,
                        "in another mount of a component that nobody has removed",
                        "LIFECYCLE-2",
                        trace(STARTED, WAITS, REMOVING, DROPPED, SETTLED, showing(), mountedAgain, again),
                        trace(STARTED, WAITS, mountedAgain, again)),
                wrong(
                        Event.Started.class,
                        "after the removal of the component",
                        "LIFECYCLE-4",
                        trace(REMOVING, STARTED),
                        trace(REMOVING, SETTLED, STARTED)));
    }

    private static Stream<Case> ofRenders() {
        Event set = new Event.ListenerSet("App", "visits", Value.number(5));
        List<Event> shownAgain = trace(REMOVING, SETTLED, showing(), new Event.RenderBegan("Page", 2));
        return Stream.of(
                        new Event.RenderBegan("Page", 1),
                        rendered("Page", "visits", Value.number(0)),
                        new Event.RenderFailed("Page", 1),
                        new Event.LookedUp("Page", "desk", true))
                .flatMap(event -> Stream.of(
                        wrong(
                                event.getClass(),
                                "of a removed component",
                                "LIFECYCLE-4",
                                event instanceof Event.LookedUp
                                        ? trace(shownAgain.subList(6, 10), event)
                                        : trace(event),
                                trace(REMOVING, SETTLED, event)),
                        wrong(
                                event.getClass(),
                                "of a removed component whose state is set",
                                "OWNERSHIP-6",
                                event instanceof Event.RenderBegan ? shownAgain : trace(event),
                                trace(REMOVING, SETTLED, set, event))));
    }

    private static Stream<Case> ofRendersAfterClose() {
        List<Event> closed = List.of(new Event.Closing(), new Event.Dropped(CLERK), SETTLED);
        Event render = new Event.RenderBegan("App", 1);
        return Stream.of(
                wrong(Event.RenderBegan.class, "after the close", "LIFECYCLE-4", trace(render), trace(closed, render)),
                wrong(
                        Event.RenderBegan.class,
                        "after the close, when a shared value is written",
                        "LIFECYCLE-8",
                        trace(new Event.Written("another thread", "count", ON), render),
                        trace(closed, new Event.Written("another thread", "count", ON), render)),
                wrong(
                        Event.RenderBegan.class,
                        "after the close, when a state is set",
                        "OWNERSHIP-6",
                        trace(new Event.ListenerSet("App", "light", ON), render),
                        trace(closed, new Event.ListenerSet("App", "light", ON), render)));
    }

    private static Stream<Case> ofValues() {
        Event setsAtom = new Event.SetAtom(READER, "user", ON);
        Event writes = new Event.Written("another thread", "count", ON);
        Instruction setAtom = Instructions.setAtom("user", literal(ON));
        return Stream.of(
                shown("light", "a state never set", "STATE-2"),
                shown("light", "a state set to another", "OWNERSHIP-2", SET, STARTED, SETS, FINISHED),
                shown("user", "an atom never set", "ATOMS-1"),
                shown("user", "an atom set to another", "ATOMS-4", setAtom, STARTED, setsAtom, FINISHED),
                shown("count", "a shared value never written", "EXTERNAL-3"),
                shown("count", "a shared value of which another was written", "EXTERNAL-3", WAIT, writes),
                wrong(
                        Event.Rendered.class,
                        "with a value that a state was only tried to be set to",
                        "OWNERSHIP-1",
                        List.of(
                                Instructions.setState("lamp", literal(ON)),
                                Instructions.setState("light", literal(HELLO))),
                        trace(
                                        new Event.ListenerSet("App", "lamp", HELLO),
                                        STARTED,
                                        TRIES,
                                        rendered("App", "lamp", HELLO))
                                .subList(0, 8),
                        trace(
                                new Event.ListenerSet("App", "lamp", HELLO),
                                STARTED,
                                TRIES,
                                new Event.SetState(READER, "light", HELLO),
                                FINISHED,
                                rendered("App", "lamp", ON))),
                wrong(
                        Event.ReadState.class,
                        "with a value that nobody set",
                        "OWNERSHIP-2",
                        List.of(new Instruction.AddTo("visits", 1)),
                        trace(STARTED, new Event.ReadState(READER, "visits", Value.number(0))),
                        trace(STARTED, new Event.ReadState(READER, "visits", Value.number(7)))),
                wrong(
                        Event.ReadShared.class,
                        "with a value that nobody wrote",
                        "EXTERNAL-3",
                        List.of(new Instruction.Read("count", "it")),
                        trace(STARTED, new Event.ReadShared(READER, "count", Value.number(1))),
                        trace(STARTED, new Event.ReadShared(READER, "count", NOBODY_SET))));
    }

    /** A render of "App" shows a value that nobody set. */
    private static Case shown(String name, String what, String clause, Object... before) {
        boolean hasBody = before.length > 0;
        List<Instruction> body = List.of(hasBody ? (Instruction) before[0] : WAIT);
        List<Event> earlier =
                trace(List.of(before).subList(hasBody ? 1 : 0, before.length).toArray());
        return wrong(
                Event.Rendered.class,
                "with a value that nobody set, of " + what,
                clause,
                body,
                hasBody ? with(earlier, rendered("App", name, ON)) : BEGIN,
                with(earlier, rendered("App", name, NOBODY_SET)));
    }

    private static Stream<Case> ofAwaits() {
        Awaitable<Value> item = Awaitables.item("news");
        Event awaitsItem = new Event.Awaiting(READER, 1, item);
        Event itemThere = new Event.Completed(1, item, false, HELLO);
        return Stream.of(
                wrong(
                        Event.Resumed.class,
                        "before what is awaited is there",
                        "YIELDING-4",
                        trace(STARTED, WAITS, THERE, new Event.Resumed(READER, 1)),
                        trace(STARTED, WAITS, new Event.Resumed(READER, 1))),
                wrong(
                        Event.Resumed.class,
                        "without another await",
                        "YIELDING-3",
                        trace(STARTED, WAITS, THERE, new Event.Resumed(READER, 1)),
                        trace(STARTED, WAITS, THERE, new Event.Resumed(READER, 1), new Event.Resumed(READER, 1))),
                wrong(
                        Event.Resumed.class,
                        "with another outcome",
                        "YIELDING-6",
                        List.of(Instructions.receive("it", "news")),
                        trace(STARTED, awaitsItem, itemThere, new Event.Resumed(READER, 1, HELLO)),
                        trace(STARTED, awaitsItem, itemThere, new Event.Resumed(READER, 1, NOBODY_SET))),
                wrong(
                        Event.Awaiting.class,
                        "in the middle of another await",
                        "YIELDING-3",
                        List.of(WAIT, Instructions.waitAtGate("dusk")),
                        trace(STARTED, WAITS, THERE, new Event.Resumed(READER, 1)),
                        trace(STARTED, WAITS, new Event.Awaiting(READER, 2, Awaitables.gate("dusk")))));
    }

    private static Stream<Case> ofChannels() {
        List<Instruction> twice = List.of(Instructions.receive("it"), Instructions.receive("it"));
        List<Event> once = trace(STARTED, SENDING, new Event.Sent(1), ASKS, GIVEN, RECEIVED);
        return Stream.of(
                wrong(
                        Event.Received.class,
                        "which nobody sent",
                        "CHANNEL-1",
                        twice,
                        once,
                        trace(STARTED, ASKS, GIVEN, RECEIVED)),
                wrong(
                        Event.Received.class,
                        "of another value than was sent",
                        "CHANNEL-1",
                        twice,
                        once,
                        trace(STARTED, SENDING, new Event.Sent(1), ASKS, GIVEN, new Event.Received(READER, 1, ON))),
                wrong(
                        Event.Received.class,
                        "a second time",
                        "CHANNEL-4",
                        twice,
                        once,
                        trace(once.subList(6, once.size()), ASKS, GIVEN, RECEIVED)),
                wrong(
                        Event.SawEnd.class,
                        "of a channel that nobody closed",
                        "CHANNEL-9",
                        twice,
                        once,
                        trace(STARTED, ASKS, GIVEN, new Event.SawEnd(READER))),
                wrong(
                        Event.SawEnd.class,
                        "of the channel of a removed component",
                        "LIFECYCLE-5",
                        twice,
                        once,
                        trace(STARTED, ASKS, REMOVING, GIVEN, new Event.SawEnd(READER))));
    }

    private static Stream<Case> ofEnds() {
        Event broke = new Event.Broke(READER, "IllegalStateException");
        Event failed = new Event.Completed(1, DAWN, true, Value.NOTHING);
        List<Event> dropped = trace(STARTED, WAITS, REMOVING, DROPPED);
        return Stream.of(
                wrong(Event.Dropped.class, "while mounted", "LIFECYCLE-7", dropped, trace(STARTED, WAITS, DROPPED)),
                wrong(Event.Dropped.class, "twice", "LIFECYCLE-4", dropped, with(dropped, DROPPED)),
                wrong(
                        Event.Dropped.class,
                        "after the end of the body",
                        "LIFECYCLE-3",
                        List.of(),
                        trace(STARTED, FINISHED, REMOVING),
                        trace(STARTED, FINISHED, REMOVING, DROPPED)),
                wrong(
                        Event.Broke.class,
                        "while mounted",
                        "LIFECYCLE-7",
                        trace(STARTED, WAITS, REMOVING, broke, SETTLED),
                        trace(STARTED, WAITS, broke)),
                wrong(
                        Event.Broke.class,
                        "at an await that failed",
                        "YIELDING-6",
                        trace(STARTED, WAITS, failed, new Event.Resumed(READER, 1)),
                        trace(STARTED, WAITS, failed, broke)),
                wrong(
                        Event.Broke.class,
                        "of a coroutine that never started",
                        "LIFECYCLE-1",
                        trace(STARTED, WAITS, REMOVING, broke),
                        trace(broke)),
                wrong(
                        Event.Broke.class,
                        "after the end of the body",
                        "LIFECYCLE-3",
                        List.of(),
                        trace(STARTED, FINISHED),
                        trace(STARTED, FINISHED, broke)),
                wrong(Event.Broke.class, "after a drop", "LIFECYCLE-4", dropped, with(dropped, broke)));
    }

    private static Stream<Case> ofLookUps() {
        return Stream.of(
                wrong(
                        Event.LookedUp.class,
                        "of a handle that nobody provides",
                        "INJECTION-2",
                        trace(new Event.LookedUp("Page", "postman", false)),
                        trace(new Event.LookedUp("Page", "postman", true))),
                wrong(
                        Event.LookedUp.class,
                        "which does not find what is provided",
                        "INJECTION-1",
                        trace(new Event.LookedUp("Page", "desk", true)),
                        trace(new Event.LookedUp("Page", "desk", false))));
    }

    private static Stream<Case> ofExceptions() {
        return Stream.of(
                wrong(
                        Event.SendThrew.class,
                        "though the receiver is there",
                        "CHANNEL-6",
                        trace(STARTED, WAITS, SENDING, new Event.Sent(1)),
                        trace(STARTED, WAITS, SENDING, new Event.SendThrew(1, "IllegalStateException"))),
                wrong(
                        Event.Threw.class,
                        "out of what a clause promises",
                        "STATE-1",
                        List.of(SET),
                        trace(STARTED, SETS),
                        trace(
                                STARTED,
                                SETS,
                                new Event.Threw("reader", 1, Operation.SET_STATE, "light", "an exception"))),
                wrong(
                        Event.Refused.class,
                        "though the coroutine owns the state",
                        "STATE-1",
                        List.of(SET),
                        trace(STARTED, SETS, FINISHED),
                        trace(STARTED, SETS, new Event.Refused(READER, "light"))));
    }

    private static Case wrong(
            Class<? extends Event> kind, String why, String clause, List<Event> sound, List<Event> causeless) {
        return wrong(kind, why, clause, List.of(WAIT), sound, causeless);
    }

    private static Case wrong(
            Class<? extends Event> kind,
            String why,
            String clause,
            List<Instruction> body,
            List<Event> sound,
            List<Event> causeless) {
        return new Case(kind, why, application(body), sound, causeless, clause);
    }

    private static Doing doing(Event event, Instruction line, Event... lead) {
        return new Doing(event, List.of(line), List.of(lead), List.of());
    }

    /** What follows on the begin: events, and lists of them. */
    private static List<Event> trace(Object... parts) {
        List<Event> trace = new ArrayList<>(BEGIN);
        add(trace, List.of(parts));
        return trace;
    }

    private static void add(List<Event> trace, List<?> parts) {
        parts.forEach(part -> {
            if (part instanceof List<?> list) {
                add(trace, list);
            } else {
                trace.add((Event) part);
            }
        });
    }

    private static List<Event> with(List<Event> trace, Event last) {
        List<Event> longer = new ArrayList<>(trace);
        longer.add(last);
        return longer;
    }

    private static Event showing() {
        return new Event.Showing("Page");
    }

    private static Event rendered(String component, String name, Value value) {
        return new Event.Rendered(component, 1, Map.of(name, value));
    }

    private static Expression literal(Value value) {
        return new Expression.Literal(value);
    }

    static Application application(List<Instruction> body) {
        ComponentNode page = new ComponentNode(
                "Page",
                true,
                List.of(
                        new Hook.UseState("visits", Value.number(0)),
                        new Hook.UseHandle("desk", "message"),
                        new Hook.UseHandle("postman", "parcel"),
                        new Hook.UseCoroutine("reader", "message", List.of("visits", "light"), List.of("lamp"), body)),
                List.of());
        ComponentNode app = new ComponentNode(
                "App",
                true,
                List.of(
                        new Hook.InitAtoms(),
                        new Hook.ReadAtom("user"),
                        new Hook.UseState("light", Value.text("off")),
                        new Hook.UseState("lamp", Value.text("off")),
                        new Hook.UseShared("count", Value.number(1)),
                        new Hook.UseCoroutine(
                                "clerk",
                                "message",
                                List.of(),
                                List.of(),
                                List.of(Instructions.forEach("letter", List.of())))),
                List.of(page));
        return new Application(app, Map.of("user", Value.text("default")));
    }
}
