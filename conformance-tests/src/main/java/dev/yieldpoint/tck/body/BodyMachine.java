package dev.yieldpoint.tck.body;

import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Locals;
import dev.yieldpoint.tck.application.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One run of a body: says which effect comes next, given the result of the last one. It has no effect itself, so a driver can carry it
 * out by blocking calls, by callbacks, or however its runtime suspends.
 *
 * <p>A driver makes one in each call in which the runtime starts the body, and keeps it nowhere else. So a runtime that starts a body twice
 * is found out, because the second run begins at the top.
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

    /** What the body does with the result of its last effect, and the effect that follows from it at once, if there is one. */
    private Function<Optional<Value>, Optional<Effect>> then = BodyMachine::ignore;

    /**
     * A run of a body, before its first line.
     *
     * @param captured the values that the body has captured, by the locals that hold them
     */
    public BodyMachine(List<Instruction> body, Map<String, Value> captured) {
        captured.forEach(locals::bind);
        enter(body, Optional::empty);
    }

    /**
     * What the body does next, or empty if it has come to its end.
     *
     * @param given the result of the last effect; empty if it has none, and at the first call
     */
    public Optional<Effect> next(Optional<Value> given) {
        Function<Optional<Value>, Optional<Effect>> last = then;
        then = BodyMachine::ignore;
        Optional<Effect> next = last.apply(given);
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

    private static Optional<Effect> ignore(Optional<Value> given) {
        return Optional.empty();
    }

    private void thenDo(Consumer<Optional<Value>> action) {
        then = given -> {
            action.accept(given);
            return Optional.empty();
        };
    }

    private void enter(List<Instruction> block, Supplier<Optional<Effect>> atEnd) {
        frames.push(new Frame(block, atEnd));
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
            thenDo(local == null ? given -> {} : given -> locals.bind(local, given.orElse(Value.NOTHING)));
            return Optional.of(new Effect.Await(locals.awaited(line.what())));
        }

        @Override
        public Optional<Effect> forEach(Instruction.ForEach line) {
            thenDo(given -> given.ifPresent(next -> {
                locals.bind(line.local(), next);
                enter(line.block(), () -> forEach(line));
            }));
            return Optional.of(new Effect.Next(locals.awaited(line.series())));
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
            thenDo(held -> {
                if (!(held.orElse(Value.NOTHING) instanceof Value.Whole)) {
                    throw new IllegalStateException(
                            "only to a number that the coroutine owns can be added: \"" + line.state() + '"');
                }
            });
            return Optional.of(new Effect.Change(
                    line.state(),
                    held -> held instanceof Value.Whole number ? Value.number(number.number() + line.amount()) : held));
        }

        @Override
        public Optional<Effect> read(Instruction.Read line) {
            thenDo(given -> locals.bind(line.local(), given.orElseThrow()));
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
        public Optional<Effect> tryNext(Instruction.TryNext line) {
            thenDo(given -> locals.bind(line.local(), given.orElse(Value.NOTHING)));
            return Optional.of(new Effect.TryNext(locals.value(line.otherwise())));
        }

        @Override
        public Optional<Effect> closeChannel(Instruction.CloseChannel line) {
            return Optional.of(new Effect.CloseChannel());
        }

        @Override
        public Optional<Effect> fail(Instruction.Fail line) {
            return Optional.of(new Effect.Fail());
        }
    }
}
