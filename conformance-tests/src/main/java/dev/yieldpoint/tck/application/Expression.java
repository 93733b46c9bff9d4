package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * What an instruction says when it means a value; {@code toString} gives the words a feature uses. In JSON an object whose
 * one field tells the kind.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Expression.Literal.class),
    @JsonSubTypes.Type(Expression.Local.class),
    @JsonSubTypes.Type(Expression.Remembered.class),
    @JsonSubTypes.Type(Expression.Content.class)
})
public sealed interface Expression {

    /** Asks how the value is said. */
    <R> R accept(Visitor<R> visitor);

    /** The local that it speaks of, if it does. */
    default Optional<String> local() {
        return accept(new Visitor<>() {
            @Override
            public Optional<String> literal(Value value) {
                return Optional.empty();
            }

            @Override
            public Optional<String> local(String name) {
                return Optional.of(name);
            }

            @Override
            public Optional<String> remembered(Expression key) {
                return key.local();
            }

            @Override
            public Optional<String> content(String local) {
                return Optional.of(local);
            }
        });
    }

    /** What to do for each way to say a value. */
    interface Visitor<R> {

        /** {@link Literal} */
        R literal(Value value);

        /** {@link Local} */
        R local(String name);

        /** {@link Remembered} */
        R remembered(Expression key);

        /** {@link Content} */
        R content(String local);
    }

    /** The value itself, in JSON {@code {"literal": "a"}}. */
    record Literal(@JsonProperty("literal") Value value) implements Expression {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(value);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What the local of this name holds, in JSON {@code {"local": "message"}}. */
    record Local(@JsonProperty("local") String name) implements Expression {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.local(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What the coroutine remembered last for a key, or nothing; in JSON {@code {"remembered": {"local": "path"}}}. The key
     * is a literal or a local.
     */
    record Remembered(@JsonProperty("remembered") Expression key) implements Expression {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.remembered(key);
        }

        @Override
        public String toString() {
            return "what was remembered for " + key;
        }
    }

    /** What a value with a shape holds, without the shape; in JSON {@code {"contentOf": "update"}}. */
    record Content(@JsonProperty("contentOf") String name) implements Expression {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.content(name);
        }

        @Override
        public String toString() {
            return "the content of " + name;
        }
    }
}
