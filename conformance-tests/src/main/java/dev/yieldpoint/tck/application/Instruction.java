package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of a coroutine's body. {@code toString} gives the line as a feature has it, without its block. In JSON the
 * kind stands under {@code "do"}.
 *
 * <p>A coroutine suspends in {@link WaitAtGate}, {@link WaitTime}, {@link YieldOnce}, {@link Get}, {@link Put},
 * {@link Receive} and at every round of {@link ForEach} and {@link ForEachItem}, and nowhere else.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Instruction.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Instruction.WaitAtGate.class, name = "wait-at-gate"),
    @JsonSubTypes.Type(value = Instruction.WaitTime.class, name = "wait-time"),
    @JsonSubTypes.Type(value = Instruction.YieldOnce.class, name = "yield-once"),
    @JsonSubTypes.Type(value = Instruction.ForEach.class, name = "for-each"),
    @JsonSubTypes.Type(value = Instruction.ForEachItem.class, name = "for-each-item"),
    @JsonSubTypes.Type(value = Instruction.Receive.class, name = "receive"),
    @JsonSubTypes.Type(value = Instruction.Forever.class, name = "forever"),
    @JsonSubTypes.Type(value = Instruction.Repeat.class, name = "repeat"),
    @JsonSubTypes.Type(value = Instruction.SetState.class, name = "set-state"),
    @JsonSubTypes.Type(value = Instruction.AddTo.class, name = "add-to"),
    @JsonSubTypes.Type(value = Instruction.SetAtom.class, name = "set-atom"),
    @JsonSubTypes.Type(value = Instruction.Write.class, name = "write"),
    @JsonSubTypes.Type(value = Instruction.Read.class, name = "read"),
    @JsonSubTypes.Type(value = Instruction.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Instruction.Get.class, name = "get"),
    @JsonSubTypes.Type(value = Instruction.Put.class, name = "put"),
    @JsonSubTypes.Type(value = Instruction.If.class, name = "if"),
    @JsonSubTypes.Type(value = Instruction.Remember.class, name = "remember"),
    @JsonSubTypes.Type(value = Instruction.CloseChannel.class, name = "close-channel")
})
public sealed interface Instruction {

    /** The blocks that belong to it, in order. */
    default List<List<Instruction>> blocks() {
        return List.of();
    }

    /** All lines of a block, those in the blocks inside it included, in order. */
    static Stream<Instruction> lines(List<Instruction> block) {
        List<Instruction> lines = new ArrayList<>();
        collect(block, lines);
        return lines.stream();
    }

    private static void collect(List<Instruction> block, List<Instruction> lines) {
        for (Instruction line : block) {
            lines.add(line);
            line.blocks().forEach(inner -> collect(inner, lines));
        }
    }

    /** The local that the lines behind it may speak of. */
    default Optional<String> makes() {
        return Optional.empty();
    }

    /** Writes a value into the trace, for the scenario to see. */
    record Note(Expression value) implements Instruction {
        @Override
        public String toString() {
            return "note " + value;
        }
    }

    /** Awaits the opening of a gate. A gate that is open stays open. */
    record WaitAtGate(String gate) implements Instruction {
        @Override
        public String toString() {
            return "wait at the gate \"" + gate + '"';
        }
    }

    /** Awaits that so much virtual time has passed. */
    record WaitTime(long milliseconds) implements Instruction {
        @Override
        public String toString() {
            return "wait " + Durations.words(milliseconds);
        }
    }

    /** Awaits something that is there as soon as everything else had its turn. */
    record YieldOnce() implements Instruction {
        @Override
        public String toString() {
            return "yield once";
        }
    }

    /** Receives until the channel has ended, and carries out the block for every message. */
    record ForEach(String local, List<Instruction> block) implements Instruction {
        @Override
        public List<List<Instruction>> blocks() {
            return List.of(block);
        }

        @Override
        public String toString() {
            return "for each " + local;
        }
    }

