package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary bodies that make sense: they speak of locals that a line above made, of states they own, and of coroutines
 * that exist. They are for reading and writing; most of them would never become quiet.
 */
public final class Bodies {

    private static final int LONGEST_BLOCK = 3;
    private static final int DEEPEST_BLOCK = 3;
    private static final int MOST_TIMES = 5;
    private static final long LONGEST_TIME = 36_000_000;

    private final List<String> owned;
    private final List<String> coroutines;

    private Bodies(List<String> owned, List<String> coroutines) {
        this.owned = owned;
        this.coroutines = coroutines;
    }

    /** Bodies of a coroutine that owns these states, in an application of these coroutines. */
    public static Arbitrary<List<Instruction>> bodies(List<String> owned, List<String> coroutines) {
        return new Bodies(owned, coroutines).block(DEEPEST_BLOCK, Set.of());
    }

    private Arbitrary<List<Instruction>> block(int depth, Set<String> locals) {
        return Arbitraries.integers()
                .between(1, LONGEST_BLOCK)
                .flatMap(lines -> lines(lines, depth, locals).map(List::copyOf));
    }

    private Arbitrary<List<Instruction>> lines(int count, int depth, Set<String> locals) {
        if (count == 0) {
            return Arbitraries.just(List.of());
        }
        return instruction(depth, locals)
                .flatMap(first ->
                        lines(count - 1, depth, with(locals, madeBy(first))).map(rest -> concat(first, rest)));
    }

    private Arbitrary<Instruction> instruction(int depth, Set<String> locals) {
        List<Arbitrary<Instruction>> kinds = new ArrayList<>(lines(locals));
        if (depth > 0) {
            kinds.addAll(blocks(depth, locals));
        }
        return Arbitraries.oneOf(kinds);
    }

    private List<Arbitrary<Instruction>> lines(Set<String> locals) {
        Arbitrary<Expression> expressions = Values.expressions(locals);
        List<Arbitrary<Instruction>> lines = new ArrayList<>(List.of(
                expressions.map(Instruction.Note::new),
                Values.names().map(Instruction.WaitAtGate::new),
                Arbitraries.longs().between(0, LONGEST_TIME).map(Instruction.WaitTime::new),
                Arbitraries.just(new Instruction.YieldOnce()),
                Values.locals().map(Instruction.Receive::new),
                Combinators.combine(expressions, Values.locals()).as(Instruction.Get::new),
                Combinators.combine(expressions, expressions).as(Instruction.Remember::new),
                Arbitraries.just(new Instruction.CloseChannel())));
        if (!owned.isEmpty()) {
            Arbitrary<String> states = Arbitraries.of(owned);
            lines.add(Combinators.combine(states, expressions).as(Instruction.SetState::new));
            lines.add(Combinators.combine(states, Arbitraries.integers()).as(Instruction.AddTo::new));
        }
        if (!coroutines.isEmpty()) {
            lines.add(
                    Combinators.combine(expressions, Arbitraries.of(coroutines)).as(Instruction.Send::new));
        }
        return lines;
    }

    private List<Arbitrary<Instruction>> blocks(int depth, Set<String> locals) {
        Arbitrary<List<Instruction>> block = Arbitraries.lazy(() -> block(depth - 1, locals));
        Arbitrary<Expression> expressions = Values.expressions(locals);
        Arbitrary<Condition> conditions = Combinators.combine(expressions, Arbitraries.of(true, false), expressions)
                .as(Condition.Same::new);
        return List.of(
                Values.locals()
                        .flatMap(local -> block(depth - 1, with(locals, List.of(local)))
                                .map(inside -> new Instruction.ForEach(local, inside))),
                block.map(Instruction.Forever::new),
                Combinators.combine(Arbitraries.integers().between(0, MOST_TIMES), block)
                        .as(Instruction.Repeat::new),
                Combinators.combine(conditions, block)
                        .as((condition, then) -> new Instruction.If(condition, then, List.of())),
                Combinators.combine(conditions, block, block).as(Instruction.If::new));
    }

    /** The locals that the lines below may speak of. */
    private static List<String> madeBy(Instruction instruction) {
        if (instruction instanceof Instruction.Receive receive) {
            return List.of(receive.local());
        }
        return instruction instanceof Instruction.Get get ? List.of(get.local()) : List.of();
    }

    private static Set<String> with(Set<String> locals, List<String> more) {
        Set<String> all = new HashSet<>(locals);
        all.addAll(more);
        return all;
    }

    private static List<Instruction> concat(Instruction first, List<Instruction> rest) {
        List<Instruction> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
