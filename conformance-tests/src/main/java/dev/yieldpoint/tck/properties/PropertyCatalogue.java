package dev.yieldpoint.tck.properties;

import static dev.yieldpoint.tck.generators.Profile.LineKind.ADD_TO;
import static dev.yieldpoint.tck.generators.Profile.LineKind.ANSWER_ITSELF;
import static dev.yieldpoint.tck.generators.Profile.LineKind.CLOSE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.FAIL;
import static dev.yieldpoint.tck.generators.Profile.LineKind.FOREVER;
import static dev.yieldpoint.tck.generators.Profile.LineKind.FOR_EACH;
import static dev.yieldpoint.tck.generators.Profile.LineKind.FOR_EACH_ITEM;
import static dev.yieldpoint.tck.generators.Profile.LineKind.IF;
import static dev.yieldpoint.tck.generators.Profile.LineKind.NOTE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.READ;
import static dev.yieldpoint.tck.generators.Profile.LineKind.RECEIVE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.REPEAT;
import static dev.yieldpoint.tck.generators.Profile.LineKind.SEND;
import static dev.yieldpoint.tck.generators.Profile.LineKind.SEND_MANY;
import static dev.yieldpoint.tck.generators.Profile.LineKind.SET_ATOM;
import static dev.yieldpoint.tck.generators.Profile.LineKind.SET_STATE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.TRY_NEXT;
import static dev.yieldpoint.tck.generators.Profile.LineKind.WAIT_AT_GATE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.WAIT_TIME;
import static dev.yieldpoint.tck.generators.Profile.LineKind.WRITE;
import static dev.yieldpoint.tck.generators.Profile.LineKind.YIELD_ONCE;

import dev.yieldpoint.tck.generators.Profile;
import dev.yieldpoint.tck.generators.Profile.LineKind;
import dev.yieldpoint.tck.generators.Profile.MoveKind;
import dev.yieldpoint.tck.generators.Profile.ToolKind;
import dev.yieldpoint.tck.generators.ShortSequences;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The properties whose programs do not race, in the order of the specification's chapters; those of channels come first. */
public final class PropertyCatalogue {

    /** The default seed of random programs, which changes with every version of the kit. */
    public static final long SEED = 1;

