package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an {@code if} asks; {@code toString} gives the words a feature uses. In JSON its fields tell the kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Condition.Same.class), @JsonSubTypes.Type(Condition.HasShape.class)})
public sealed interface Condition {

    /** Asks what is asked. */
    <R> R accept(Visitor<R> visitor);

    /** The values that it speaks of. */
    List<Expression> expressions();

    /** What to do for each kind of condition. */
    interface Visitor<R> {

        /** {@link Same} */
        R same(Same condition);

        /** {@link HasShape} */
        R hasShape(HasShape condition);
    }

    /** Whether two values are the same, or are not. */
    record Same(Expression left, boolean same, Expression right) implements Condition {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.same(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(left, right);
        }

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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hasShape(this);
        }

        @Override
        public List<Expression> expressions() {
            return List.of(value);
        }

        @Override
        public String toString() {
            return value + " is of the shape " + shape;
        }
    }
}
