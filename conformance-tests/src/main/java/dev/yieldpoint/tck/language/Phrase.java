package dev.yieldpoint.tck.language;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One way to write an instruction.
 *
 * @param expression the Cucumber Expression that the line matches
 * @param does what the instruction does, in one sentence for the catalogue in {@code features/README.md}
 * @param opensBlock whether deeper lines must follow
 * @param instruction makes the instruction of what the line holds and of its block
 */
record Phrase(
        String expression,
        String does,
        boolean opensBlock,
        BiFunction<Args, List<Instruction>, Instruction> instruction) {

    /** A phrase that stands alone. */
    static Phrase line(String expression, String does, Function<Args, Instruction> instruction) {
        return new Phrase(expression, does, false, (args, block) -> instruction.apply(args));
    }

    /** A phrase with a block. */
    static Phrase block(String expression, String does, BiFunction<Args, List<Instruction>, Instruction> instruction) {
        return new Phrase(expression, does, true, instruction);
    }

    /** What a line holds, by position. */
    record Args(List<?> values) {

        String text(int i) {
            return (String) values.get(i);
        }

        Expression expression(int i) {
            return (Expression) values.get(i);
        }

        int count(int i) {
            return (Integer) values.get(i);
        }

        long milliseconds(int i) {
            return (Long) values.get(i);
        }
    }
}