    /** Every one of them. */
    public static final List<Property> ALL = List.of(
            property(
                    "one-sender",
                    "All messages of one sender are received once, in the order in which they were sent.",
                    List.of("CHANNEL-2", "CHANNEL-3", "CHANNEL-4", "CHANNEL-5"),
                    sized(1, 2, 4, 8, tools(1), lines(FOR_EACH, RECEIVE, WAIT_AT_GATE, WAIT_TIME, NOTE), sends())),
            property(
                    "many-messages",
                    "Any number of messages can be buffered, and a coroutine can resume any number of times.",
                    List.of("CHANNEL-3", "YIELDING-1", "YIELDING-5"),
                    sized(
                            1,
                            2,
                            4,
                            4,
                            tools(1),
                            lines(FOR_EACH, SEND_MANY, RECEIVE, WAIT_AT_GATE, YIELD_ONCE, SEND_MANY, FOR_EACH),
                            sends())),
            property(
                    "many-senders",
                    "All messages of several senders to one channel are received, those of each sender in order.",
                    List.of("CHANNEL-12", "CHANNEL-2", "CHANNEL-6", "CHANNEL-13"),
                    sized(
                            2,
                            4,
                            4,
                            8,
                            tools(3, ToolKind.SENDER),
                            lines(SEND, FOR_EACH, SEND, WAIT_AT_GATE, REPEAT, RECEIVE),
                            sends())),
            property(
                    "many-receivers",
                    "Every coroutine receives the messages that were sent to it, and no others.",
                    List.of("CHANNEL-1", "SERVICES-2", "SERVICES-5"),
                    sized(3, 3, 3, 10, tools(1), lines(FOR_EACH, NOTE, WAIT_AT_GATE, SEND, RECEIVE), sends())),
            property(
                    "sends-while-handling",
                    "A message sent while another one is handled, even by the handler to itself, is received later.",
                    List.of("CHANNEL-5", "CHANNEL-12", "SERVICES-5"),
                    sized(1, 3, 4, 8, tools(1), lines(FOR_EACH, ANSWER_ITSELF, SEND, YIELD_ONCE, NOTE), sends())),
            property(
                    "closing",
                    "A closed channel delivers its buffered messages, discards later ones, and then ends.",
                    List.of("CHANNEL-7", "CHANNEL-8", "CHANNEL-9", "CHANNEL-10", "CHANNEL-14"),
                    sized(
                            1,
                            2,
                            6,
                            8,
                            tools(1),
                            lines(FOR_EACH, CLOSE, RECEIVE, WAIT_AT_GATE, NOTE, CLOSE, SEND, TRY_NEXT),
                            sends())),
            property(
                    "sends-around-removal",
                    "A send to a coroutine that has ended returns, and no later coroutine receives the message.",
                    List.of("CHANNEL-6", "CHANNEL-11", "LIFECYCLE-4", "LIFECYCLE-5", "LIFECYCLE-6"),
                    sized(
                            3,
                            3,
                            4,
                            10,
                            tools(3, ToolKind.SENDER),
                            lines(FOR_EACH, WAIT_AT_GATE, SEND, WAIT_AT_GATE, CLOSE, NOTE),
                            moves(
                                    MoveKind.SEND,
                                    MoveKind.REMOVE,
                                    MoveKind.SHOW,
                                    MoveKind.SEND_FROM_THREAD,
                                    MoveKind.REMOUNT,
                                    MoveKind.SEND,
                                    MoveKind.REMOUNT))),
            property(
                    "sends-from-threads",
                    "A foreign thread is a sender like any other.",
                    List.of("EXTERNAL-4", "CHANNEL-12"),
                    sized(
                            2,
                            3,
                            4,
                            8,
                            tools(1),
                            lines(FOR_EACH, SEND, WAIT_AT_GATE, RECEIVE),
                            moves(MoveKind.SEND_FROM_THREAD, MoveKind.SEND, MoveKind.OPEN_GATE))),
            property(
                    "atomic-segments",
                    "No other code of the application runs between two awaits of a coroutine.",
                    List.of("YIELDING-1"),
                    sized(
                            3,
                            4,
                            6,
                            8,
                            tools(3, ToolKind.STATE),
                            lines(NOTE, SET_STATE, SEND, FOR_EACH, WAIT_AT_GATE, YIELD_ONCE),
                            sends())),
            property(
                    "awaits",
                    "A coroutine resumes once its await has completed, and not before.",
                    List.of("YIELDING-3", "YIELDING-4", "YIELDING-2"),
                    sized(
                            2,
                            4,
                            6,
                            10,
                            tools(1),
                            lines(WAIT_AT_GATE, WAIT_TIME, YIELD_ONCE, NOTE, FOR_EACH, REPEAT),
                            moves(
                                    MoveKind.OPEN_GATE,
                                    MoveKind.PASS_TIME,
                                    MoveKind.SEND,
                                    MoveKind.RENDER_AGAIN,
                                    MoveKind.PASS_TIME))),
            property(
                    "endless-loops",
                    "An endless loop that suspends in every round continues round after round and blocks nothing else.",
                    List.of("YIELDING-5", "YIELDING-2"),
                    sized(
                            2,
                            4,
                            4,
                            8,
                            tools(2, ToolKind.STATE),
                            lines(FOREVER, NOTE, WAIT_TIME, ADD_TO, SEND, FOR_EACH),
                            moves(MoveKind.PASS_TIME, MoveKind.SEND))),
            property(
                    "renders-restart-nothing",
                    "However often a component renders, each of its coroutines starts once, and runs to its end.",
                    List.of("LIFECYCLE-1", "LIFECYCLE-2", "LIFECYCLE-3"),
                    sized(
                            3,
                            3,
                            4,
                            8,
                            tools(2, ToolKind.STATE),
                            lines(NOTE, WAIT_AT_GATE, FOR_EACH, ADD_TO, RECEIVE),
                            moves(MoveKind.RENDER_AGAIN, MoveKind.SEND, MoveKind.OPEN_GATE, MoveKind.SET_IN_LISTENER))),
            property(
                    "shown-and-removed",
                    "Removing a component drops its coroutines; mounting it again starts new ones.",
                    List.of("LIFECYCLE-1", "LIFECYCLE-4", "LIFECYCLE-5", "LIFECYCLE-6", "LIFECYCLE-8", "OWNERSHIP-6"),
                    sized(
                            4,
                            3,
                            4,
                            10,
                            tools(2, ToolKind.STATE),
                            lines(FOR_EACH, WAIT_AT_GATE, SET_STATE, NOTE, WAIT_TIME, FOREVER),
                            moves(
                                    MoveKind.REMOVE,
                                    MoveKind.SHOW,
                                    MoveKind.SEND,
                                    MoveKind.OPEN_GATE,
                                    MoveKind.PASS_TIME,
                                    MoveKind.REMOUNT,
                                    MoveKind.SET_IN_LISTENER))),
            property(
                    "states",
                    "A component shows the last value of its state, whichever handle has set it.",
                    List.of("STATE-1", "STATE-2", "OWNERSHIP-2", "OWNERSHIP-3", "OWNERSHIP-4", "OWNERSHIP-5"),
                    sized(
                            3,
                            5,
                            6,
                            8,
                            tools(1, ToolKind.STATE),
                            lines(SET_STATE, ADD_TO, WAIT_AT_GATE, FOR_EACH, YIELD_ONCE),
                            moves(MoveKind.SEND, MoveKind.OPEN_GATE, MoveKind.RENDER_AGAIN, MoveKind.SET_IN_LISTENER))),
            property(
                    "borrowed",
                    "A borrowed handle of a state has no effect after its render.",
                    List.of("OWNERSHIP-1"),
                    sized(
                            2,
                            4,
                            4,
                            6,
                            List.of(ToolKind.STATE, ToolKind.BORROWER, ToolKind.COROUTINE),
                            lines(SET_STATE, WAIT_AT_GATE, FOR_EACH, YIELD_ONCE),
                            moves(MoveKind.SEND, MoveKind.OPEN_GATE, MoveKind.RENDER_AGAIN, MoveKind.SET_IN_LISTENER))),
            property(
                    "atoms",
                    "Every component that reads an atom shows its last value.",
                    List.of("ATOMS-1", "ATOMS-2", "ATOMS-3", "ATOMS-5"),
                    sized(
                            4,
                            3,
                            4,
                            8,
                            tools(1, ToolKind.READ_ATOM),
                            lines(SET_ATOM, FOR_EACH, WAIT_AT_GATE, IF, NOTE),
                            moves(
                                    MoveKind.SEND,
                                    MoveKind.OPEN_GATE,
                                    MoveKind.SHOW,
                                    MoveKind.REMOVE,
                                    MoveKind.REMOUNT))),
            property(
                    "handles",
                    "A handle is looked up by message type, and leads to the nearest coroutine of that type.",
                    List.of("INJECTION-1", "INJECTION-2", "INJECTION-3", "INJECTION-4", "INJECTION-5", "INJECTION-7"),
                    sized(
                            4,
                            4,
                            3,
                            8,
                            tools(0, ToolKind.TYPED_COROUTINE, ToolKind.HANDLE, ToolKind.SENDER),
                            lines(FOR_EACH, SEND, FOR_EACH, NOTE, WAIT_AT_GATE),
                            moves(
                                    MoveKind.SEND_TO_HANDLE,
                                    MoveKind.SEND,
                                    MoveKind.RENDER_AGAIN,
                                    MoveKind.REMOVE,
                                    MoveKind.SHOW))),
            property(
                    "handles-kept",
                    "A handle is looked up when its component is mounted, and leads to a coroutine that runs at that time.",
                    List.of("INJECTION-1", "INJECTION-4", "INJECTION-6", "INJECTION-8"),
                    sized(
                            5,
                            3,
                            2,
                            8,
                            tools(0, ToolKind.TYPED_COROUTINE, ToolKind.HANDLE),
                            lines(FOR_EACH, NOTE),
                            moves(
                                    MoveKind.SEND_TO_HANDLE,
                                    MoveKind.RENDER_AGAIN,
                                    MoveKind.REMOUNT,
                                    MoveKind.SEND_TO_HANDLE))),
            property(
                    "shared-values",
                    "A shared value has the value written last, by any thread, and its component shows that value.",
                    List.of("EXTERNAL-2", "EXTERNAL-3", "EXTERNAL-5"),
                    sized(
                            3,
                            4,
                            5,
                            8,
                            tools(1, ToolKind.SHARED),
                            lines(WRITE, READ, NOTE, WAIT_AT_GATE, FOR_EACH),
                            moves(MoveKind.WRITE_FROM_THREAD, MoveKind.SEND, MoveKind.OPEN_GATE))),
            property(
                    "feeds",
                    "A service receives every item of a feed, and continues after the end of the feed.",
                    List.of("SERVICES-7", "YIELDING-3"),
                    sized(
                            2,
                            3,
                            4,
                            8,
                            tools(1),
                            lines(FOR_EACH_ITEM, NOTE, SEND, WAIT_AT_GATE, FOR_EACH),
                            moves(MoveKind.FEED, MoveKind.END_FEED, MoveKind.OPEN_GATE))),
            property(
                    "failures",
                    "A failure of application code leaves everything else unaffected.",
                    List.of("LIFECYCLE-9", "LIFECYCLE-10", "LIFECYCLE-11", "CHANNEL-11"),
                    sized(
                            3,
                            3,
                            5,
                            10,
                            tools(2, ToolKind.STATE),
                            lines(FOR_EACH, WAIT_AT_GATE, FAIL, NOTE, SEND, SET_STATE, WAIT_TIME, RECEIVE),
                            moves(
                                    MoveKind.SEND,
                                    MoveKind.OPEN_GATE,
                                    MoveKind.FAIL_IN_LISTENER,
                                    MoveKind.SEND,
                                    MoveKind.FAIL_IN_RENDER,
                                    MoveKind.SHOW,
                                    MoveKind.SET_IN_LISTENER,
                                    MoveKind.PASS_TIME))),
            property(
                    "everything-at-once",
                    "All rules hold in programs that combine every kind of hook and operation.",
                    List.of("YIELDING-2", "SERVICES-2"),
                    sized(4, 5, 6, 12, List.of(ToolKind.values()), linesOfEverything(), MoveKind.inTurns())),
            new Property(
                    "sequences",
                    "All rules hold after short sequences of operations, whichever operation follows which.",
                    List.of("YIELDING-2", "SERVICES-2"),
                    ShortSequences.SELECTION));

