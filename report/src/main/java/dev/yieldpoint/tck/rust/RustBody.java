package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Durations;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.rust.RustExpressions.Known;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The lines of a body. */
final class RustBody {

    private final UseCoroutine coroutine;
    private final Types types;
    private final HookNames names;
    private final Senders senders;
    private final Locals locals;
    private final RustIdentifiers identifiers;
    private final String cache;
    private final RustExpressions expressions;
    private final RustWriter lines;
    private final IdentityHashMap<Instruction, Integer> numbers;

    RustBody(UseCoroutine coroutine, Types types, HookNames names, Senders senders, RustWriter lines) {
        this.coroutine = coroutine;
        this.types = types;
        this.names = names;
        this.senders = senders;
        this.lines = lines;
        this.numbers = Instruction.numbers(coroutine.body());
        this.locals = types.locals(coroutine);
        this.identifiers = new RustIdentifiers();
        HookNames.used(coroutine).forEach(used -> identifiers.take(senders.knows(used) ? names.hook(used) : used));
        HookNames.atoms(coroutine).forEach(atom -> identifiers.take(names.setter(atom)));
        Map<String, String> variables = new HashMap<>();
        locals.all().forEach(local -> variables.computeIfAbsent(local.name, identifiers::variable));
        this.cache = identifiers.variable("cache");
        this.expressions = new RustExpressions(types, coroutine, variables, cache);
    }

    void write() {
        if (remembers()) {
            lines.add(
                    "let mut %s: Cache<%s, %s> = Cache::new();",
                    cache, types.rust(types.key(coroutine)), types.plain(types.remembered(coroutine)));
        }
        write(coroutine.body(), Known.NOTHING);
    }

    /** What the local of a captured value is called. */
    String captured(String name) {
        return expressions.variable(locals.captured(name));
    }

    /** What the content of a shape is called. */
    String content(String shape) {
        return identifiers.inside().content(shape);
    }

    private boolean remembers() {
        return Instruction.lines(coroutine.body())
                .anyMatch(line -> line instanceof Instruction.Remember
                        || line.expressions().stream().anyMatch(Expression.Remembered.class::isInstance));
    }

    /** Writes lines up to one that is never left; says whether it got to the end. */
    boolean write(List<Instruction> block, Known known) {
        Line line = new Line(known);
        for (int i = 0; i < block.size(); i++) {
            List<Instruction.If> row = Shapes.inARow(block.subList(i, block.size()), locals);
            if (!row.isEmpty() && isEnum(row.get(0))) {
                int before = lines.of(numbers.getOrDefault(block.get(i), 0));
                i += row.size() - 1;
                Shapes.Arms arms = Shapes.arms(row, locals, known.shapes());
                boolean left = match(row.get(row.size() - 1), arms, known);
                lines.of(before);
                if (!left) {
                    return false;
                }
            } else if (!written(block.get(i), line)) {
                return false;
            }
        }
        return true;
    }

    private boolean written(Instruction instruction, Line line) {
        int before = lines.of(numbers.getOrDefault(instruction, 0));
        boolean left = instruction.accept(line);
        lines.of(before);
        return left;
    }

    private boolean isEnum(Instruction.If line) {
        return Shapes.isTold(line) && Shapes.local(line, locals).slot.kind() == Slot.Kind.SHAPED;
    }

    private boolean match(Instruction.If line, Shapes.Arms arms, Known known) {
        Local local = Shapes.local(line, locals);
        Stream<Instruction> inside = Stream.concat(
                        arms.arms().stream().map(Shapes.Arm::block), Stream.of(arms.otherwise()))
                .flatMap(block -> Instruction.lines(block));
        boolean apart = !locals.isReadAfter(line, local) && Shapes.readContentAlone(inside, local, locals);
        return new RustMatch(local, arms, apart, known, types, this, lines).write(expressions.variable(local));
    }

    private String declare(Instruction line) {
        Local local = locals.boundBy(line);
        String variable = expressions.variable(local);
        return locals.sets(line) ? variable : (local.isSetAgain() ? "let mut " : "let ") + variable;
    }

    /** Binds a local to what is awaited or read; whether it is optional by itself is said. */
    private boolean bind(Instruction line, String value, boolean optional) {
        Local local = locals.boundBy(line);
        if (local.isRead()) {
            lines.add("%s = %s;", declare(line), local.slot.isOptional() && !optional ? "Some(" + value + ")" : value);
        } else {
            lines.add("%s;", value);
        }
        return true;
    }

