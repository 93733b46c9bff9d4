package dev.yieldpoint.tck.listing;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Durations;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Value;
import java.util.Locale;
import java.util.Map;

/** Values and conditions in Java. */
final class Expressions {

    private static final Map<String, String> UNITS =
            Map.of("hours", "Hours", "minutes", "Minutes", "seconds", "Seconds", "milliseconds", "Millis");

    private final FreeNames outsides;

    Expressions(FreeNames outsides) {
        this.outsides = outsides;
    }

    /** @param locals what the visible locals are read by */
    String value(Expression expression, Map<String, String> locals) {
        return expression.accept(new Expression.Visitor<>() {
            @Override
            public String literal(Value value) {
                return java(value);
            }

            @Override
            public String local(String name) {
                return variable(name, locals);
            }

            @Override
            public String remembered(Expression key) {
                return CoroutineListing.MEMORY + ".get(" + value(key, locals) + ")";
            }

            @Override
            public String content(String local) {
                return "content(" + variable(local, locals) + ")";
            }
        });
    }

    String condition(Condition condition, Map<String, String> locals) {
        return condition.accept(new Condition.Visitor<>() {
            @Override
            public String same(Condition.Same same) {
                return equal(same, value(same.left(), locals), value(same.right(), locals));
            }

            @Override
            public String hasShape(Condition.HasShape has) {
                String value = value(has.value(), locals);
                return (has.value() instanceof Expression.Literal ? "(Object) " + value : value)
                        + " instanceof "
                        + outsides.shape(has.shape());
            }
        });
    }

    /** {@code Duration.ofMinutes(5)}. */
    static String duration(long milliseconds) {
        String[] words = Durations.words(milliseconds).split(" ", 2);
        String unit = words[1].endsWith("s") ? words[1] : words[1] + "s";
        return String.format(Locale.ROOT, "Duration.of%s(%s)", UNITS.get(unit), words[0]);
    }

    /** A text as a literal; no text of a feature has quotes or control characters. */
    static String text(String text) {
        return '"' + text.replace("\\", "\\\\") + '"';
    }

    private static String equal(Condition.Same same, String left, String right) {
        boolean byReference = isNothing(same.left()) || isNothing(same.right());
        if (byReference && !isNumber(same.left()) && !isNumber(same.right())) {
            return left + (same.same() ? " == " : " != ") + right;
        }
        String not = same.same() ? "" : "!";
        return isText(same.right())
                ? not + right + ".equals(" + left + ")"
                : not + "Objects.equals(" + left + ", " + right + ")";
    }

    private String java(Value value) {
        if (value instanceof Value.Text text) {
            return text(text.text());
        }
        if (value instanceof Value.Shaped shaped) {
            return "new " + outsides.shape(shaped.shape()) + "(" + java(shaped.content()) + ")";
        }
        return value instanceof Value.Whole whole ? whole.number() + "L" : "null";
    }

    private static String variable(String name, Map<String, String> locals) {
        String read = locals.get(name);
        if (read == null) {
            throw new IllegalArgumentException("no line above has bound the local " + name);
        }
        return read;
    }

    private static boolean isNothing(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.value() instanceof Value.Nothing;
    }

    /** Java has no {@code ==} of null and a number. */
    private static boolean isNumber(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.value() instanceof Value.Whole;
    }

    private static boolean isText(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.value() instanceof Value.Text;
    }
}
