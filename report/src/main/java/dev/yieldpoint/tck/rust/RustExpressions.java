package dev.yieldpoint.tck.rust;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook.UseCoroutine;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.rust.Slot.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Values and conditions in Rust. A local is moved where no later line reads it, and else cloned. */
final class RustExpressions {

    private final Types types;
    private final Locals locals;
    private final Slot key;
    private final Map<String, String> variables;
    private final String cache;

    /** @param variables what the locals of the body are called */
    RustExpressions(Types types, UseCoroutine coroutine, Map<String, String> variables, String cache) {
        this.types = types;
        this.locals = types.locals(coroutine);
        this.key = types.key(coroutine);
        this.variables = variables;
        this.cache = cache;
    }

    String variable(Local local) {
        return Objects.requireNonNull(variables.get(local.name));
    }

    /** A literal as a value that belongs to a slot. */
    static String literal(Types types, Value value, Slot to) {
        if (value instanceof Value.Nothing) {
            return "None";
        }
        String plain = plain(types, value, to);
        return to.isOptional() ? "Some(" + plain + ")" : plain;
    }

    private static String plain(Types types, Value value, Slot to) {
        if (to.kind() == Kind.ANY) {
            return value instanceof Value.Shaped ? borrowed(value) : "Value::from(" + borrowed(value) + ")";
        }
        if (value instanceof Value.Shaped shaped) {
            Slot content = to.content(shaped.shape());
            return types.enumOf(to)
                    + "::"
                    + RustIdentifiers.pascal(shaped.shape())
                    + "("
                    + literal(types, shaped.content(), content)
                    + ")";
        }
        return borrowed(value) + (types.plain(to).equals("String") ? ".to_string()" : "");
    }

    /** A literal where any value will do. */
    static String borrowed(Value value) {
        if (value instanceof Value.Shaped shaped) {
            return "shaped(\"" + shaped.shape() + "\", " + borrowed(shaped.content()) + ")";
        }
        if (value instanceof Value.Text text) {
            return text(text.text());
        }
        return value instanceof Value.Whole whole ? Long.toString(whole.number()) : "nothing()";
    }

    /** A text as a literal; no text of a feature has quotes or control characters. */
    static String text(String text) {
        return '"' + text.replace("\\", "\\\\") + '"';
    }

    /** An expression as a value that belongs to a slot. */
    String owned(Instruction line, Expression value, Slot to, Known known) {
        return owned(line, value, to, to.isOptional(), known);
    }

    /** An expression as a value that the cache may keep, or forget. */
    String kept(Instruction line, Expression value, Slot to, Known known) {
        boolean nothing = value instanceof Expression.Literal literal && literal.value() instanceof Value.Nothing;
        return nothing ? "None::<" + types.plain(to) + ">" : owned(line, value, to, false, known);
    }

    private String owned(Instruction line, Expression value, Slot to, boolean optional, Known known) {
        return value.accept(new Expression.Visitor<>() {
            @Override
            public String literal(Value literal) {
                return literal instanceof Value.Nothing ? "None" : some(plain(types, literal, to));
            }

            @Override
            public String local(String name) {
                Local local = locals.at(line, name);
                String read = variable(local) + (types.isCopied(local.slot) || isLast(line, name) ? "" : ".clone()");
                return local.slot.isOptional() ? read : some(read);
            }

            @Override
            public String remembered(Expression key) {
                return get(line, key);
            }

            @Override
            public String content(String name) {
                Local local = locals.at(line, name);
                String content = known.contents().get(local);
                if (content == null) {
                    String any = "content(&" + variable(local) + ")";
                    return some(to.kind() == Kind.ANY ? any : "FromValue::from_value(" + any + ")");
                }
                String shape = Objects.requireNonNull(known.shapes().get(local));
                boolean copied = types.isCopied(local.slot.content(shape));
                if (!known.taken().contains(local)) {
                    return some(copied ? "*" + content : content + ".clone()");
                }
                return some(copied || isLast(line, name) ? content : content + ".clone()");
            }

            private String some(String plain) {
                return optional ? "Some(" + plain + ")" : plain;
            }
        });
    }

    /** Whether no later line reads the value of a local, nor the same line once more. */
    private boolean isLast(Instruction line, String name) {
        long here = line.expressions().stream()
                .filter(value -> value.local().filter(name::equals).isPresent())
                .count();
        return here == 1 && !locals.isReadAfter(line, locals.at(line, name));
    }

    /** An expression where it is only looked at. */
    String borrowed(Instruction line, Expression value, Known known) {
        return value.accept(new Expression.Visitor<>() {
            @Override
            public String literal(Value literal) {
                return borrowed(literal);
            }

            @Override
            public String local(String name) {
                return "&" + variable(locals.at(line, name));
            }

            @Override
            public String remembered(Expression key) {
                return get(line, key);
            }

            @Override
            public String content(String name) {
                Local local = locals.at(line, name);
                String content = known.contents().get(local);
                if (content == null) {
                    return "content(&" + variable(local) + ")";
                }
                return known.taken().contains(local) ? "&" + content : content;
            }
        });
    }