    private PropertyCatalogue() {}

    private static Property property(String name, String statement, List<String> clauses, Profile profile) {
        return new Property(name, statement, clauses, profile);
    }

    private static Profile sized(
            int components,
            int tools,
            int lines,
            int moves,
            List<ToolKind> toolKinds,
            List<LineKind> lineKinds,
            List<MoveKind> moveKinds) {
        return new Profile(components, tools, lines, moves, toolKinds, lineKinds, moveKinds);
    }

    /** The number of coroutines for each hook of another kind. */
    private static List<ToolKind> tools(int coroutines, ToolKind... others) {
        return Stream.concat(Stream.generate(() -> ToolKind.COROUTINE).limit(coroutines), Arrays.stream(others))
                .toList();
    }

    private static List<LineKind> lines(LineKind... kinds) {
        return List.of(kinds);
    }

    /**
     * Every kind except three: a program that forwards each of very many messages to several coroutines would not settle; whatever is
     * wrong after a failure violates the clause on failures; and receiving without waiting is tried where channels are closed.
     */
    private static List<LineKind> linesOfEverything() {
        return Arrays.stream(LineKind.values())
                .filter(kind -> kind != SEND_MANY && kind != FAIL && kind != TRY_NEXT)
                .toList();
    }

    private static List<MoveKind> moves(MoveKind... kinds) {
        return List.of(kinds);
    }

    private static List<MoveKind> sends() {
        return moves(MoveKind.SEND, MoveKind.OPEN_GATE, MoveKind.SEND, MoveKind.PASS_TIME);
    }
}
