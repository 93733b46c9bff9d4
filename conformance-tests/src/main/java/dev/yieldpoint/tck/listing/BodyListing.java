package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a body.
 *
 * <p>A local is a variable of the block that binds it first, as it is for those who read the feature; if it is bound again
 * where it is visible, the variable is set.
 */
final class BodyListing {

    /**
     * What the lines of a block find.
     *
     * @param locals what the visible locals are read by
     * @param declared the variables that can be set
     * @param names what else is called by a name
     */
    private record Block(Map<String, String> locals, Set<String> declared, Identifiers names) {

        Block inside() {
            return new Block(new HashMap<>(locals), new HashSet<>(declared), names.inside());
        }
    }

    private final CoroutineListing of;
    private final Lines lines;
    private final Set<String> read;

    BodyListing(CoroutineListing of, Lines lines) {
        this.of = of;
        this.lines = lines;
        this.read = Uses.read(of.coroutine().body());
    }

    void write() {
        write(
                of.coroutine().body(),
                new Block(new HashMap<>(), new HashSet<>(), of.variables().inside()));
    }

    /** Writes lines up to one that is never left, since Java refuses those behind it; says whether it got to the end. */
    private boolean write(List<Instruction> body, Block block) {
        for (Instruction line : body) {
            if (!write(line, block)) {
                return false;
            }
        }
        return true;
    }

    private boolean write(Instruction line, Block block) {
        if (line instanceof Instruction.Note note) {
            lines.add(String.format(Locale.ROOT, "note(%s);", value(note.value(), block)));
        } else if (line instanceof Instruction.WaitAtGate wait) {
            lines.add(String.format(Locale.ROOT, "await.on(gate(%s));", Expressions.text(wait.gate())));
        } else if (line instanceof Instruction.WaitTime wait) {
            lines.add(String.format(Locale.ROOT, "await.on(timer(%s));", Expressions.duration(wait.milliseconds())));
        } else if (line instanceof Instruction.YieldOnce) {
            lines.add("await.on(nextTurn());");
        } else if (line instanceof Instruction.Get get) {
            bind(get.local(), answer(String.format(Locale.ROOT, "get(%s)", value(get.path(), block))), block);
        } else if (line instanceof Instruction.Put put) {
            String request =
                    String.format(Locale.ROOT, "put(%s, %s)", value(put.value(), block), value(put.path(), block));
            bind(put.local(), answer(request), block);
        } else if (line instanceof Instruction.Receive receive) {
            String message = of.isTyped() ? "rx.next().map(" + of.messageClass() + "::value)" : "rx.next()";
            bind(receive.local(), read.contains(receive.local()) ? message + ".orElse(null)" : "rx.next()", block);
        } else if (line instanceof Instruction.CloseChannel) {
            lines.add("rx.close();");
        } else if (line instanceof Instruction.Send send) {
            lines.add(String.format(Locale.ROOT, "%s;", of.send(send.address(), value(send.value(), block))));
        } else if (line instanceof Instruction.SetState set) {
            of.states().set(lines, set.state(), value(set.value(), block));
        } else if (line instanceof Instruction.AddTo add) {
            of.states().add(lines, add, block.inside().names.variable("n"));
        } else if (line instanceof Instruction.SetAtom set) {
            lines.add(String.format(Locale.ROOT, "%s;", of.setAtom(set.atom(), value(set.value(), block))));
        } else if (line instanceof Instruction.Write write) {
            lines.add(String.format(
                    Locale.ROOT, "%s.write(%s);", of.shared(write.shared()), value(write.value(), block)));
        } else if (line instanceof Instruction.Read from) {
            bind(from.local(), of.shared(from.shared()) + ".read()", block);
        } else if (line instanceof Instruction.Remember memory) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s.put(%s, %s);",
                    CoroutineListing.MEMORY,
                    value(memory.key(), block),
                    value(memory.value(), block)));
        } else {
            return writeBlock(line, block);
        }
        return true;
    }

    private boolean writeBlock(Instruction line, Block block) {
        if (line instanceof Instruction.ForEach each) {
            forEach(each, block);
        } else if (line instanceof Instruction.ForEachItem each) {
            forEachItem(each, block);
        } else if (line instanceof Instruction.Repeat repeat) {
            Block inside = block.inside();
            String i = inside.names.variable("i");
            lines.open(String.format(Locale.ROOT, "for (int %s = 0; %s < %d; %s++)", i, i, repeat.times(), i));
            write(repeat.block(), inside);
            lines.close("");
        } else if (line instanceof Instruction.Forever forever) {
            lines.open("while (true)");
            write(forever.block(), block.inside());
            lines.close("");
            return false;
        } else if (line instanceof Instruction.If choice) {
            return choose(choice, block);
        } else {
            throw new IllegalArgumentException("no Java for " + line);
        }
        return true;
    }

    private boolean choose(Instruction.If choice, Block block) {
        lines.open(String.format(Locale.ROOT, "if (%s)", of.expressions().condition(choice.condition(), block.locals)));
        boolean left = write(choice.then(), block.inside());
        if (choice.otherwise().isEmpty()) {
            lines.close("");
            return true;
        }
        lines.otherwise("else");
        left |= write(choice.otherwise(), block.inside());
        lines.close("");
        return left;
    }

    private void forEach(Instruction.ForEach each, Block block) {
        Block inside = block.inside();
        String variable = of.local(each.local());
        String value = of.isTyped() ? ".value()" : "";
        boolean again =
                block.declared.contains(variable) || Uses.bound(each.block()).contains(each.local());
        boolean set = again && read.contains(each.local());
        String message = set ? inside.names.variable("next") : variable;
        lines.open(String.format(Locale.ROOT, "for (var %s : rx)", message));
        if (set) {
            bind(each.local(), message + value, inside);
        } else {
            inside.locals.put(each.local(), message + value);
        }
        write(each.block(), inside);
        lines.close("");
    }

    private void forEachItem(Instruction.ForEachItem each, Block block) {
        Block inside = block.inside();
        String variable = of.local(each.local());
        boolean visible = block.locals.containsKey(each.local()) && read.contains(each.local());
        String item = visible ? block.names.variable("item") : variable;
        if (visible || block.declared.add(variable)) {
            lines.add(String.format(Locale.ROOT, "Object %s;", item));
        }
        lines.open(String.format(
                Locale.ROOT, "while ((%s = await.on(nextItem(%s))) != null)", item, Expressions.text(each.feed())));
        inside.declared.add(variable);
        if (visible) {
            bind(each.local(), item, inside);
        } else {
            inside.locals.put(each.local(), item);
        }
        write(each.block(), inside);
        lines.close("");
    }

    private void bind(String local, String value, Block block) {
        String variable = of.local(local);
        if (!read.contains(local)) {
            lines.add(String.format(Locale.ROOT, "%s;", value));
        } else if (block.declared.add(variable)) {
            lines.add(String.format(Locale.ROOT, "var %s = %s;", variable, value));
        } else {
            lines.add(String.format(Locale.ROOT, "%s = %s;", variable, value));
        }
        block.locals.put(local, variable);
    }

    private static String answer(String request) {
        return String.format(Locale.ROOT, "await.on(%s.exceptionally(refused -> null))", request);
    }

    private String value(Expression expression, Block block) {
        return of.expressions().value(expression, block.locals);
    }
}
