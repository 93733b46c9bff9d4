package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a block makes use of, in its own lines and in those of the blocks inside it. */
final class Uses {

    private Uses() {}

    /** The locals that lines of the block bind. */
    static Set<String> bound(List<Instruction> block) {
        return Instruction.lines(block).flatMap(Uses::bound).collect(Collectors.toSet());
    }

    /** The locals that lines of the block read. */
    static Set<String> read(List<Instruction> block) {
        return Instruction.lines(block)
                .flatMap(Uses::expressions)
                .flatMap(Uses::locals)
                .collect(Collectors.toSet());
    }

    /** Whether the block remembers something, or asks what was remembered. */
    static boolean memory(List<Instruction> block) {
        return Instruction.lines(block)
                .anyMatch(line -> line instanceof Instruction.Remember
                        || expressions(line).anyMatch(Expression.Remembered.class::isInstance));
    }

    private static Stream<String> bound(Instruction line) {
        if (line instanceof Instruction.ForEach each) {
            return Stream.of(each.local());
        }
        if (line instanceof Instruction.ForEachItem each) {
            return Stream.of(each.local());
        }
        return line.makes().stream();
    }

    private static Stream<String> locals(Expression expression) {
        if (expression instanceof Expression.Local local) {
            return Stream.of(local.name());
        }
        if (expression instanceof Expression.Content content) {
            return Stream.of(content.local());
        }
        return expression instanceof Expression.Remembered earlier ? locals(earlier.key()) : Stream.empty();
    }

    private static Stream<Expression> expressions(Instruction line) {
        if (line instanceof Instruction.Note note) {
            return Stream.of(note.value());
        } else if (line instanceof Instruction.SetState set) {
            return Stream.of(set.value());
        } else if (line instanceof Instruction.SetAtom set) {
            return Stream.of(set.value());
        } else if (line instanceof Instruction.Write write) {
            return Stream.of(write.value());
        } else if (line instanceof Instruction.Send send) {
            return Stream.of(send.value());
        } else if (line instanceof Instruction.Get get) {
            return Stream.of(get.path());
        } else if (line instanceof Instruction.Put put) {
            return Stream.of(put.value(), put.path());
        } else if (line instanceof Instruction.Remember remember) {
            return Stream.of(remember.value(), remember.key());
        } else if (line instanceof Instruction.If choice) {
            return choice.condition() instanceof Condition.Same same
                    ? Stream.of(same.left(), same.right())
                    : Stream.of(((Condition.HasShape) choice.condition()).value());
        }
        return Stream.empty();
    }
}
