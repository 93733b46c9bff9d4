package dev.yieldpoint.tck.application;

import java.util.HashMap;
import java.util.Map;

/** What one run of a body holds: its locals, and what it has remembered. */
public final class Locals {

    private final Map<String, Value> locals = new HashMap<>();
    private final Map<Value, Value> remembered = new HashMap<>();

    /** Lets a local hold a value. */
    public void bind(String local, Value value) {
        locals.put(local, value);
    }

    /** Remembers what an instruction says. */
    public void remember(Instruction.Remember instruction) {
        remembered.put(value(instruction.key()), value(instruction.value()));
    }

    /** The value of an expression; what was never bound or remembered is nothing. */
    public Value value(Expression expression) {
        if (expression instanceof Expression.Local local) {
            return local(local.name());
        }
        if (expression instanceof Expression.Remembered earlier) {
            return remembered.getOrDefault(value(earlier.key()), Value.NOTHING);
        }
        if (expression instanceof Expression.Content content) {
            Value whole = local(content.local());
            return whole instanceof Value.Shaped shaped ? shaped.content() : whole;
        }
        return ((Expression.Literal) expression).value();
    }

    /** The value of an expression that is a path on the server. */
    public String path(Expression expression) {
        if (value(expression) instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalStateException("a path is a text, not " + value(expression));
    }

    /** Whether a condition holds. */
    public boolean holds(Condition condition) {
        if (condition instanceof Condition.Same same) {
            return value(same.left()).equals(value(same.right())) == same.same();
        }
        Condition.HasShape has = (Condition.HasShape) condition;
        return value(has.value()) instanceof Value.Shaped shaped
                && shaped.shape().equals(has.shape());
    }

    private Value local(String name) {
        return locals.getOrDefault(name, Value.NOTHING);
    }
}