    /** How a message is taken apart: {@code SyncAction(action)}. */
    private String pattern(String variable) {
        return types.isWrapped(coroutine.name())
                ? types.messageType(coroutine.name()) + "(" + variable + ")"
                : variable;
    }

    /** What makes a received message, which is missing once the channel has ended, the value of a local. */
    private String unwrapped(String variable) {
        String map = types.isWrapped(coroutine.name()) ? ".map(|" + pattern(variable) + "| " + variable + ")" : "";
        return map + (types.message(coroutine.name()).isOptional() ? ".flatten()" : "");
    }

    /** Writes an instruction; says whether it is ever left. */
    private final class Line implements Instruction.Visitor<Boolean> {

        private final Known known;

        Line(Known known) {
            this.known = known;
        }

        @Override
        public Boolean log(Instruction.Log line) {
            return add("log(%s);", expressions.borrowed(line, line.value(), known));
        }

        @Override
        public Boolean await(Instruction.Await line) {
            return line.what().accept(new Awaited(line, known));
        }

        @Override
        public Boolean forEach(Instruction.ForEach line) {
            return line.series().acceptSeries(new Loop(line, known));
        }

        @Override
        public Boolean forever(Instruction.Forever line) {
            lines.open("loop");
            write(line.block(), known);
            lines.close("");
            return false;
        }

        @Override
        public Boolean repeat(Instruction.Repeat line) {
            lines.open("for _ in 0..%d", line.times());
            write(line.block(), known);
            lines.close("");
            return true;
        }

        @Override
        public Boolean choose(Instruction.If line) {
            if (isEnum(line)) {
                return match(line, Shapes.arms(line, locals, known.shapes()), known);
            }
            lines.open("if %s", expressions.condition(line, line.condition(), known));
            boolean left = write(line.then(), known);
            if (line.otherwise().isEmpty()) {
                lines.close("");
                return true;
            }
            lines.otherwise("else");
            left |= write(line.otherwise(), known);
            lines.close("");
            return left;
        }

        @Override
        public Boolean set(Instruction.Set line) {
            String name = line.target().name();
            String value = expressions.owned(line, line.value(), types.target(line.target()), known);
            return switch (line.target().kind()) {
                case STATE -> add("%s.set(%s);", names.hook(name), value);
                case ATOM -> add("%s(%s);", names.setter(name), value);
                case SHARED -> add("%s.write(%s).unwrap();", names.hook(name), value);
            };
        }

        @Override
        public Boolean addTo(Instruction.AddTo line) {
            String sum = String.format(
                    Locale.ROOT, "n %s %d", line.amount() < 0 ? "-" : "+", Math.abs((long) line.amount()));
            return add(
                    types.state(line.state()).isOptional() ? "%s.modify(|n| n.map(|n| %s));" : "%s.modify(|n| %s);",
                    names.hook(line.state()),
                    sum);
        }

        @Override
        public Boolean read(Instruction.Read line) {
            Slot shared = types.shared(line.shared());
            String guard = names.hook(line.shared()) + ".read().unwrap()";
            return bind(line, types.isCopied(shared) ? "*" + guard : guard + ".clone()", shared.isOptional());
        }

        @Override
        public Boolean send(Instruction.Send line) {
            Slot to = types.message(line.address());
            String value = expressions.owned(line, line.value(), to, known);
            return add("%s.send(%s);", senders.sender(line.address()), senders.message(line.address(), value));
        }

        @Override
        public Boolean remember(Instruction.Remember line) {
            return add(
                    "%s.insert(%s, %s);",
                    cache,
                    expressions.owned(line, line.key(), types.key(coroutine), known),
                    expressions.kept(line, line.value(), types.remembered(coroutine), known));
        }

        @Override
        public Boolean tryNext(Instruction.TryNext line) {
            Local local = locals.boundBy(line);
            if (!local.isRead()) {
                return add("let _ = rx.try_next();");
            }
            String rest = unwrapped(expressions.variable(local));
            return bind(
                    line,
                    "rx.try_next()" + (rest.isEmpty() ? "" : ".map(|next| next" + rest + ")") + ".unwrap_or("
                            + expressions.owned(line, line.otherwise(), local.slot, known) + ")",
                    true);
        }

