package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Awaited;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Locals;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a body, as far as the trace has told: what comes next of it, and what it holds. */
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

    private final Locals locals = new Locals();
    private boolean atTop = true;

    BodyModel(CoroutineId id, Hook.UseCoroutine coroutine) {
        this.id = id;
        this.coroutine = coroutine;
        enter(coroutine.body(), () -> {});
    }

    /** Whether nothing has happened since it was started. */
    boolean isAtTop() {
        return atTop;
    }

    /** What comes next, in words. */
    String next() {
        Expected next = upcoming();
        return next == null ? "nothing that could be seen" : next.words.get();
    }

    /** Takes note of an event, if it is what comes next. */
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
                exactly(new Event.Finished(id));
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
        if (instruction instanceof Instruction.Note note) {
            exactly(new Event.Noted(id, locals.value(note.value())));
        } else if (instruction instanceof Instruction.WaitAtGate wait) {
            await(Awaited.gate(wait.gate()), given -> {});
        } else if (instruction instanceof Instruction.WaitTime wait) {
            await(Awaited.time(wait.milliseconds()), given -> {});
        } else if (instruction instanceof Instruction.YieldOnce) {
            await(Awaited.TURN, given -> {});
        } else if (instruction instanceof Instruction.Get get) {
            await(Awaited.answer(locals.path(get.path())), given -> locals.bind(get.local(), given));
        } else if (instruction instanceof Instruction.Put put) {
            await(Awaited.answer(locals.path(put.path())), given -> locals.bind(put.local(), given));
        } else if (instruction instanceof Instruction.Receive receive) {
            receive(received -> locals.bind(receive.local(), received.orElse(Value.NOTHING)));
        } else if (instruction instanceof Instruction.CloseChannel) {
            exactly(new Event.ClosedChannel(id));
        } else if (instruction instanceof Instruction.Send send) {
            send(locals.value(send.value()), send.address());
        } else if (instruction instanceof Instruction.SetState set) {
            set(set.state(), locals.value(set.value()));
        } else if (instruction instanceof Instruction.AddTo add) {
            expect(
                    Event.ReadState.class,
                    () -> "reads \"" + add.state() + '"',
                    read -> read.state().equals(add.state()),
                    read -> {
                        if (read.value() instanceof Value.Whole number) {
                            set(add.state(), Value.number(number.number() + add.amount()));
                        }
                    });
        } else if (instruction instanceof Instruction.SetAtom set) {
            exactly(new Event.SetAtom(id, set.atom(), locals.value(set.value())));
        } else if (instruction instanceof Instruction.Write write) {
            exactly(new Event.Written(id.name(), write.shared(), locals.value(write.value())));
        } else if (instruction instanceof Instruction.Read read) {
            expect(
                    Event.ReadShared.class,
                    () -> "reads \"" + read.shared() + '"',
                    found -> found.shared().equals(read.shared()),
                    found -> locals.bind(read.local(), found.value()));
        } else if (instruction instanceof Instruction.Remember remember) {
            locals.remember(remember);
        } else {
            beginBlock(instruction);
        }
    }

    private void beginBlock(Instruction instruction) {
        if (instruction instanceof Instruction.ForEach each) {
            receive(received -> received.ifPresent(letter -> {
                locals.bind(each.local(), letter);
                enter(each.block(), () -> begin(each));
            }));
        } else if (instruction instanceof Instruction.ForEachItem each) {
            await(Awaited.item(each.feed()), item -> {
                if (!item.equals(Value.NOTHING)) {
                    locals.bind(each.local(), item);
                    enter(each.block(), () -> begin(each));
                }
            });
        } else if (instruction instanceof Instruction.Repeat repeat) {
            goRound(repeat.block(), repeat.times());
        } else if (instruction instanceof Instruction.Forever forever) {
            enter(forever.block(), () -> begin(forever));
        } else if (instruction instanceof Instruction.If choice) {
            enter(locals.holds(choice.condition()) ? choice.then() : choice.otherwise(), () -> {});
        } else {
            throw new IllegalStateException("no way to follow " + instruction);
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

    private void await(String what, Consumer<Value> then) {
        expect(
                Event.Awaiting.class,
                () -> "awaits " + what,
                await -> await.what().equals(what),
                await -> {});
        expect(Event.Resumed.class, () -> "goes on", resumed -> true, resumed -> then.accept(resumed.given()));
    }

    private void receive(Consumer<Optional<Value>> then) {
        await(Awaited.MESSAGE, given -> {});
        expected.add(new Expected(
                () -> "receives a message or sees the end",
                event -> event instanceof Event.Received || event instanceof Event.SawEnd,
                event -> then.accept(
                        event instanceof Event.Received received ? Optional.of(received.value()) : Optional.empty())));
    }

    private void send(Value value, String address) {
        expect(
                Event.Sending.class,
                () -> String.format(Locale.ROOT, "sends %s to \"%s\"", value, address),
                sending -> sending.value().equals(value)
                        && (sending.handle().equals(address)
                                || sending.coroutine().equals(address)),
                sending -> {});
    }

    private void set(String state, Value value) {
        exactly(
                coroutine.owns().contains(state)
                        ? new Event.SetState(id, state, value)
                        : new Event.TriedToSet(id, state, value));
    }

    private void exactly(Event event) {
        expected.add(new Expected(event::toString, event::equals, seen -> {}));
    }

    private <E extends Event> void expect(Class<E> kind, Supplier<String> words, Predicate<E> fits, Consumer<E> then) {
        expected.add(new Expected(
                () -> id + " " + words.get(),
                event -> kind.isInstance(event) && fits.test(kind.cast(event)),
                event -> then.accept(kind.cast(event))));
    }
}
