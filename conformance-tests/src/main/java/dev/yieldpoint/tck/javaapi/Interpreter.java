package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.Wait;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Carries out instructions in direct style, with the locals and the memory of one run of a body. */
final class Interpreter {

    private final CoroutineId id;
    private final JavaApiDriver driver;
    private final Outside outside;
    private final Trace trace;
    private final Receiver<Letter> rx;
    private final Await await;
    private final Map<String, OwnedState<Value>> states;
    private final Map<String, Value> locals = new HashMap<>();
    private final Map<Value, Value> memory = new HashMap<>();

    Interpreter(
            CoroutineId id,
            JavaApiDriver driver,
            Receiver<Letter> rx,
            Await await,
            Map<String, OwnedState<Value>> states) {
        this.id = id;
        this.driver = driver;
        this.outside = driver.outside();
        this.trace = outside.trace();
        this.rx = rx;
        this.await = await;
        this.states = states;
    }

    void play(List<Instruction> block) {
        block.forEach(this::play);
    }

    private void play(Instruction instruction) {
        if (instruction instanceof Instruction.Note note) {
            trace.record(new Event.Noted(id, value(note.value())));
        } else if (instruction instanceof Instruction.WaitAtGate wait) {
            await(outside.gate(wait.gate()));
        } else if (instruction instanceof Instruction.WaitTime wait) {
            await(outside.time(wait.milliseconds()));
        } else if (instruction instanceof Instruction.YieldOnce) {
            await(outside.yieldOnce());
        } else if (instruction instanceof Instruction.Get get) {
            locals.put(get.local(), page(get));
        } else if (instruction instanceof Instruction.Receive receive) {
            locals.put(receive.local(), receive().orElse(Value.NOTHING));
        } else if (instruction instanceof Instruction.CloseChannel) {
            trace.record(new Event.ClosedChannel(id));
            rx.close();
        } else if (instruction instanceof Instruction.Send send) {
            driver.send(id.name(), send.coroutine(), value(send.value()));
        } else if (instruction instanceof Instruction.SetState set) {
            set(set.state(), value(set.value()));
        } else if (instruction instanceof Instruction.AddTo add) {
            set(add.state(), sum(state(add.state()).current(), add.amount()));
        } else if (instruction instanceof Instruction.Remember remember) {
            memory.put(value(remember.key()), value(remember.value()));
        } else {
            playBlock(instruction);
        }
    }

    private void playBlock(Instruction instruction) {
        if (instruction instanceof Instruction.ForEach each) {
            for (Optional<Value> next = receive(); next.isPresent(); next = receive()) {
                locals.put(each.local(), next.get());
                play(each.block());
            }
        } else if (instruction instanceof Instruction.Repeat repeat) {
            for (int i = 0; i < repeat.times(); i++) {
                play(repeat.block());
            }
        } else if (instruction instanceof Instruction.Forever forever) {
            while (true) {
                trace.tick();
                play(forever.block());
            }
        } else if (instruction instanceof Instruction.If choice) {
            play(holds(choice.condition()) ? choice.then() : choice.otherwise());
        } else {
            throw new IllegalStateException("no way to play " + instruction);
        }
    }

    private Value await(Wait wait) {
        trace.record(new Event.Awaiting(id, wait.number(), wait.what()));
        try {
            Value outcome = await.on(wait.stage());
            trace.record(new Event.Resumed(id, wait.number()));
            return outcome;
        } catch (CompletionException failure) {
            trace.record(new Event.Resumed(id, wait.number()));
            throw failure;
        }
    }

    private Value page(Instruction.Get get) {
        Value path = value(get.path());
        if (!(path instanceof Value.Text text)) {
            throw new IllegalStateException("a path is a text, not " + path);
        }
        try {
            Wait answer = outside.get(text.text());
            return Optional.ofNullable(await(answer))
                    .orElseThrow(() -> new DriverFailure("await.on gave null for " + answer.what()));
        } catch (CompletionException refused) {
            return Value.NOTHING;
        }
    }

    private Optional<Value> receive() {
        trace.record(new Event.Awaiting(id, 0, "the next message"));
        Optional<Letter> letter = rx.next();
        trace.record(new Event.Resumed(id, 0));
        trace.record(letter.<Event>map(l -> new Event.Received(id, l.number(), l.value()))
                .orElseGet(() -> new Event.SawEnd(id)));
        return letter.map(Letter::value);
    }

    private void set(String state, Value value) {
        trace.record(new Event.SetState(id, state, value));
        state(state).set(value);
    }

    private OwnedState<Value> state(String name) {
        OwnedState<Value> state = states.get(name);
        if (state == null) {
            throw new IllegalStateException("\"" + name + "\" must be kept above the coroutine that owns it");
        }
        return state;
    }

    private boolean holds(Condition condition) {
        return value(condition.left()).equals(value(condition.right())) == condition.same();
    }

    private Value value(Expression expression) {
        if (expression instanceof Expression.Local local) {
            return locals.getOrDefault(local.name(), Value.NOTHING);
        }
        if (expression instanceof Expression.Remembered remembered) {
            return memory.getOrDefault(value(remembered.key()), Value.NOTHING);
        }
        return ((Expression.Literal) expression).value();
    }

    private static Value sum(Value current, int amount) {
        if (current instanceof Value.Whole number) {
            return Value.number(number.number() + amount);
        }
        throw new IllegalStateException("only a number can be added to, not " + current);
    }
}
