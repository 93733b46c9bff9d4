package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Expression.Literal;
import dev.yieldpoint.tck.application.Expression.Local;
import dev.yieldpoint.tck.application.Expression.Remembered;
import dev.yieldpoint.tck.application.Value;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary values, names, and the expressions that stand for values. */
public final class Values {

    private static final int LONGEST_TEXT = 12;

    private Values() {}

    /** Texts, numbers and nothing. */
    public static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                texts().map(Value::text), Arbitraries.longs().map(Value::number), Arbitraries.just(Value.NOTHING));
    }

    /** Names as a feature can quote them: it reads a backslash as an escape. */
    public static Arbitrary<String> names() {
        return texts().filter(text -> !text.contains("\\"));
    }

    /** Names for what a body holds. */
    public static Arbitrary<String> locals() {
        return Arbitraries.of("letter", "page", "x", "what", "as", "is", "not", "once", "nothingness", "a_1");
    }

    /** What an instruction can say for a value, where these locals are known. */
    public static Arbitrary<Expression> expressions(Set<String> locals) {
        Arbitrary<Expression> keys = keys(locals);
        return Arbitraries.oneOf(keys, keys.map(Remembered::new));
    }

    private static Arbitrary<Expression> keys(Set<String> locals) {
        Arbitrary<Expression> literals = values().map(Literal::new);
        return locals.isEmpty()
                ? literals
                : Arbitraries.oneOf(literals, Arbitraries.of(locals).map(Local::new));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(LONGEST_TEXT)
                .filter(text -> text.chars().noneMatch(c -> c == '"' || Character.isISOControl(c)));
    }
}
