package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Instructions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary bodies that make sense: they speak of locals that a line above made, and of names that are known to them. They are for reading and writing; most of them would never become quiet.
 */
public final class Bodies {

    private static final int LONGEST_BLOCK = 3;
    private static final int DEEPEST_BLOCK = 3;
    private static final int MOST_TIMES = 5;
    private static final long LONGEST_TIME = 36_000_000;

    private final Known known;

    private Bodies(Known known) {
        this.known = known;
    }

    /** Bodies that speak of these names. */
    public static Arbitrary<List<Instruction>> bodies(Known known) {
        return new Bodies(known).block(DEEPEST_BLOCK, Set.of());
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
                .flatMap(first -> lines(
                                count - 1,
                                depth,
                                with(
                                        locals,
                                        first.blocks().isEmpty()
                                                ? first.binds().stream().toList()
                                                : List.of()))
                        .map(rest -> concat(first, rest)));
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
                expressions.map(Instructions::log),
                Values.names().map(Instructions::waitAtGate),
                Arbitraries.longs().between(0, LONGEST_TIME).map(Instructions::waitTime),
                Arbitraries.just(Instructions.yieldOnce()),
                Values.locals().map(Instructions::receive),
                Combinators.combine(Values.locals(), Values.names()).as(Instructions::receive),
                Combinators.combine(expressions, Values.locals()).as(Instructions::get),
                Combinators.combine(expressions, expressions, Values.locals()).as(Instructions::put),
                Combinators.combine(expressions, expressions).as(Instruction.Remember::new),
                Combinators.combine(Values.locals(), expressions).as(Instruction.TryNext::new),
                Arbitraries.just(new Instruction.CloseChannel()),
                Arbitraries.just(new Instruction.Fail())));
        List<String> held = new ArrayList<>(known.owned());
        held.addAll(known.borrowed());
        forNames(held, lines, state -> expressions.map(value -> Instructions.setState(state, value)));
        forNames(known.owned(), lines, state -> Arbitraries.integers().map(n -> new Instruction.AddTo(state, n)));
        forNames(known.atoms(), lines, atom -> expressions.map(value -> Instructions.setAtom(atom, value)));
        forNames(known.shared(), lines, shared -> expressions.map(value -> Instructions.write(value, shared)));
        forNames(known.shared(), lines, shared -> Values.locals().map(local -> new Instruction.Read(shared, local)));
        forNames(known.addresses(), lines, address -> expressions.map(value -> new Instruction.Send(value, address)));
        return lines;
    }

    /** Adds instructions about one of the names, if there are any. */
    private static void forNames(
            List<String> names,
            List<Arbitrary<Instruction>> lines,
            Function<String, Arbitrary<Instruction>> instructions) {
        if (!names.isEmpty()) {
            lines.add(Arbitraries.of(names).flatMap(instructions));
        }
    }

    private List<Arbitrary<Instruction>> blocks(int depth, Set<String> locals) {
        Arbitrary<List<Instruction>> block = Arbitraries.lazy(() -> block(depth - 1, locals));
        Arbitrary<Expression> expressions = Values.expressions(locals);
        Arbitrary<Condition> conditions = Arbitraries.oneOf(
                Combinators.combine(expressions, Arbitraries.of(true, false), expressions)
                        .as(Condition.Same::new),
                Combinators.combine(expressions, Values.shapes()).as(Condition.HasShape::new));
        return List.of(
                Values.locals()
                        .flatMap(local -> block(depth - 1, with(locals, List.of(local)))
                                .map(inside -> Instructions.forEach(local, inside))),
                Combinators.combine(Values.locals(), Values.names())
                        .flatAs((local, feed) -> block(depth - 1, with(locals, List.of(local)))
                                .map(inside -> Instructions.forEachItem(local, feed, inside))),
                block.map(Instruction.Forever::new),
                Combinators.combine(Arbitraries.integers().between(0, MOST_TIMES), block)
                        .as(Instruction.Repeat::new),
                Combinators.combine(conditions, block)
                        .as((condition, then) -> new Instruction.If(condition, then, List.of())),
                Combinators.combine(conditions, block, block).as(Instruction.If::new));
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
