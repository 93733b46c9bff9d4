package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an {@code if} asks; {@code toString} gives the words a feature uses. In JSON its fields tell the kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Condition.Same.class), @JsonSubTypes.Type(Condition.HasShape.class)})
public sealed interface Condition {

    /** Whether two values are the same, or are not. */
    record Same(Expression left, boolean same, Expression right) implements Condition {

        @Override
        public String toString() {
            return left + (same ? " is " : " is not ") + right;
        }
    }

    /** Whether a value has this shape. */
    record HasShape(Expression value, String shape) implements Condition {

        /** Refuses what a feature could not write. */
        public HasShape {
            if (!shape.matches(Value.Shaped.SHAPE)) {
                throw new IllegalArgumentException("no value can have the shape " + shape);
            }
        }

        @Override
        public String toString() {
            return value + " is of the shape " + shape;
        }
    }
}
