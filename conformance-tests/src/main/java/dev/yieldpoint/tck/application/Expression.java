package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an instruction says when it means a value; {@code toString} gives the words a feature uses. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Expression.Literal.class, name = "literal"),
    @JsonSubTypes.Type(value = Expression.Local.class, name = "local"),
    @JsonSubTypes.Type(value = Expression.Remembered.class, name = "remembered")
})
public sealed interface Expression {

    /** The value itself. */
    record Literal(@JsonValue Value value) implements Expression {

        /** Reads {@code {"literal": "a"}}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Literal {}

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What the local of this name holds. */
    record Local(@JsonValue String name) implements Expression {

        /** Reads {@code {"local": "letter"}}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Local {}

        @Override
        public String toString() {
            return name;
        }
    }

    /** What the coroutine remembered last for a key, or nothing. The key is a literal or a local. */
    record Remembered(@JsonValue Expression key) implements Expression {

        /** Reads {@code {"remembered": {"local": "path"}}}. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Remembered {}

        @Override
        public String toString() {
            return "what was remembered for " + key;
        }
    }
}
