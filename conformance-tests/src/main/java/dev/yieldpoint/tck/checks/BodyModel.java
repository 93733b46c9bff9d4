package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Locals;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The model of one run of a body, from the trace so far: its next event, and its locals. */
final class BodyModel {

    /**
     * What comes next.
     *
     * @param words what it is, in words, which only a body that goes astray needs
     * @param fits whether an event is that
     * @param then what follows from the event
     */
    private record Expected(Supplier<String> words, Predicate<Event> fits, Consumer<Event> then) {}

    /** A block that is gone through, and the instruction that it is the block of, which may go round. */
    private static final class Frame {
        final List<Instruction> block;
        final Runnable atEnd;
        int next;

        Frame(List<Instruction> block, Runnable atEnd) {
            this.block = block;
            this.atEnd = atEnd;
        }
    }

    /** A loop that goes round without anything to be seen is followed for so long. */
    private static final int MOST_SILENT = 1_000;

    private final CoroutineId id;
    private final Hook.UseCoroutine coroutine;
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** Of the instruction that has begun, what is still to come. */
    private final Deque<Expected> expected = new ArrayDeque<>();

    /** What comes next when a message is awaited, by the instruction: the same each time. */
    private final IdentityHashMap<Instruction, List<Expected>> ofMessages = new IdentityHashMap<>();

    private final Locals locals = new Locals();
    private final Start start = new Start();
    private boolean atTop = true;
    /** Whether the instruction that has begun last logs what was captured. */
    private boolean logsCaptured;
    /** The instruction that has begun last; null before the first and behind the last. */
    private @Nullable Instruction current;

    /** @param captured the values that the body has captured, by the locals that hold them */
    BodyModel(CoroutineId id, Hook.UseCoroutine coroutine, Map<String, Value> captured) {
        this.id = id;
        this.coroutine = coroutine;
        captured.forEach(locals::bind);
        enter(coroutine.body(), () -> {});
    }

    /** The next event, in words. */
    String next() {
        Expected next = upcoming();
        return next == null ? "no further event" : next.words.get();
    }

    /** The number of the instruction that has begun last, from 1, see {@link Instruction#numbers}; 0 if there is none. */
    int line() {
        Instruction begun = current;
        return begun == null ? 0 : Instruction.numbers(coroutine.body()).getOrDefault(begun, 0);
    }

    /** The clause that an event violates which is not the next one. */
    String violatedBy(Event event) {
        if (event instanceof Event.Logged && logsCaptured && expected.peek() != null) {
            return "LIFECYCLE-12";
        }
        return atTop ? "LIFECYCLE-1" : "YIELDING-3";
    }

    /** Consumes an event if it is the next one. */
    boolean see(Event event) {
        Expected next = upcoming();
        if (next == null || !next.fits.test(event)) {
            return next == null;
        }
        expected.remove();
        next.then.accept(event);
        atTop = false;
        return true;
    }

    private @Nullable Expected upcoming() {
        for (int silent = 0; expected.isEmpty() && silent < MOST_SILENT; silent++) {
            Frame frame = frames.peek();
            if (frame == null) {
                current = null;
                expected.addAll(exactly(new Event.Finished(id)));
            } else if (frame.next < frame.block.size()) {
                begin(frame.block.get(frame.next++));
            } else {
                frames.pop();
                frame.atEnd.run();
            }
        }
        return expected.peek();
    }

    private void begin(Instruction instruction) {
        logsCaptured = false;
        current = instruction;
        expected.addAll(instruction.accept(start));
    }

    /** What comes next when an instruction starts, before anything of its block; empty if nothing of it can be seen. */
    private final class Start implements Instruction.Visitor<List<Expected>> {

        @Override
        public List<Expected> log(Instruction.Log line) {
            logsCaptured =
                    line.value().local().filter(coroutine.captured()::contains).isPresent();
            return exactly(new Event.Logged(id, locals.value(line.value())));
        }

        @Override
        public List<Expected> await(Instruction.Await line) {
            String local = line.local();
            return awaits(line, line.what(), given -> {
                if (local != null) {
                    locals.bind(local, given.orElse(Value.NOTHING));
                }
            });
        }

        @Override
        public List<Expected> forEach(Instruction.ForEach line) {
            return awaits(
                    line,
                    line.series(),
                    given -> given.ifPresent(next -> {
                        locals.bind(line.local(), next);
                        enter(line.block(), () -> begin(line));
                    }));
        }

        @Override
        public List<Expected> forever(Instruction.Forever line) {
            enter(line.block(), () -> begin(line));
            return List.of();
        }

        @Override
        public List<Expected> repeat(Instruction.Repeat line) {
            goRound(line.block(), line.times());
            return List.of();
        }

        @Override
        public List<Expected> choose(Instruction.If line) {
            enter(locals.holds(line.condition()) ? line.then() : line.otherwise(), () -> {});
            return List.of();
        }

