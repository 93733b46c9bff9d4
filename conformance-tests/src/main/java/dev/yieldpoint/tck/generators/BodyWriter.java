package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.Plan.Line;
import dev.yieldpoint.tck.generators.Profile.LineKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the body of a coroutine, such that the application comes to rest whatever happens: a loop sends only to
 * coroutines of a lower rank, so no message can come round for ever, and a loop without end waits in every round.
 *
 * <p>It sends only to coroutines of its own component and those above, whose handles it surely has: but its own and
 * those that stand behind it only after an await, since it may have been started before their turn in the render.
 */
final class BodyWriter {

    static final List<String> GATES = List.of("dawn", "noon", "dusk");
    static final List<String> FEEDS = List.of("news", "prices");

    private static final int DEEPEST = 3;

    private final Profile profile;
    private final Place.Draft draft;
    private final List<String> locals = new ArrayList<>();
    private boolean late;

    BodyWriter(Profile profile, Place.Draft draft) {
        this.profile = profile;
        this.draft = draft;
    }

    Hook.UseCoroutine coroutine() {
        List<Instruction> body = new ArrayList<>(block(draft.plan(), 1, false));
        if (late) {
            body.add(0, new Instruction.YieldOnce());
        }
        return new Hook.UseCoroutine(draft.name(), draft.type(), Place.owned(body), List.of(), body);
    }

    private List<Instruction> block(List<Line> plan, int depth, boolean loop) {
        List<Instruction> block = new ArrayList<>();
        int outer = locals.size();
        for (Line line : plan) {
            Instruction next = line(line, depth, loop);
            block.add(next);
            if (next instanceof Instruction.Forever) {
                break; // nobody comes to what stands behind it
            }
        }
        locals.subList(outer, locals.size()).clear();
        return block;
    }

    private Instruction line(Line line, int depth, boolean loop) {
        LineKind kind =
                profile.lineKinds().get(line.kind() % profile.lineKinds().size());
        Instruction written =
                switch (kind) {
                    case NOTE -> null;
                    case WAIT_AT_GATE -> new Instruction.WaitAtGate(pick(GATES, line.choice()));
                    case WAIT_TIME -> new Instruction.WaitTime(1_000L * (1 + line.value() % 3));
                    case YIELD_ONCE -> new Instruction.YieldOnce();
                    case RECEIVE -> new Instruction.Receive(local("one"));
                    case CLOSE -> new Instruction.CloseChannel();
                    case SEND -> send(line, loop);
                    case ANSWER_ITSELF -> answerItself(line, loop);
                    case SET_STATE, ADD_TO -> set(line);
                    case SET_ATOM -> new Instruction.SetAtom(pick(Assembler.ATOMS, line.choice()), value(line));
                    case WRITE, READ -> share(kind, line);
                    case FOR_EACH, REPEAT, FOREVER, FOR_EACH_ITEM, IF ->
                        depth > DEEPEST ? null : withBlock(kind, line, depth, loop);
                };
        return written == null ? new Instruction.Note(value(line)) : written;
    }

    private @Nullable Instruction withBlock(LineKind kind, Line line, int depth, boolean loop) {
        if (line.block().isEmpty()) {
            return null;
        }
        switch (kind) {
            case FOR_EACH -> {
                String local = "letter" + (depth == 1 ? "" : depth);
                return new Instruction.ForEach(local, blockWith(local, line, depth));
            }
            case FOR_EACH_ITEM -> {
                String local = "item" + (depth == 1 ? "" : depth);
                return new Instruction.ForEachItem(local, pick(FEEDS, line.choice()), blockWith(local, line, depth));
            }
            case REPEAT -> {
                return new Instruction.Repeat(2 + line.value() % 2, block(line.block(), depth + 1, loop));
            }
            case FOREVER -> {
                List<Instruction> round = new ArrayList<>(block(line.block(), depth + 1, true));
                if (depth > 1 || round.stream().anyMatch(Instruction.Forever.class::isInstance)) {
                    return null;
                }
                round.add(new Instruction.WaitTime(1_000));
                return new Instruction.Forever(round);
            }
            default -> {
                return new Instruction.If(
                        new Condition.Same(value(line), line.choice() % 2 == 0, literal(line.value() % 2)),
                        block(line.block(), depth + 1, loop),
                        List.of());
            }
        }
    }

    private List<Instruction> blockWith(String local, Line line, int depth) {
        locals.add(local);
        List<Instruction> block = block(line.block(), depth + 1, true);
        locals.remove(locals.size() - 1);
        return block;
    }

    private @Nullable Instruction send(Line line, boolean loop) {
        List<Place.Draft> known = draft.home().upwards().stream()
                .flatMap(place -> place.coroutines.stream())
                .filter(to -> !loop || to.rank() < draft.rank())
                .toList();
        List<Hook.UseHandle> handles = draft.home().handles.stream()
                .filter(handle -> leadsTo(handle, loop))
                .toList();
        int choices = known.size() + handles.size();
        if (choices == 0) {
            return null;
        }
        int choice = line.choice() % choices;
        if (choice < known.size()) {
            Place.Draft to = known.get(choice);
            late |= to.home().equals(draft.home()) && to.rank() >= draft.rank();
            return new Instruction.Send(value(line), to.name());
        }
        late = true;
        return new Instruction.Send(
                value(line), handles.get(choice - known.size()).name());
    }

    private boolean leadsTo(Hook.UseHandle handle, boolean loop) {
        Place.Draft to = draft.home().provider(handle.type());
        return to != null && (!loop || to.rank() < draft.rank());
    }

    /** A message to itself for every message that is 0; the answer is not 0, so that it is not answered again. */
    private @Nullable Instruction answerItself(Line line, boolean loop) {
        if (!loop || locals.isEmpty()) {
            return null;
        }
        String local = locals.get(locals.size() - 1);
        return new Instruction.If(
                new Condition.Same(new Expression.Local(local), true, literal(0)),
                List.of(new Instruction.Send(literal(1 + line.value() % 9), draft.name())),
                List.of());
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
        return ScriptWriter.counts(state)
                ? new Instruction.AddTo(state, 1 + line.value() % 3)
                : new Instruction.SetState(state, value(line));
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
                ? new Instruction.Read(value, local("seen"))
                : new Instruction.Write(value(line), value);
    }

    private String local(String name) {
        locals.add(name);
        return name;
    }

    private Expression value(Line line) {
        boolean own = line.value() % 2 == 1 && !locals.isEmpty();
        return own ? new Expression.Local(pick(locals, line.value() / 2)) : literal(line.value() / 2 % 10);
    }

    private static Expression literal(long number) {
        return new Expression.Literal(Value.number(number));
    }

    private static <T> T pick(List<T> from, int choice) {
        return from.get(choice % from.size());
    }
}
