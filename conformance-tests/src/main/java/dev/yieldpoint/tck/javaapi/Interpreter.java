package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Locals;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.Wait;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Carries out instructions in direct style, with the locals and the memory of one run of a body. */
final class Interpreter {

    private final Deeds deeds;
    private final Outside outside;
    private final Locals locals = new Locals();

    Interpreter(Deeds deeds) {
        this.deeds = deeds;
        this.outside = deeds.outside();
    }

    void play(List<Instruction> block) {
        block.forEach(this::play);
    }

    private void play(Instruction instruction) {
        if (instruction instanceof Instruction.Note note) {
            deeds.note(locals.value(note.value()));
        } else if (instruction instanceof Instruction.WaitAtGate wait) {
            deeds.await(outside.gate(wait.gate()));
        } else if (instruction instanceof Instruction.WaitTime wait) {
            deeds.await(outside.time(wait.milliseconds()));
        } else if (instruction instanceof Instruction.YieldOnce) {
            deeds.await(outside.yieldOnce());
        } else if (instruction instanceof Instruction.Get get) {
            locals.bind(get.local(), answer(outside.get(locals.path(get.path()))));
        } else if (instruction instanceof Instruction.Put put) {
            locals.bind(put.local(), answer(outside.put(locals.path(put.path()), locals.value(put.value()))));
        } else if (instruction instanceof Instruction.Receive receive) {
            locals.bind(receive.local(), deeds.receive().orElse(Value.NOTHING));
        } else if (instruction instanceof Instruction.CloseChannel) {
            deeds.close();
        } else if (instruction instanceof Instruction.Send send) {
            deeds.send(send.address(), locals.value(send.value()));
        } else if (instruction instanceof Instruction.SetState set) {
            deeds.holdings().set(set.state(), locals.value(set.value()));
        } else if (instruction instanceof Instruction.AddTo add) {
            deeds.holdings().add(add.state(), add.amount());
        } else if (instruction instanceof Instruction.SetAtom set) {
            deeds.setAtom(set.atom(), locals.value(set.value()));
        } else if (instruction instanceof Instruction.Write write) {
            deeds.write(write.shared(), locals.value(write.value()));
        } else if (instruction instanceof Instruction.Read read) {
            locals.bind(read.local(), deeds.read(read.shared()));
        } else if (instruction instanceof Instruction.Remember remember) {
            locals.remember(remember);
        } else {
            playBlock(instruction);
        }
    }

    private void playBlock(Instruction instruction) {
        if (instruction instanceof Instruction.ForEach each) {
            for (Optional<Value> next = deeds.receive(); next.isPresent(); next = deeds.receive()) {
                locals.bind(each.local(), next.get());
                play(each.block());
            }
        } else if (instruction instanceof Instruction.ForEachItem each) {
            Value item = deeds.outcome(outside.nextItem(each.feed()));
            while (!item.equals(Value.NOTHING)) {
                locals.bind(each.local(), item);
                play(each.block());
                item = deeds.outcome(outside.nextItem(each.feed()));
            }
        } else if (instruction instanceof Instruction.Repeat repeat) {
            for (int i = 0; i < repeat.times(); i++) {
                play(repeat.block());
            }
        } else if (instruction instanceof Instruction.Forever forever) {
            while (true) {
                deeds.tick();
                play(forever.block());
            }
        } else if (instruction instanceof Instruction.If choice) {
            play(locals.holds(choice.condition()) ? choice.then() : choice.otherwise());
        } else {
            throw new IllegalStateException("no way to play " + instruction);
        }
    }

    private Value answer(Wait answer) {
        try {
            return deeds.outcome(answer);
        } catch (CompletionException refused) {
            return Value.NOTHING;
        }
    }
}