        @Override
        public Boolean closeChannel(Instruction.CloseChannel line) {
            return add("rx.close();");
        }

        @Override
        public Boolean fail(Instruction.Fail line) {
            lines.add("panic!(\"failed\");");
            return false;
        }

        private boolean add(String format, Object... words) {
            lines.add(format, words);
            return true;
        }
    }

    /** Writes an await. */
    private final class Awaited implements Awaitable.Visitor<Expression, Boolean> {

        private final Instruction.Await line;
        private final Known known;

        Awaited(Instruction.Await line, Known known) {
            this.line = line;
            this.known = known;
        }

        @Override
        public Boolean message() {
            if (!locals.boundBy(line).isRead()) {
                return bind(line, "rx.next().await", true);
            }
            return bind(line, "rx.next().await" + unwrapped(expressions.variable(locals.boundBy(line))), true);
        }

        @Override
        public Boolean gate(String name) {
            lines.add("gate(%s).await;", RustExpressions.text(name));
            return true;
        }

        @Override
        public Boolean time(long milliseconds) {
            lines.add("sleep(%s).await;", duration(milliseconds));
            return true;
        }

        @Override
        public Boolean turn() {
            lines.add("yield_now().await;");
            return true;
        }

        @Override
        public Boolean feedItem(String feed) {
            return bind(line, feed(feed) + ".next().await", true);
        }

        @Override
        public Boolean response(Awaitable.Response<Expression> response) {
            String path = expressions.borrowed(line, response.path(), known);
            Expression body = response.body();
            return bind(
                    line,
                    switch (response.method()) {
                        case GET -> "get(" + path + ").await";
                        case PUT ->
                            "put(" + path + ", " + (body == null ? "" : expressions.borrowed(line, body, known))
                                    + ").await";
                    },
                    true);
        }
    }

    /** Writes a loop over a series. */
    private final class Loop implements Awaitable.SeriesVisitor<Boolean> {

        private final Instruction.ForEach each;
        private final Known known;

        Loop(Instruction.ForEach each, Known known) {
            this.each = each;
            this.known = known;
        }

        @Override
        public Boolean message() {
            return loop("rx.next().await", RustBody.this::pattern, types.message(coroutine.name()));
        }

        @Override
        public Boolean feedItem(String feed) {
            return loop(feed(feed) + ".next().await", UnaryOperator.identity(), types.feed(feed));
        }

        private boolean loop(String next, UnaryOperator<String> pattern, Slot items) {
            Local local = locals.boundBy(each);
            String variable = expressions.variable(local);
            Known inside = known;
            boolean another = locals.sets(each) || local.slot.isOptional() != items.isOptional();
            if (!local.isRead()) {
                lines.open("while %s.is_some()", next);
            } else if (another) {
                lines.open("while let Some(%s) = %s", pattern.apply("next"), next);
                bind(each, "next", items.isOptional());
            } else if (isTakenApart(local)) {
                String shape = Shapes.only(local).orElseThrow();
                String content = content(shape);
                String variant = types.enumOf(local.slot) + "::" + RustIdentifiers.pascal(shape) + "(" + content + ")";
                lines.open("while let Some(%s) = %s", pattern.apply(variant), next);
                inside = known.with(local, shape, content, true);
            } else {
                String mutable = local.isSetAgain() ? "mut " : "";
                lines.open("while let Some(%s) = %s", pattern.apply(mutable + variable), next);
            }
            write(each.block(), inside);
            lines.close("");
            return true;
        }

        /** Whether its values have one shape, and the block reads only what they hold. */
        private boolean isTakenApart(Local local) {
            return !local.isSetAgain()
                    && Shapes.only(local).isPresent()
                    && Shapes.readContentAlone(Instruction.lines(each.block()), local, locals);
        }
    }

    private String feed(String name) {
        return String.format(Locale.ROOT, "feed::<%s>(%s)", types.plain(types.feed(name)), RustExpressions.text(name));
    }

    /** {@code minutes(5)}. */
    private static String duration(long milliseconds) {
        String[] words = Durations.words(milliseconds).split(" ", 2);
        String unit = words[1].endsWith("s") ? words[1] : words[1] + "s";
        return unit + "(" + words[0] + ")";
    }
}
