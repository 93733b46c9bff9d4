package dev.yieldpoint.tck.language;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One way to write an instruction.
 *
 * @param expression the Cucumber Expression that the line matches
 * @param opensBlock whether deeper lines must follow
 * @param instruction makes the instruction of what the line holds and of its block
 */
record Phrase(String expression, boolean opensBlock, BiFunction<Args, List<Instruction>, Instruction> instruction) {

    /** A phrase that stands alone. */
    static Phrase line(String expression, java.util.function.Function<Args, Instruction> instruction) {
        return new Phrase(expression, false, (args, block) -> instruction.apply(args));
    }

    /** A phrase with a block. */
    static Phrase block(String expression, BiFunction<Args, List<Instruction>, Instruction> instruction) {
        return new Phrase(expression, true, instruction);
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
