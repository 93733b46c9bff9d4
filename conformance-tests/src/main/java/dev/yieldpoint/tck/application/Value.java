package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * What a message, a state or a local can hold: a text, a whole number, or nothing. In JSON a string, a number or null.
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

    /** Nothing; {@link #NOTHING} is the one instance anybody needs. */
    record Nothing() implements Value {

        @Override
        public String toString() {
            return "nothing";
        }
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
