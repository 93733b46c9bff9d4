package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.tck.application.Awaited;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Locals;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.Wait;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Carries out instructions in direct style, with the locals and the memory of one run of a body. */
final class Interpreter {

    private final CoroutineId id;
    private final JavaApiDriver driver;
    private final Outside outside;
    private final Trace trace;
    private final Receiver<? extends Letter> rx;
    private final Await await;
    private final Holdings holdings;
    private final Locals locals = new Locals();

    Interpreter(CoroutineId id, JavaApiDriver driver, Receiver<? extends Letter> rx, Await await, Holdings holdings) {
        this.id = id;
        this.driver = driver;
        this.outside = driver.outside();
        this.trace = outside.trace();
        this.rx = rx;
        this.await = await;
        this.holdings = holdings;
    }

    void play(List<Instruction> block) {
        block.forEach(this::play);
    }

    private void play(Instruction instruction) {
        if (instruction instanceof Instruction.Note note) {
            trace.record(new Event.Noted(id, locals.value(note.value())));
        } else if (instruction instanceof Instruction.WaitAtGate wait) {
            await(outside.gate(wait.gate()));
        } else if (instruction instanceof Instruction.WaitTime wait) {
            await(outside.time(wait.milliseconds()));
        } else if (instruction instanceof Instruction.YieldOnce) {
            await(outside.yieldOnce());
        } else if (instruction instanceof Instruction.Get get) {
            locals.bind(get.local(), answer(outside.get(locals.path(get.path()))));
        } else if (instruction instanceof Instruction.Put put) {
            locals.bind(put.local(), answer(outside.put(locals.path(put.path()), locals.value(put.value()))));
        } else if (instruction instanceof Instruction.Receive receive) {
            locals.bind(receive.local(), receive().orElse(Value.NOTHING));
        } else if (instruction instanceof Instruction.CloseChannel) {
            driver.post().close(id, rx);
        } else if (instruction instanceof Instruction.Send send) {
            driver.post().send(id.name(), id.mount(), send.address(), locals.value(send.value()));
        } else if (instruction instanceof Instruction.SetState set) {
            holdings.set(set.state(), locals.value(set.value()));
        } else if (instruction instanceof Instruction.AddTo add) {
            holdings.add(add.state(), add.amount());
        } else if (instruction instanceof Instruction.SetAtom set) {
            holdings.set(set.atom(), driver.atom(set.atom()), locals.value(set.value()));
        } else if (instruction instanceof Instruction.Write write) {
            driver.write(id.name(), write.shared(), locals.value(write.value()));
        } else if (instruction instanceof Instruction.Read read) {
            Value found = driver.shared(read.shared()).read();
            trace.record(new Event.ReadShared(id, read.shared(), found));
            locals.bind(read.local(), found);
        } else if (instruction instanceof Instruction.Remember remember) {
            locals.remember(remember);
        } else {
            playBlock(instruction);
        }
    }

    private void playBlock(Instruction instruction) {
        if (instruction instanceof Instruction.ForEach each) {
            for (Optional<Value> next = receive(); next.isPresent(); next = receive()) {
                locals.bind(each.local(), next.get());
                play(each.block());
            }
        } else if (instruction instanceof Instruction.ForEachItem each) {
            Value item = there(outside.nextItem(each.feed()));
            while (!item.equals(Value.NOTHING)) {
                locals.bind(each.local(), item);
                play(each.block());
                item = there(outside.nextItem(each.feed()));
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
            play(locals.holds(choice.condition()) ? choice.then() : choice.otherwise());
        } else {
            throw new IllegalStateException("no way to play " + instruction);
        }
    }

    private Value await(Wait wait) {
        trace.record(new Event.Awaiting(id, wait.number(), wait.what()));
        try {
            Value outcome = await.on(wait.stage());
            trace.record(new Event.Resumed(id, wait.number(), outcome == null ? Value.NOTHING : outcome));
            return outcome;
        } catch (CompletionException failure) {
            trace.record(new Event.Resumed(id, wait.number()));
            if (failure.getCause() == null || failure.getCause() instanceof CompletionException) {
                throw new DriverFailure("await.on hid the failure of " + wait.what() + " in " + failure);
            }
            throw failure;
        }
    }

    private Value answer(Wait answer) {
        try {
            return there(answer);
        } catch (CompletionException refused) {
            return Value.NOTHING;
        }
    }

    /** The value of an await, which a runtime must hand over. */
    private Value there(Wait wait) {
        return Optional.ofNullable(await(wait))
                .orElseThrow(() -> new DriverFailure("await.on gave null for " + wait.what()));
    }

    private Optional<Value> receive() {
        trace.record(new Event.Awaiting(id, 0, Awaited.MESSAGE));
        Optional<? extends Letter> letter = rx.next();
        trace.record(new Event.Resumed(id, 0));
        trace.record(letter.<Event>map(l -> new Event.Received(id, l.number(), l.value()))
                .orElseGet(() -> new Event.SawEnd(id)));
        return letter.map(Letter::value);
    }
}
