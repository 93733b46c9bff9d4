package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a message, a state or a local can hold: a text, a whole number, nothing, or one of these under the name of a shape.
 * In JSON a string, a number, null, or an object with one field.
 */
@JsonSerialize(using = ValueJson.Writer.class)
@JsonDeserialize(using = ValueJson.Reader.class)
public sealed interface Value {

    /** The absence of a value, as a value. */
    Value NOTHING = new Nothing();

    /** A text without line breaks or double quotes, so that it can stand in a feature. */
    record Text(String text) implements Value {

        /** Refuses what a feature could not quote. */
        public Text {
            if (text.chars().anyMatch(c -> c == '"' || Character.isISOControl(c))) {
                throw new IllegalArgumentException("a text holds no double quotes and no line breaks: " + text);
            }
        }

        @Override
        public String toString() {
            return '"' + text + '"';
        }
    }

    /** A whole number. */
    record Whole(long number) implements Value {

        @Override
        public String toString() {
            return Long.toString(number);
        }
    }

    /** No value, {@code None} in a feature; {@link #NOTHING} is the one instance anybody needs. */
    record Nothing() implements Value {

        @Override
        public String toString() {
            return "None";
        }
    }

    /** A text or a number with a shape, by which a body can tell it from others: {@code age 42}. */
    record Shaped(String shape, Value content) implements Value {

        /**
         * How a shape is written: a word of letters that could not be anything else where a value stands. Capitals are
         * allowed, so that a variant can have its name in Rust: {@code SetUsername "Bob"}.
         */
        public static final String SHAPE = "(?!(?:None|not|is|to|as|for|and|of)\\b)[A-Za-z]+";

        /** Refuses what a feature could not write. */
        public Shaped {
            boolean plain = content instanceof Text || content instanceof Whole;
            if (!plain || !shape.matches(SHAPE)) {
                throw new IllegalArgumentException(
                        "a shape is a word before a text or a number, not " + shape + " " + content);
            }
        }

        @Override
        public String toString() {
            return shape + " " + content;
        }
    }

    /** Several values as a step lists them: {@code 1, 2 and 3}. */
    static String words(List<Value> values) {
        String all = values.stream().map(Value::toString).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", " + values.get(values.size() - 1));
        return values.size() == 1 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    /** A text as a value. */
    static Value text(String text) {
        return new Text(text);
    }

    /** A number as a value. */
    static Value number(long number) {
        return new Whole(number);
    }
}
