package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.rust.RustExpressions.Known;
import java.util.List;

/** A question for the shape of a local, as a {@code match} or, if there is one case alone, an {@code if let}. */
final class RustMatch {

    private final Known known;
    private final Types types;
    private final RustBody body;
    private final RustWriter lines;
    private final Local local;
    private final Shapes.Arms arms;
    private final boolean apart;

    /** @param apart whether the local can be taken apart, since no other line reads it */
    RustMatch(Local local, Shapes.Arms arms, boolean apart, Known known, Types types, RustBody body, RustWriter lines) {
        this.local = local;
        this.arms = arms;
        this.apart = apart;
        this.known = known;
        this.types = types;
        this.body = body;
        this.lines = lines;
    }

    /**
     * Writes it; says whether it is ever left.
     *
     * @param variable what the local is called
     */
    boolean write(String variable) {
        String matched = apart ? variable : "&" + variable;
        boolean others = !arms.others().isEmpty() || local.slot.isOptional();
        if (arms.arms().size() == 1 && arms.otherwise().isEmpty() && others) {
            Arm arm = arm(arms.arms().get(0));
            lines.open("if let %s = %s", arm.pattern(), matched);
            arm.write();
            lines.close("");
            return true;
        }
        lines.open("match %s", matched);
        boolean left = false;
        for (Shapes.Arm arm : arms.arms()) {
            left |= written(arm(arm));
        }
        boolean optional = local.slot.isOptional();
        if (arms.otherwise().isEmpty() && (optional || !arms.others().isEmpty())) {
            lines.add("_ => {}");
            left = true;
        } else if (arms.others().size() == 1 && !optional) {
            String rest = arms.others().iterator().next();
            left |= written(new Arm(rest, arms.otherwise()));
        } else if (!arms.others().isEmpty() || optional) {
            lines.open("_ =>");
            left |= body.write(arms.otherwise(), known);
            lines.close("");
        }
        lines.close("");
        return left;
    }

    private Arm arm(Shapes.Arm arm) {
        return new Arm(arm.shape(), arm.block());
    }

    private boolean written(Arm arm) {
        lines.open("%s =>", arm.pattern());
        boolean left = arm.write();
        lines.close("");
        return left;
    }

    /** A block for a shape, in which what the local holds has a variable of its own. */
    private final class Arm {

        private final String shape;
        private final List<Instruction> block;
        private final Known inside;
        private final String content;

        Arm(String shape, List<Instruction> block) {
            this.shape = shape;
            this.block = block;
            boolean used = Instruction.lines(block)
                    .flatMap(line -> line.expressions().stream())
                    .anyMatch(value ->
                            value instanceof Expression.Content of && of.name().equals(local.name));
            this.content = used ? body.content(shape) : "_";
            this.inside = known.with(local, shape, content, apart);
        }

        String pattern() {
            String variant = types.enumOf(local.slot) + "::" + RustIdentifiers.pascal(shape) + "(" + content + ")";
            return local.slot.isOptional() ? "Some(" + variant + ")" : variant;
        }

        boolean write() {
            return body.write(block, inside);
        }
    }
}
