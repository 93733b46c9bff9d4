package dev.yieldpoint.tck.application;

/** Whether two values are the same; {@code toString} gives the words a feature uses. */
public record Condition(Expression left, boolean same, Expression right) {

    @Override
    public String toString() {
        return left + (same ? " is " : " is not ") + right;
    }
}
