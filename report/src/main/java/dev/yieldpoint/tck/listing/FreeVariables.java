package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a block makes use of, in its own lines and in those of the blocks inside it. */
final class FreeVariables {

    private FreeVariables() {}

    /** The locals that lines of the block bind. */
    static Set<String> bound(List<Instruction> block) {
        return Instruction.lines(block).flatMap(line -> line.binds().stream()).collect(Collectors.toSet());
    }

    /** The locals that lines of the block read. */
    static Set<String> read(List<Instruction> block) {
        return Instruction.lines(block)
                .flatMap(line -> line.expressions().stream())
                .flatMap(expression -> expression.local().stream())
                .collect(Collectors.toSet());
    }

    /** Whether the block remembers something, or asks what was remembered. */
    static boolean memory(List<Instruction> block) {
        return Instruction.lines(block)
                .anyMatch(line -> line instanceof Instruction.Remember
                        || line.expressions().stream().anyMatch(Expression.Remembered.class::isInstance));
    }
}
