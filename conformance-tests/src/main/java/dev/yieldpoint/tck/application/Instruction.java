package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.yieldpoint.spec.Capability;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a coroutine's body. {@code toString} gives the line as a feature has it, without its block. In JSON the
 * kind stands under {@code "do"}.
 *
 * <p>A coroutine suspends in {@link Await} and at every round of {@link ForEach}, and nowhere else.
 *
 * <p>A new kind of instruction is a record here: the compiler then names every visitor that has to say what it does with it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Instruction.Log.class, name = "log"),
    @JsonSubTypes.Type(value = Instruction.Await.class, name = "await"),
    @JsonSubTypes.Type(value = Instruction.ForEach.class, name = "for-each"),
    @JsonSubTypes.Type(value = Instruction.Forever.class, name = "forever"),
    @JsonSubTypes.Type(value = Instruction.Repeat.class, name = "repeat"),
    @JsonSubTypes.Type(value = Instruction.If.class, name = "if"),
    @JsonSubTypes.Type(value = Instruction.Set.class, name = "set"),
    @JsonSubTypes.Type(value = Instruction.AddTo.class, name = "add-to"),
    @JsonSubTypes.Type(value = Instruction.Read.class, name = "read"),
    @JsonSubTypes.Type(value = Instruction.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Instruction.Remember.class, name = "remember"),
    @JsonSubTypes.Type(value = Instruction.TryNext.class, name = "try-next"),
    @JsonSubTypes.Type(value = Instruction.CloseChannel.class, name = "close-channel"),
    @JsonSubTypes.Type(value = Instruction.Fail.class, name = "fail")
})
public sealed interface Instruction {

    /** Asks which instruction it is. */
    <R> R accept(Visitor<R> visitor);

    /** The values that the line itself says, in order; those of its blocks do not count. */
    List<Expression> expressions();

    /** What the line itself speaks of by name. */
    List<Reference> references();

    /** The blocks that belong to it, in order. */
    default List<List<Instruction>> blocks() {
        return List.of();
    }

    /** The local that it binds: for the lines behind it or, if it has blocks, for those in them. */
    default Optional<String> binds() {
        return Optional.empty();
    }

    /** What is awaited there, at every round if it is a loop. */
    default Optional<Awaitable<Expression>> awaits() {
        return Optional.empty();
    }

    /** All lines of a block, those in the blocks inside it included, in order. */
    static Stream<Instruction> lines(List<Instruction> block) {
        List<Instruction> lines = new ArrayList<>();
        collect(block, lines);
        return lines.stream();
    }

    /** The number of each line of a body, from 1 in the order of {@link #lines}; by identity, since equal lines can occur twice. */
    static IdentityHashMap<Instruction, Integer> numbers(List<Instruction> body) {
        IdentityHashMap<Instruction, Integer> numbers = new IdentityHashMap<>();
        lines(body).forEach(line -> numbers.putIfAbsent(line, numbers.size() + 1));
        return numbers;
    }

    private static void collect(List<Instruction> block, List<Instruction> lines) {
        for (Instruction line : block) {
            lines.add(line);
            line.blocks().forEach(inner -> collect(inner, lines));
        }
    }

    /** The capabilities that a body needs of a runtime, its blocks included. */
    static Stream<Capability> needs(List<Instruction> body) {
        return lines(body)
                .flatMap(line -> Stream.concat(
                        line.references().stream().flatMap(reference -> reference.kind().capability().stream()),
                        own(line).stream()))
                .distinct();
    }

    /** The capability that a line needs of itself, whatever it speaks of. */
    private static Optional<Capability> own(Instruction line) {
        if (requests(line)) {
            return Optional.of(Capability.HTTP);
        }
        return line instanceof TryNext ? Optional.of(Capability.TRY_NEXT) : Optional.empty();
    }

    /** Whether a line requests something from the server. */
    static boolean requests(Instruction line) {
        return line.awaits().filter(Awaitable.Response.class::isInstance).isPresent();
    }

    /** What to do for each kind of instruction. */
    interface Visitor<R> {

        /** {@link Log} */
        R log(Log line);

        /** {@link Await} */
        R await(Await line);

        /** {@link ForEach} */
        R forEach(ForEach line);

        /** {@link Forever} */
        R forever(Forever line);

        /** {@link Repeat} */
        R repeat(Repeat line);

        /** {@link If} */
        R choose(If line);

        /** {@link Set} */
        R set(Set line);

        /** {@link AddTo} */
        R addTo(AddTo line);

        /** {@link Read} */
        R read(Read line);

        /** {@link Send} */
        R send(Send line);

        /** {@link Remember} */
        R remember(Remember line);

        /** {@link TryNext} */
        R tryNext(TryNext line);

        /** {@link CloseChannel} */
        R closeChannel(CloseChannel line);

        /** {@link Fail} */
        R fail(Fail line);
    }

    /** Writes a value into the trace, for the scenario to see. */
    record Log(Expression value) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.log(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(value);
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public String toString() {
            return "log " + value;
        }
    }

