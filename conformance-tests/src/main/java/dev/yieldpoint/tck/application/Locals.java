package dev.yieldpoint.tck.application;

import java.util.HashMap;
import java.util.Map;

/** What one run of a body holds: its locals, and what it has remembered. */
public final class Locals {

    private final Map<String, Value> locals = new HashMap<>();
    private final Map<Value, Value> remembered = new HashMap<>();

    private final Expression.Visitor<Value> values = new Expression.Visitor<>() {
        @Override
        public Value literal(Value value) {
            return value;
        }

        @Override
        public Value local(String name) {
            return locals.getOrDefault(name, Value.NOTHING);
        }

        @Override
        public Value remembered(Expression key) {
            return remembered.getOrDefault(value(key), Value.NOTHING);
        }

        @Override
        public Value content(String local) {
            Value whole = local(local);
            return whole instanceof Value.Shaped shaped ? shaped.content() : whole;
        }
    };

    private final Condition.Visitor<Boolean> conditions = new Condition.Visitor<>() {
        @Override
        public Boolean same(Condition.Same same) {
            return value(same.left()).equals(value(same.right())) == same.same();
        }

        @Override
        public Boolean hasShape(Condition.HasShape has) {
            return value(has.value()) instanceof Value.Shaped shaped
                    && shaped.shape().equals(has.shape());
        }
    };

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
        return expression.accept(values);
    }

    /** What is awaited, with the values of its expressions. */
    public Awaitable<Value> awaited(Awaitable<Expression> awaitable) {
        return awaitable.map(this::value);
    }

    /** Whether a condition holds. */
    public boolean holds(Condition condition) {
        return condition.accept(conditions);
    }
}
