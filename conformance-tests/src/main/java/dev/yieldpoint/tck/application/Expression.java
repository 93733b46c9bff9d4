package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What an instruction says when it means a value; {@code toString} gives the words a feature uses. In JSON an object whose
 * one field tells the kind.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Expression.Literal.class),
    @JsonSubTypes.Type(Expression.Local.class),
    @JsonSubTypes.Type(Expression.Remembered.class)
})
public sealed interface Expression {

    /** The value itself, in JSON {@code {"literal": "a"}}. */
    record Literal(@JsonProperty("literal") Value value) implements Expression {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** What the local of this name holds, in JSON {@code {"local": "letter"}}. */
    record Local(@JsonProperty("local") String name) implements Expression {

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
        public String toString() {
            return "what was remembered for " + key;
        }
    }
}
