package dev.yieldpoint.tck.generators;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.play.Program;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * What the programs of one property are like. A kind that stands in a list several times is chosen more often; the
 * simplest stands first.
 *
 * @param components at most so many
 * @param tools at most so many hooks in a component
 * @param lines at most so many lines in a body or a block
 * @param moves at most so many
 */
public record Profile(
        int components,
        int tools,
        int lines,
        int moves,
        List<ToolKind> toolKinds,
        List<LineKind> lineKinds,
        List<MoveKind> moveKinds)
        implements ProgramSource {

    /** What needs a capability, of all kinds. */
    private static Set<? extends Enum<?>> needy(Capability capability) {
        return switch (capability) {
            case ATOMS -> Set.of(ToolKind.READ_ATOM, ToolKind.HOLD_ATOMS, LineKind.SET_ATOM);
            case EXTERNAL ->
                Stream.of(
                                Stream.of(ToolKind.SHARED, LineKind.READ, LineKind.WRITE),
                                Stream.of(MoveKind.SEND_FROM_THREAD, MoveKind.WRITE_FROM_THREAD),
                                Stream.of(MoveKind.values()).filter(MoveKind::races))
                        .flatMap(kinds -> kinds)
                        .collect(Collectors.toSet());
            case HTTP, RELEASE, EARLY_RETURN -> Set.of();
            case BORROWING -> Set.of(ToolKind.BORROWER);
            case TRY_NEXT -> Set.of(LineKind.TRY_NEXT);
        };
    }

    /** The same, without what needs one of these. */
    @Override
    public Profile without(Set<Capability> absent) {
        return new Profile(
                components,
                tools,
                lines,
                moves,
                without(absent, toolKinds),
                without(absent, lineKinds),
                without(absent, moveKinds));
    }

    private static <K extends Enum<K>> List<K> without(Set<Capability> absent, List<K> kinds) {
        return kinds.stream()
                .filter(kind -> absent.stream()
                        .noneMatch(capability -> needy(capability).contains(kind)))
                .toList();
    }

    /** Whether there is nothing to choose from for a part of its programs. */
    @Override
    public boolean isEmpty() {
        return toolKinds.isEmpty() || lineKinds.isEmpty() || moveKinds.isEmpty();
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public boolean races() {
        return moveKinds.stream().anyMatch(MoveKind::races);
    }

    @Override
    public int count(int tries) {
        return tries;
    }

    @Override
    public Iterator<Shrinkable<Program>> programs(long seed) {
        Random random = new Random(seed);
        RandomGenerator<Program> programs = Programs.generator(this);
        return Stream.generate(() -> programs.next(random)).iterator();
    }

    /** Kinds of hooks. */
    public enum ToolKind {
        COROUTINE,
        TYPED_COROUTINE,
        /** A coroutine that borrows the states that it sets. */
        BORROWER,
        STATE,
        SHARED,
        READ_ATOM,
        HOLD_ATOMS,
        HANDLE,
        /** The component sends in the first render of every mount; if it did in every render, a set by the receiver would never rest. */
        SENDER
    }

    /** Kinds of lines. */
    public enum LineKind {
        NOTE,
        WAIT_AT_GATE,
        WAIT_TIME,
        YIELD_ONCE,
        FOR_EACH,
        RECEIVE,
        TRY_NEXT,
        REPEAT,
        FOREVER,
        FOR_EACH_ITEM,
        IF,
        SEND,
        /** A great number of messages from one segment; of one coroutine of a program, so that it stays within bounds. */
        SEND_MANY,
        ANSWER_ITSELF,
        CLOSE,
        SET_STATE,
        ADD_TO,
        SET_ATOM,
        WRITE,
        READ,
        FAIL;

        private static final Set<LineKind> WITH_BLOCK = EnumSet.of(FOR_EACH, REPEAT, FOREVER, FOR_EACH_ITEM, IF);

        boolean hasBlock() {
            return WITH_BLOCK.contains(this);
        }
    }

    /** Kinds of moves. */
    public enum MoveKind {
        SEND,
        SEND_TO_HANDLE,
        SEND_FROM_THREAD,
        OPEN_GATE,
        PASS_TIME,
        RENDER_AGAIN,
        SHOW,
        REMOVE,
        /** Removed, and shown again. */
        REMOUNT,
        SET_IN_LISTENER,
        WRITE_FROM_THREAD,
        FEED,
        END_FEED,
        FAIL_IN_LISTENER,
        /** A render that fails; its component is then removed, since its state after the failure is unspecified. */
        FAIL_IN_RENDER,
        RACE_OF_SENDS,
        RACE_OF_SENDS_DURING_REMOVAL,
        RACE_OF_WRITES,
        RACE_OF_ITEMS;

        /** Whether threads race in it. */
        public boolean races() {
            return compareTo(RACE_OF_SENDS) >= 0;
        }

        /** The kinds that happen in turns, and in which nothing fails. */
        public static List<MoveKind> inTurns() {
            return Stream.of(values())
                    .filter(kind -> !kind.races() && kind != FAIL_IN_LISTENER && kind != FAIL_IN_RENDER)
                    .toList();
        }
    }
}
