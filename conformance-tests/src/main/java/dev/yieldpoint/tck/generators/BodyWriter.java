package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.Profile.LineKind;
import dev.yieldpoint.tck.generators.ProgramPlan.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of a coroutine, such that the application comes to rest whatever happens: a loop sends only to
 * coroutines of a lower rank, so no message can come round for ever, and a loop without end waits in every round.
 *
 * <p>To itself, to those that stand behind it and through a handle it sends only after an await, since it may have been
 * started before their turn in the render.
 */
final class BodyWriter {

    static final List<String> GATES = List.of("connected", "response received", "loaded");
    static final List<String> FEEDS = List.of("events", "updates");

    /** More than what is likely to be somebody's limit. */
    private static final List<Integer> GREAT_NUMBERS = List.of(20, 120, 1_030, 5_000);

    private static final int DEEPEST = 3;

    private final Profile profile;
    private final ComponentPlan.Draft draft;
    private final LocalNames locals = new LocalNames();
    private boolean late;
    private boolean many;

    BodyWriter(Profile profile, ComponentPlan.Draft draft) {
        this.profile = profile;
        this.draft = draft;
    }

    Hook.UseCoroutine coroutine() {
        List<Instruction> body = new ArrayList<>(block(draft.plan(), 1, false));
        if (late) {
            body.add(0, new Instruction.Await(new Awaitable.Turn<>()));
        }
        List<String> states = ComponentPlan.set(body);
        return new Hook.UseCoroutine(
                draft.name(),
                draft.type(),
                draft.borrows() ? List.of() : states,
                draft.borrows() ? states : List.of(),
                body);
    }

    private List<Instruction> block(List<Line> plan, int depth, boolean loop) {
        List<Instruction> block = new ArrayList<>();
        int outer = locals.size();
        for (Line line : plan) {
            Instruction next = line(line, depth, loop);
            block.add(next);
            if (next instanceof Instruction.Forever || next instanceof Instruction.Fail) {
                break; // nobody comes to what stands behind it
            }
        }
        locals.keep(outer);
        return block;
    }

    private Instruction line(Line line, int depth, boolean loop) {
        LineKind kind =
                profile.lineKinds().get(line.kind() % profile.lineKinds().size());
        Instruction written = kind.hasBlock() ? withBlock(kind, line, depth, loop) : plain(kind, line, depth, loop);
        return written == null ? new Instruction.Log(value(line)) : written;
    }

    private @Nullable Instruction plain(LineKind kind, Line line, int depth, boolean loop) {
        return switch (kind) {
            case NOTE -> null;
            case WAIT_AT_GATE -> new Instruction.Await(new Awaitable.Gate<>(pick(GATES, line.choice())));
            case WAIT_TIME -> new Instruction.Await(new Awaitable.Time<>(1_000L * (1 + line.value() % 3)));
            case YIELD_ONCE -> new Instruction.Await(new Awaitable.Turn<>());
            case RECEIVE -> new Instruction.Await(new Awaitable.Message<>(), locals.add("request"));
            case TRY_NEXT -> tryNext(line);
            case CLOSE -> new Instruction.CloseChannel();
            case FAIL -> line.value() % 3 == 0 ? new Instruction.Fail() : null; // rare: most bodies go on
            case SEND -> send(line, loop);
            case SEND_MANY -> sendMany(line, depth);
            case ANSWER_ITSELF -> answerItself(line);
            case SET_STATE, ADD_TO -> set(line);
            case SET_ATOM -> new Instruction.Set(Target.atom(pick(Assembler.ATOMS, line.choice())), value(line));
            case WRITE, READ -> share(kind, line);
            default -> throw new IllegalArgumentException(kind + " has a block, or is not written");
        };
    }