    /**
     * Awaits something, once. Where an await gives nothing, such as that of a message once the channel has ended, or of a response that is
     * no accepted one (any 2xx status), the local holds nothing.
     *
     * @param local what holds the value behind it; null where there is none
     */
    record Await(
            Awaitable<Expression> what,
            @JsonSetter(nulls = Nulls.SET) @Nullable String local) implements Instruction {

        /** Refuses a local where there is no value, and the other way round. */
        public Await {
            if (what.givesValue() != (local != null)) {
                throw new IllegalArgumentException(
                        what + (what.givesValue() ? " gives a value, which needs a name" : " gives no value to name"));
            }
        }

        /** Awaits something that gives no value. */
        public Await(Awaitable<Expression> what) {
            this(what, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.await(this);
        }

        @Override
        public List<Expression> expressions() {
            return said(what);
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public Optional<String> binds() {
            return Optional.ofNullable(local);
        }

        @Override
        public Optional<Awaitable<Expression>> awaits() {
            return Optional.of(what);
        }

        @Override
        public String toString() {
            return what.accept(new Awaitable.Visitor<>() {
                @Override
                public String message() {
                    return "receive one " + local;
                }

                @Override
                public String gate(String name) {
                    return "wait at the gate \"" + name + '"';
                }

                @Override
                public String time(long milliseconds) {
                    return "wait " + Durations.words(milliseconds);
                }

                @Override
                public String turn() {
                    return "yield once";
                }

                @Override
                public String feedItem(String feed) {
                    return "receive one " + local + " of the feed \"" + feed + '"';
                }

                @Override
                public String response(Awaitable.Response<Expression> response) {
                    return switch (response.method()) {
                        case GET -> "get " + response.path() + " as " + local;
                        case PUT -> "put " + response.body() + " to " + response.path() + " as " + local;
                    };
                }
            });
        }
    }

    private static List<Expression> said(Awaitable<Expression> awaited) {
        List<Expression> said = new ArrayList<>();
        awaited.<Expression>map(expression -> {
            said.add(expression);
            return expression;
        });
        return said;
    }

    /** Awaits one after another until they end, and carries out the block with each. */
    record ForEach(String local, Awaitable.Series<Expression> series, List<Instruction> block) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.forEach(this);
        }

        @Override
        public List<Expression> expressions() {
            return said(series);
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public List<List<Instruction>> blocks() {
            return List.of(block);
        }

        @Override
        public Optional<String> binds() {
            return Optional.of(local);
        }

        @Override
        public Optional<Awaitable<Expression>> awaits() {
            return Optional.of(series);
        }

        @Override
        public String toString() {
            return "for each " + local
                    + series.acceptSeries(new Awaitable.SeriesVisitor<>() {
                        @Override
                        public String message() {
                            return "";
                        }

                        @Override
                        public String feedItem(String feed) {
                            return " of the feed \"" + feed + '"';
                        }
                    });
        }
    }

    /** Carries out the block again and again, without end. */
    record Forever(List<Instruction> block) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.forever(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of();
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.repeat(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of();
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public List<List<Instruction>> blocks() {
            return List.of(block);
        }

        @Override
        public String toString() {
            return times + " times";
        }
    }

    /** Carries out one block or the other. */
    record If(Condition condition, List<Instruction> then, List<Instruction> otherwise) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choose(this);
        }

        @Override
        public List<Expression> expressions() {
            return condition.expressions();
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public List<List<Instruction>> blocks() {
            return List.of(then, otherwise);
        }

        @Override
        public String toString() {
            return "if " + condition;
        }
    }

    /** Sets something to a value. */
    record Set(Target target, Expression value) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(value);
        }

        @Override
        public List<Reference> references() {
            return List.of(target.reference());
        }

        @Override
        public String toString() {
            return target.set(value);
        }
    }

    /** Sets a state to its current number plus so many, through the handle that the coroutine owns. */
    record AddTo(String state, int amount) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addTo(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of();
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference(Reference.Kind.OWNED_STATE, state));
        }

        @Override
        public String toString() {
            return "add " + amount + " to \"" + state + '"';
        }
    }

    /** Reads a shared value into a local. */
    record Read(String shared, String local) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.read(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of();
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference(Reference.Kind.SHARED, shared));
        }

        @Override
        public Optional<String> binds() {
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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.send(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(value);
        }

        @Override
        public List<Reference> references() {
            return List.of(new Reference(Reference.Kind.ADDRESS, address));
        }

        @Override
        public String toString() {
            return "send " + value + " to \"" + address + '"';
        }
    }

    /** Keeps a value under a key, for this coroutine alone. To remember nothing is to forget. */
    record Remember(Expression value, Expression key) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.remember(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(value, key);
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public String toString() {
            return "remember " + value + " for " + key;
        }
    }

    /**
     * Receives the next message if one is available, without waiting. Once the channel has ended the local holds nothing.
     *
     * @param otherwise what the local holds if the channel is empty and has not ended
     */
    record TryNext(String local, Expression otherwise) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tryNext(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(otherwise);
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public Optional<String> binds() {
            return Optional.of(local);
        }

        @Override
        public String toString() {
            return "receive one " + local + " without waiting, or " + otherwise + " if the channel is open and empty";
        }
    }

    /** Closes the receiving end of the coroutine's channel. */
    record CloseChannel() implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closeChannel(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of();
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public String toString() {
            return "close the channel";
        }
    }

    /** Ends the body by an exception of its own, which nothing in it catches. */
    record Fail() implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fail(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of();
        }

        @Override
        public List<Reference> references() {
            return List.of();
        }

        @Override
        public String toString() {
            return "fail";
        }
    }
}