        @Override
        public List<Expected> set(Instruction.Set line) {
            String name = line.target().name();
            Value value = locals.value(line.value());
            return switch (line.target().kind()) {
                case STATE -> setState(name, value);
                case ATOM -> exactly(new Event.SetAtom(id, name, value));
                case SHARED -> exactly(new Event.Written(id.name(), name, value));
            };
        }

        @Override
        public List<Expected> addTo(Instruction.AddTo line) {
            return expect(
                    Event.ReadState.class,
                    () -> "reads the state \"" + line.state() + '"',
                    read -> read.state().equals(line.state()),
                    read -> {
                        if (read.value() instanceof Value.Whole number) {
                            expected.addAll(setState(line.state(), Value.number(number.number() + line.amount())));
                        }
                    });
        }

        @Override
        public List<Expected> read(Instruction.Read line) {
            return expect(
                    Event.ReadShared.class,
                    () -> "reads the shared value \"" + line.shared() + '"',
                    found -> found.shared().equals(line.shared()),
                    found -> locals.bind(line.local(), found.value()));
        }

        @Override
        public List<Expected> send(Instruction.Send line) {
            Value value = locals.value(line.value());
            return expect(
                    Event.Sending.class,
                    () -> String.format(Locale.ROOT, "sends %s to \"%s\"", value, line.address()),
                    sending -> sending.value().equals(value)
                            && (sending.handle().equals(line.address())
                                    || sending.coroutine().equals(line.address())),
                    sending -> {});
        }

        @Override
        public List<Expected> remember(Instruction.Remember line) {
            locals.remember(line);
            return List.of();
        }

        @Override
        public List<Expected> tryNext(Instruction.TryNext line) {
            Value otherwise = locals.value(line.otherwise());
            return List.of(
                    exactly(new Event.TryingNext(id)).get(0),
                    new Expected(
                            () -> "receives a message, sees the end, or finds its channel empty",
                            event -> event instanceof Event.Received
                                    || event instanceof Event.SawEnd
                                    || event instanceof Event.FoundEmpty,
                            event -> locals.bind(
                                    line.local(),
                                    event instanceof Event.Received received
                                            ? received.value()
                                            : event instanceof Event.FoundEmpty ? otherwise : Value.NOTHING)));
        }

        @Override
        public List<Expected> closeChannel(Instruction.CloseChannel line) {
            return exactly(new Event.ClosedChannel(id));
        }

        @Override
        public List<Expected> fail(Instruction.Fail line) {
            return exactly(new Event.Failed(id));
        }
    }

    private void goRound(List<Instruction> block, int times) {
        if (times > 0) {
            enter(block, () -> goRound(block, times - 1));
        }
    }

    private void enter(List<Instruction> block, Runnable atEnd) {
        frames.push(new Frame(block, atEnd));
    }

    /** Something is awaited, which then gives a value or, as a series does at its end, none. */
    private List<Expected> awaits(Instruction line, Awaitable<Expression> awaitable, Consumer<Optional<Value>> then) {
        if (awaitable instanceof Awaitable.Message) {
            return ofMessages.computeIfAbsent(line, first -> message(locals.awaited(awaitable), then));
        }
        return List.of(
                awaiting(locals.awaited(awaitable)),
                resumed(given -> then.accept(Optional.of(given).filter(value -> !value.equals(Value.NOTHING)))));
    }

    private List<Expected> message(Awaitable<Value> what, Consumer<Optional<Value>> then) {
        return List.of(
                awaiting(what),
                resumed(given -> {}),
                new Expected(
                        () -> "receives a message or sees the end of its channel",
                        event -> event instanceof Event.Received || event instanceof Event.SawEnd,
                        event -> then.accept(
                                event instanceof Event.Received received
                                        ? Optional.of(received.value())
                                        : Optional.empty())));
    }

    private Expected awaiting(Awaitable<Value> what) {
        return one(
                Event.Awaiting.class,
                () -> "awaits " + what,
                await -> await.what().equals(what),
                await -> {});
    }

    private Expected resumed(Consumer<Value> then) {
        return one(Event.Resumed.class, () -> "resumes", resumed -> true, resumed -> then.accept(resumed.given()));
    }

    private List<Expected> setState(String state, Value value) {
        return exactly(
                coroutine.owns().contains(state)
                        ? new Event.SetState(id, state, value)
                        : new Event.TriedToSet(id, state, value));
    }

    private static List<Expected> exactly(Event event) {
        return List.of(new Expected(event::toString, event::equals, seen -> {}));
    }

    private <E extends Event> List<Expected> expect(
            Class<E> kind, Supplier<String> words, Predicate<E> fits, Consumer<E> then) {
        return List.of(one(kind, words, fits, then));
    }

    private <E extends Event> Expected one(Class<E> kind, Supplier<String> words, Predicate<E> fits, Consumer<E> then) {
        return new Expected(
                () -> id + " " + words.get(),
                event -> kind.isInstance(event) && fits.test(kind.cast(event)),
                event -> then.accept(kind.cast(event)));
    }
}