    /** Awaits each item of a feed until the feed has ended, and carries out the block for it. */
    record ForEachItem(String local, String feed, List<Instruction> block) implements Instruction {
        @Override
        public List<List<Instruction>> blocks() {
            return List.of(block);
        }

        @Override
        public String toString() {
            return "for each " + local + " of the feed \"" + feed + '"';
        }
    }

    /** Receives one message; once the channel has ended the local holds nothing. */
    record Receive(String local) implements Instruction {
        @Override
        public Optional<String> makes() {
            return Optional.of(local);
        }

        @Override
        public String toString() {
            return "receive one " + local;
        }
    }

    /** Carries out the block again and again, without end. */
    record Forever(List<Instruction> block) implements Instruction {
        @Override
        public List<List<Instruction>> blocks() {
            return List.of(block);
        }

        @Override
        public String toString() {
            return "forever";
        }
    }

    /** Carries out the block so many times. */
    record Repeat(int times, List<Instruction> block) implements Instruction {
        @Override
        public List<List<Instruction>> blocks() {
            return List.of(block);
        }

        @Override
        public String toString() {
            return times + " times";
        }
    }

    /** Sets a state through the handle that the coroutine owns. */
    record SetState(String state, Expression value) implements Instruction {
        @Override
        public String toString() {
            return "set \"" + state + "\" to " + value;
        }
    }

    /** Sets a state to its current number plus so many, through the handle that the coroutine owns. */
    record AddTo(String state, int amount) implements Instruction {
        @Override
        public String toString() {
            return "add " + amount + " to \"" + state + '"';
        }
    }

    /** Sets an atom, through the root of atoms that the coroutine's component found. */
    record SetAtom(String atom, Expression value) implements Instruction {
        @Override
        public String toString() {
            return "set the atom \"" + atom + "\" to " + value;
        }
    }

    /** Replaces a shared value. */
    record Write(Expression value, String shared) implements Instruction {
        @Override
        public String toString() {
            return "write " + value + " to \"" + shared + '"';
        }
    }

    /** Reads a shared value into a local. */
    record Read(String shared, String local) implements Instruction {
        @Override
        public Optional<String> makes() {
            return Optional.of(local);
        }

        @Override
        public String toString() {
            return "read \"" + shared + "\" as " + local;
        }
    }

    /** Sends a value to the coroutine of that name, or through the handle of that name that the component looked up. */
    record Send(Expression value, String address) implements Instruction {
        @Override
        public String toString() {
            return "send " + value + " to \"" + address + '"';
        }
    }

    /**
     * Requests a path from the server and awaits the answer. The local holds the body of an accepted answer (any 2xx
     * status), and nothing after any other outcome.
     */
    record Get(Expression path, String local) implements Instruction {
        @Override
        public Optional<String> makes() {
            return Optional.of(local);
        }

        @Override
        public String toString() {
            return "get " + path + " as " + local;
        }
    }

    /** Puts a value to a path of the server and awaits the answer, which comes out as that of {@link Get} does. */
    record Put(Expression value, Expression path, String local) implements Instruction {
        @Override
        public Optional<String> makes() {
            return Optional.of(local);
        }

        @Override
        public String toString() {
            return "put " + value + " to " + path + " as " + local;
        }
    }

    /** Carries out one block or the other. */
    record If(Condition condition, List<Instruction> then, List<Instruction> otherwise) implements Instruction {
        @Override
        public List<List<Instruction>> blocks() {
            return List.of(then, otherwise);
        }

        @Override
        public String toString() {
            return "if " + condition;
        }
    }

    /** Keeps a value under a key, for this coroutine alone. To remember nothing is to forget. */
    record Remember(Expression value, Expression key) implements Instruction {
        @Override
        public String toString() {
            return "remember " + value + " for " + key;
        }
    }

    /** Closes the receiving end of the coroutine's channel. */
    record CloseChannel() implements Instruction {
        @Override
        public String toString() {
            return "close the channel";
        }
    }
}
