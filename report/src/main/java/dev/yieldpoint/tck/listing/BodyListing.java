package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final JavaWriter lines;
    private final Set<String> read;
    private final IdentityHashMap<Instruction, Integer> numbers;

    BodyListing(CoroutineListing of, JavaWriter lines) {
        this.of = of;
        this.lines = lines;
        this.read = FreeVariables.read(of.coroutine().body());
        this.numbers = Instruction.numbers(of.coroutine().body());
    }

    void write() {
        Map<String, String> captured = new HashMap<>();
        of.coroutine().captured().forEach(local -> captured.put(local, of.local(local)));
        write(
                of.coroutine().body(),
                new Block(captured, new HashSet<>(), of.variables().inside()));
    }

    /** Writes lines up to one that is never left, since Java refuses those behind it; says whether it got to the end. */
    private boolean write(List<Instruction> body, Block block) {
        Line line = new Line(block);
        return body.stream().allMatch(instruction -> {
            int before = lines.of(numbers.getOrDefault(instruction, 0));
            boolean left = instruction.accept(line);
            lines.of(before);
            return left;
        });
    }

    /** Writes an instruction; says whether it is ever left. */
    private final class Line implements Instruction.Visitor<Boolean> {

        private final Block block;

        Line(Block block) {
            this.block = block;
        }

        @Override
        public Boolean log(Instruction.Log line) {
            return add("log(%s);", value(line.value(), block));
        }

        @Override
        public Boolean await(Instruction.Await line) {
            String awaited = line.what().accept(new Java(line.local(), block));
            String local = line.local();
            if (local == null) {
                return add("%s;", awaited);
            }
            bind(local, awaited, block);
            return true;
        }

        @Override
        public Boolean forEach(Instruction.ForEach line) {
            return line.series().acceptSeries(new Loop(line, block));
        }

        @Override
        public Boolean forever(Instruction.Forever line) {
            lines.open("while (true)");
            write(line.block(), block.inside());
            lines.close("");
            return false;
        }

        @Override
        public Boolean repeat(Instruction.Repeat line) {
            Block inside = block.inside();
            String i = inside.names.variable("i");
            lines.open(String.format(Locale.ROOT, "for (int %s = 0; %s < %d; %s++)", i, i, line.times(), i));
            write(line.block(), inside);
            lines.close("");
            return true;
        }

        @Override
        public Boolean choose(Instruction.If line) {
            lines.open(
                    String.format(Locale.ROOT, "if (%s)", of.expressions().condition(line.condition(), block.locals)));
            boolean left = write(line.then(), block.inside());
            if (line.otherwise().isEmpty()) {
                lines.close("");
                return true;
            }
            lines.otherwise("else");
            left |= write(line.otherwise(), block.inside());
            lines.close("");
            return left;
        }

        @Override
        public Boolean set(Instruction.Set line) {
            String name = line.target().name();
            String value = value(line.value(), block);
            return switch (line.target().kind()) {
                case STATE -> {
                    of.states().set(lines, name, value);
                    yield true;
                }
                case ATOM -> add("%s;", of.setAtom(name, value));
                case SHARED -> add("%s.write(%s);", of.shared(name), value);
            };
        }

        @Override
        public Boolean addTo(Instruction.AddTo line) {
            of.states().add(lines, line, block.inside().names.variable("n"));
            return true;
        }

        @Override
        public Boolean read(Instruction.Read line) {
            bind(line.local(), of.shared(line.shared()) + ".read()", block);
            return true;
        }

        @Override
        public Boolean send(Instruction.Send line) {
            return add("%s;", of.send(line.address(), value(line.value(), block)));
        }

        @Override
        public Boolean remember(Instruction.Remember line) {
            return add(
                    "%s.put(%s, %s);", CoroutineListing.MEMORY, value(line.key(), block), value(line.value(), block));
        }

        @Override
        public Boolean tryNext(Instruction.TryNext line) {
            if (!read.contains(line.local())) {
                return add("rx.tryNext();");
            }
            String next = of.isTyped() ? "rx.tryNext().map(" + of.messageClass() + "::value)" : "rx.tryNext()";
            String otherwise = value(line.otherwise(), block);
            String none = otherwise.equals("null") ? "null" : "rx.hasEnded() ? null : " + otherwise;
            bind(line.local(), String.format(Locale.ROOT, "%s.orElse(%s)", next, none), block);
            return true;
        }

        @Override
        public Boolean closeChannel(Instruction.CloseChannel line) {
            return add("rx.close();");
        }

        @Override
        public Boolean fail(Instruction.Fail line) {
            lines.add("throw failure();");
            return false;
        }

        private boolean add(String format, Object... words) {
            lines.add(String.format(Locale.ROOT, format, words));
            return true;
        }
    }

    /** What is awaited once, as an expression; where it ends, or is refused, it is null. */
    private final class Java implements Awaitable.Visitor<Expression, String> {

        private final @Nullable String local;
        private final Block block;

        Java(@Nullable String local, Block block) {
            this.local = local;
            this.block = block;
        }

        @Override
        public String message() {
            String next = of.isTyped() ? "rx.next().map(" + of.messageClass() + "::value)" : "rx.next()";
            return local != null && read.contains(local) ? next + ".orElse(null)" : "rx.next()";
        }

        @Override
        public String gate(String name) {
            return String.format(Locale.ROOT, "await.on(gate(%s))", Expressions.text(name));
        }

        @Override
        public String time(long milliseconds) {
            return String.format(Locale.ROOT, "await.on(timer(%s))", Expressions.duration(milliseconds));
        }

        @Override
        public String turn() {
            return "await.on(nextTurn())";
        }

        @Override
        public String feedItem(String feed) {
            return String.format(Locale.ROOT, "await.on(nextItem(%s))", Expressions.text(feed));
        }

        @Override
        public String response(Awaitable.Response<Expression> response) {
            String path = value(response.path(), block);
            Expression body = response.body();
            return String.format(
                    Locale.ROOT,
                    "await.on(%s(%s%s).exceptionally(refused -> null))",
                    switch (response.method()) {
                        case GET -> "get";
                        case PUT -> "put";
                    },
                    body == null ? "" : value(body, block) + ", ",
                    path);
        }
    }

    /** Writes a loop over a series. */
    private final class Loop implements Awaitable.SeriesVisitor<Boolean> {

        private final Instruction.ForEach each;
        private final Block block;

        Loop(Instruction.ForEach each, Block block) {
            this.each = each;
            this.block = block;
        }

        @Override
        public Boolean message() {
            forEachMessage(each, block);
            return true;
        }

        @Override
        public Boolean feedItem(String feed) {
            forEachItem(each, feed, block);
            return true;
        }
    }

    private void forEachMessage(Instruction.ForEach each, Block block) {
        Block inside = block.inside();
        String variable = of.local(each.local());
        String value = of.isTyped() ? ".value()" : "";
        boolean again = block.declared.contains(variable)
                || FreeVariables.bound(each.block()).contains(each.local());
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

    private void forEachItem(Instruction.ForEach each, String feed, Block block) {
        Block inside = block.inside();
        String variable = of.local(each.local());
        boolean visible = block.locals.containsKey(each.local()) && read.contains(each.local());
        String item = visible ? block.names.variable("item") : variable;
        if (visible || block.declared.add(variable)) {
            lines.add(String.format(Locale.ROOT, "Object %s;", item));
        }
        lines.open(String.format(
                Locale.ROOT, "while ((%s = await.on(nextItem(%s))) != null)", item, Expressions.text(feed)));
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

    private String value(Expression expression, Block block) {
        return of.expressions().value(expression, block.locals);
    }
}
