package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Questions for the shape of a local, one in the other case of the one before, as the arms of one {@code match}. */
final class Shapes {

    /**
     * A block for a shape.
     *
     * @param shapes which shape each local is known to have in it
     */
    record Arm(String shape, List<Instruction> block, Map<Local, String> shapes) {}

    /**
     * All of them.
     *
     * @param otherwise the block for any other shape
     * @param others the shapes that are left for it
     */
    record Arms(List<Arm> arms, List<Instruction> otherwise, Map<Local, String> otherwiseShapes, Set<String> others) {}

    private Shapes() {}

    /** Whether a line asks for the shape of a local. */
    static boolean isTold(Instruction.If line) {
        return line.condition() instanceof Condition.HasShape has && has.value() instanceof Expression.Local;
    }

    /** The local whose shape is asked for. */
    static Local local(Instruction.If line, Locals locals) {
        Condition.HasShape has = (Condition.HasShape) line.condition();
        return locals.at(line, ((Expression.Local) has.value()).name());
    }

    /** The blocks of a line that asks; of any other, those for which nothing more is known. */
    static Arms arms(Instruction.If line, Locals locals, Map<Local, String> shapes) {
        if (!isTold(line)) {
            return new Arms(List.of(new Arm("", line.then(), shapes)), line.otherwise(), shapes, Set.of());
        }
        Local local = local(line, locals);
        Set<String> others = new LinkedHashSet<>(local.slot.shapes().keySet());
        List<Arm> arms = new ArrayList<>();
        Instruction.If next = line;
        while (true) {
            String shape = ((Condition.HasShape) next.condition()).shape();
            if (arms.stream().noneMatch(arm -> arm.shape.equals(shape))) {
                arms.add(new Arm(shape, next.then(), with(shapes, local, shape)));
                others.remove(shape);
            }
            boolean asksOn = next.otherwise().size() == 1
                    && next.otherwise().get(0) instanceof Instruction.If more
                    && isTold(more)
                    && local(more, locals) == local;
            if (!asksOn) {
                break;
            }
            next = (Instruction.If) next.otherwise().get(0);
        }
        Map<Local, String> otherwise = others.size() == 1 && !local.slot.isOptional()
                ? with(shapes, local, others.iterator().next())
                : shapes;
        return new Arms(arms, next.otherwise(), otherwise, others);
    }

    /**
     * The arms of several lines, one after another, that each ask for another shape of one local and have no other case; empty if there are no
     * two.
     */
    static List<Instruction.If> inARow(List<Instruction> lines, Locals locals) {
        List<Instruction.If> row = new ArrayList<>();
        Set<String> shapes = new LinkedHashSet<>();
        for (Instruction line : lines) {
            boolean fits = line instanceof Instruction.If next
                    && isTold(next)
                    && next.otherwise().isEmpty()
                    && (row.isEmpty() || local(next, locals) == local(row.get(0), locals))
                    && shapes.add(((Condition.HasShape) next.condition()).shape());
            if (!fits) {
                break;
            }
            row.add((Instruction.If) line);
        }
        return row.size() > 1 ? row : List.of();
    }

    /** The arms of lines in a row. */
    static Arms arms(List<Instruction.If> row, Locals locals, Map<Local, String> shapes) {
        Local local = local(row.get(0), locals);
        Set<String> others = new LinkedHashSet<>(local.slot.shapes().keySet());
        List<Arm> arms = new ArrayList<>();
        for (Instruction.If line : row) {
            String shape = ((Condition.HasShape) line.condition()).shape();
            arms.add(new Arm(shape, line.then(), with(shapes, local, shape)));
            others.remove(shape);
        }
        return new Arms(arms, List.of(), shapes, others);
    }

    /** The shape of all values of a local, if there is one alone. */
    static Optional<String> only(Local local) {
        boolean one =
                local.slot.kind() == Slot.Kind.SHAPED && local.slot.shapes().size() == 1 && !local.slot.isOptional();
        return one ? Optional.of(local.slot.shapes().keySet().iterator().next()) : Optional.empty();
    }

    /** Whether lines read of a local no more than what it holds, so that it can be taken apart. */
    static boolean readContentAlone(Stream<Instruction> lines, Local local, Locals locals) {
        return lines.allMatch(line -> line.expressions().stream()
                .filter(value -> value.local()
                        .filter(name -> locals.at(line, name) == local)
                        .isPresent())
                .allMatch(Expression.Content.class::isInstance));
    }

    private static Map<Local, String> with(Map<Local, String> shapes, Local local, String shape) {
        Map<Local, String> more = new HashMap<>(shapes);
        more.put(local, shape);
        return more;
    }
}
