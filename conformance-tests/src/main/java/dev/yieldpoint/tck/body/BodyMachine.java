package dev.yieldpoint.tck.body;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Locals;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One run of a body: which effect comes next, given what came of the last one. It does nothing by itself, so it can be carried out in
 * direct style, by callbacks, or by whatever else the runtime has.
 *
 * <p>It has to be made inside the call in which a runtime starts the body, and kept there alone: then a runtime that starts a body twice
 * shows it, since the second run begins at the top.
 *
 * <p><b>Threads.</b> One at a time, each with what the one before has written.
 */
public final class BodyMachine {

    /** A block that is gone through, and what comes at its end: an effect, or nothing if the block around it goes on. */
    private static final class Frame {
        final List<Instruction> block;
        final Supplier<Optional<Effect>> atEnd;
        int next;

        Frame(List<Instruction> block, Supplier<Optional<Effect>> atEnd) {
            this.block = block;
            this.atEnd = atEnd;
        }
    }

    private final Locals locals = new Locals();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Start start = new Start();

    /** Where that goes which comes of the last effect. */
    private Consumer<Optional<Value>> then = BodyMachine::ignore;

    /** What follows from it at once. */
    private Optional<Effect> following = Optional.empty();

    /** A run of a body, before its first line. */
    public BodyMachine(List<Instruction> body) {
        enter(body, Optional::empty);
    }

    /**
     * What the body does next, or empty if it has come to its end.
     *
     * @param given what has come of the last effect; empty if nothing has, and at the first call
     */
    public Optional<Effect> next(Optional<Value> given) {
        Consumer<Optional<Value>> last = then;
        then = BodyMachine::ignore;
        last.accept(given);
        Optional<Effect> next = following;
        following = Optional.empty();
        while (next.isEmpty() && !frames.isEmpty()) {
            next = step(frames.getFirst());
        }
        return next;
    }

    private Optional<Effect> step(Frame frame) {
        if (frame.next < frame.block.size()) {
            return frame.block.get(frame.next++).accept(start);
        }
        frames.pop();
        return frame.atEnd.get();
    }

    private static void ignore(Optional<Value> given) {}

    private void enter(List<Instruction> block, Supplier<Optional<Effect>> atEnd) {
        frames.push(new Frame(block, atEnd));
    }

    private Optional<Effect> await(Awaitable<Expression> what, Consumer<Optional<Value>> with) {
        then = with;
        return Optional.of(new Effect.Await(locals.awaited(what)));
    }

    /** Starts an instruction: its first effect, or empty if it has none, or none before those of its block. */
    private final class Start implements Instruction.Visitor<Optional<Effect>> {

        @Override
        public Optional<Effect> log(Instruction.Log line) {
            return Optional.of(new Effect.Log(locals.value(line.value())));
        }

        @Override
        public Optional<Effect> await(Instruction.Await line) {
            String local = line.local();
            return BodyMachine.this.await(
                    line.what(),
                    local == null ? BodyMachine::ignore : given -> locals.bind(local, given.orElse(Value.NOTHING)));
        }

        @Override
        public Optional<Effect> forEach(Instruction.ForEach line) {
            return BodyMachine.this.await(line.series(), given -> {
                given.ifPresent(next -> {
                    locals.bind(line.local(), next);
                    enter(line.block(), () -> forEach(line));
                });
            });
        }

        @Override
        public Optional<Effect> forever(Instruction.Forever line) {
            enter(line.block(), () -> forever(line));
            return Optional.of(new Effect.GoRound());
        }

        @Override
        public Optional<Effect> repeat(Instruction.Repeat line) {
            return repeat(line.block(), line.times());
        }

        private Optional<Effect> repeat(List<Instruction> block, int times) {
            if (times > 0) {
                enter(block, () -> repeat(block, times - 1));
            }
            return Optional.empty();
        }

        @Override
        public Optional<Effect> choose(Instruction.If line) {
            enter(locals.holds(line.condition()) ? line.then() : line.otherwise(), Optional::empty);
            return Optional.empty();
        }

        @Override
        public Optional<Effect> set(Instruction.Set line) {
            return Optional.of(new Effect.Set(line.target(), locals.value(line.value())));
        }

        @Override
        public Optional<Effect> addTo(Instruction.AddTo line) {
            then = given -> {
                if (!(given.orElse(Value.NOTHING) instanceof Value.Whole number)) {
                    throw new IllegalStateException(
                            "only to a number that the coroutine owns can be added: \"" + line.state() + '"');
                }
                following = Optional.of(
                        new Effect.Set(Target.state(line.state()), Value.number(number.number() + line.amount())));
            };
            return Optional.of(new Effect.ReadState(line.state()));
        }

        @Override
        public Optional<Effect> read(Instruction.Read line) {
            then = given -> locals.bind(line.local(), given.orElseThrow());
            return Optional.of(new Effect.ReadShared(line.shared()));
        }

        @Override
        public Optional<Effect> send(Instruction.Send line) {
            return Optional.of(new Effect.Send(locals.value(line.value()), line.address()));
        }

        @Override
        public Optional<Effect> remember(Instruction.Remember line) {
            locals.remember(line);
            return Optional.empty();
        }

        @Override
        public Optional<Effect> closeChannel(Instruction.CloseChannel line) {
            return Optional.of(new Effect.CloseChannel());
        }
    }
}