    private @Nullable Instruction withBlock(LineKind kind, Line line, int depth, boolean loop) {
        if (depth > DEEPEST || line.block().isEmpty()) {
            return null;
        }
        return switch (kind) {
            case FOR_EACH ->
                new Instruction.ForEach(locals.addMessage(depth), new Awaitable.Message<>(), blockOfLoop(line, depth));
            case FOR_EACH_ITEM ->
                new Instruction.ForEach(
                        locals.addItem(depth),
                        new Awaitable.FeedItem<>(pick(FEEDS, line.choice())),
                        blockOfLoop(line, depth));
            case REPEAT -> new Instruction.Repeat(2 + line.value() % 2, block(line.block(), depth + 1, loop));
            case FOREVER -> forever(line, depth);
            case IF ->
                new Instruction.If(
                        new Condition.Same(value(line), line.choice() % 2 == 0, literal(line.value() % 2)),
                        block(line.block(), depth + 1, loop),
                        List.of());
            default -> throw new IllegalArgumentException(kind + " has no block, or is not written");
        };
    }

    /** The block of a loop whose local was added last, and is forgotten behind it. */
    private List<Instruction> blockOfLoop(Line line, int depth) {
        List<Instruction> block = block(line.block(), depth + 1, true);
        locals.keep(locals.size() - 1);
        return block;
    }

    private @Nullable Instruction forever(Line line, int depth) {
        List<Instruction> round = new ArrayList<>(block(line.block(), depth + 1, true));
        if (depth > 1 || round.stream().anyMatch(Instruction.Forever.class::isInstance)) {
            return null;
        }
        round.add(new Instruction.Await(new Awaitable.Time<>(1_000)));
        return new Instruction.Forever(round);
    }

    private Instruction tryNext(Line line) {
        Expression otherwise = value(line);
        return new Instruction.TryNext(locals.add("maybe"), otherwise);
    }

    private @Nullable Instruction send(Line line, boolean loop) {
        Addresses known = new Addresses(draft, loop);
        if (known.isEmpty()) {
            return null;
        }
        String to = known.name(line.choice());
        late |= known.isLate(to);
        return new Instruction.Send(value(line), to);
    }

    /** All in one segment: so many are buffered. */
    private @Nullable Instruction sendMany(Line line, int depth) {
        if (draft.rank() != 0 || depth > 1 || many) {
            return null;
        }
        many = true;
        Instruction send = Objects.requireNonNull(send(line, false), "it can always send to itself");
        return new Instruction.Repeat(pick(GREAT_NUMBERS, line.value()), List.of(send));
    }

    /** A message to itself for every message that is 0; the answer is not 0, so that it is not answered again. */
    private @Nullable Instruction answerItself(Line line) {
        return locals.message()
                .map(message -> new Instruction.If(
                        new Condition.Same(message, true, literal(0)),
                        List.of(new Instruction.Send(literal(1 + line.value() % 9), draft.name())),
                        List.of()))
                .orElse(null);
    }

    /** Of a component's states every second counts, and the others are set. */
    private @Nullable Instruction set(Line line) {
        List<String> states = draft.home().upwards().stream()
                .flatMap(place -> place.states.stream())
                .toList();
        if (states.isEmpty()) {
            return null;
        }
        String state = pick(states, line.choice());
        if (draft.borrows()) { // whoever owns it may add to it, should a set within the render have come through
            return new Instruction.Set(Target.state(state), literal(line.value() % 10));
        }
        return ScriptWriter.counts(state)
                ? new Instruction.AddTo(state, 1 + line.value() % 3)
                : new Instruction.Set(Target.state(state), value(line));
    }

    private @Nullable Instruction share(LineKind kind, Line line) {
        List<String> shared = draft.home().upwards().stream()
                .flatMap(place -> place.shared.stream())
                .toList();
        if (shared.isEmpty()) {
            return null;
        }
        String value = pick(shared, line.choice());
        return kind == LineKind.READ
                ? new Instruction.Read(value, locals.add("current"))
                : new Instruction.Set(Target.shared(value), value(line));
    }

    private Expression value(Line line) {
        return locals.value(line.value());
    }

    private static Expression literal(long number) {
        return new Expression.Literal(Value.number(number));
    }

    private static <T> T pick(List<T> from, int choice) {
        return from.get(choice % from.size());
    }
}