    private String get(Instruction line, Expression sought) {
        return cache + ".get(" + key(line, sought) + ")";
    }

    private String key(Instruction line, Expression sought) {
        boolean text = sought instanceof Expression.Literal literal && literal.value() instanceof Value.Text;
        boolean plain = !key.isOptional() && key.kind() != Kind.ANY;
        if (text && plain) {
            return borrowed(line, sought, Known.NOTHING);
        }
        if (sought instanceof Expression.Local local) {
            Local variable = locals.at(line, local.name());
            String read = variable(variable);
            return variable.slot.isOptional() == key.isOptional() ? "&" + read : "&Some(" + read + ".clone())";
        }
        return "&" + owned(line, sought, key, Known.NOTHING);
    }

    String condition(Instruction line, Condition condition, Known known) {
        return condition.accept(new Condition.Visitor<>() {
            @Override
            public String same(Condition.Same same) {
                boolean turned = same.left() instanceof Expression.Literal;
                Expression left = turned ? same.right() : same.left();
                Expression right = turned ? same.left() : same.right();
                return RustExpressions.this.same(line, left, right, same.same(), known);
            }

            @Override
            public String hasShape(Condition.HasShape has) {
                return "has_shape(" + borrowed(line, has.value(), known) + ", \"" + has.shape() + "\")";
            }
        });
    }

    private String same(Instruction line, Expression left, Expression right, boolean same, Known known) {
        String is = same ? " == " : " != ";
        if (right instanceof Expression.Literal literal) {
            String simple = compared(line, left, literal.value());
            if (!simple.isEmpty() && literal.value() instanceof Value.Nothing) {
                return simple + (same ? ".is_none()" : ".is_some()");
            }
            if (!simple.isEmpty()) {
                return simple.replace(" == ", is);
            }
        }
        if (left instanceof Expression.Local one && right instanceof Expression.Local other) {
            Local a = locals.at(line, one.name());
            Local b = locals.at(line, other.name());
            if (types.rust(a.slot).equals(types.rust(b.slot))) {
                return variable(a) + is + variable(b);
            }
        }
        return "value(" + borrowed(line, left, known) + ")" + is + "value(" + borrowed(line, right, known) + ")";
    }

    /** A comparison with a literal as one writes it, if their types allow it; what may be nothing itself if the literal is nothing. */
    private String compared(Instruction line, Expression left, Value literal) {
        if (left instanceof Expression.Remembered remembered) {
            String got = get(line, remembered.key());
            if (literal instanceof Value.Nothing) {
                return got;
            }
            return literal instanceof Value.Text ? got + ".as_deref() == Some(" + borrowed(literal) + ")" : "";
        }
        if (!(left instanceof Expression.Local local)) {
            return "";
        }
        Slot slot = locals.at(line, local.name()).slot;
        String read = variable(locals.at(line, local.name()));
        if (literal instanceof Value.Nothing) {
            return slot.isOptional() ? read : "";
        }
        boolean any = slot.kind() == Kind.ANY && !slot.isOptional() && !(literal instanceof Value.Shaped);
        boolean fits = any
                || slot.kind()
                        == (literal instanceof Value.Text
                                ? Kind.TEXT
                                : literal instanceof Value.Whole ? Kind.WHOLE : Kind.SHAPED);
        if (!fits) {
            return "";
        }
        if (literal instanceof Value.Shaped) {
            return read + " == " + literal(types, literal, slot);
        }
        if (!slot.isOptional()) {
            return read + " == " + borrowed(literal);
        }
        String as = types.plain(slot).equals("String") ? ".as_deref()" : "";
        return read + as + " == Some(" + borrowed(literal) + ")";
    }

    /**
     * What is known of locals in a block.
     *
     * @param shapes of which shape a local is
     * @param contents the variables of what a local of a known shape holds: references, unless the local was taken apart
     * @param taken the locals that were taken apart
     */
    record Known(Map<Local, String> shapes, Map<Local, String> contents, Set<Local> taken) {

        static final Known NOTHING = new Known(Map.of(), Map.of(), Set.of());

        /** The same, and what a local of a known shape holds. */
        Known with(Local local, String shape, String content, boolean apart) {
            Map<Local, String> moreShapes = new HashMap<>(shapes);
            moreShapes.put(local, shape);
            Map<Local, String> moreContents = new HashMap<>(contents);
            moreContents.put(local, content);
            Set<Local> moreTaken = new HashSet<>(taken);
            if (apart) {
                moreTaken.add(local);
            } else {
                moreTaken.remove(local);
            }
            return new Known(moreShapes, moreContents, moreTaken);
        }
    }
}
