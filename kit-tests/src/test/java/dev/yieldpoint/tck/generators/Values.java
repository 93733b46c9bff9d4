package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Expression.Content;
import dev.yieldpoint.tck.application.Expression.Literal;
import dev.yieldpoint.tck.application.Expression.Local;
import dev.yieldpoint.tck.application.Expression.Remembered;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary values, names, and the expressions that stand for values. */
public final class Values {

    private static final int LONGEST_TEXT = 12;
    private static final int LONGEST_SHAPE = 6;

    private Values() {}

    /** Texts and numbers, with a shape or without, and nothing. */
    public static Arbitrary<Value> values() {
        Arbitrary<Value> plain =
                Arbitraries.oneOf(texts().map(Value::text), Arbitraries.longs().map(Value::number));
        return Arbitraries.oneOf(
                plain, Combinators.combine(shapes(), plain).as(Value.Shaped::new), Arbitraries.just(Value.NOTHING));
    }

    /** Words for shapes, some of which begin or end like another word of the features. */
    public static Arbitrary<String> shapes() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "age",
                                "user",
                                "Nonesuch",
                                "notice",
                                "island",
                                "format",
                                "a",
                                "times",
                                "offer",
                                "SetUsername"),
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .withCharRange('A', 'Z')
                                .ofMinLength(1)
                                .ofMaxLength(LONGEST_SHAPE))
                .filter(word -> word.matches(Value.Shaped.SHAPE));
    }

    /** No more types of messages than an application may have. */
    public static Arbitrary<String> types() {
        return Arbitraries.of(Hook.UseCoroutine.ANY_TYPE, "update", "it's new", "");
    }

    /** Names as a feature can quote them: it reads a backslash as an escape. */
    public static Arbitrary<String> names() {
        return texts().filter(text -> !text.contains("\\"));
    }

    /** Names for what a body holds. */
    public static Arbitrary<String> locals() {
        return Arbitraries.of(
                "letter", "page", "x", "what", "as", "is", "not", "once", "to", "of", "the", "for", "nonesuch", "a_1");
    }

    /** What an instruction can say for a value, where these locals are known. */
    public static Arbitrary<Expression> expressions(Set<String> locals) {
        Arbitrary<Expression> keys = keys(locals);
        Arbitrary<Expression> plain = Arbitraries.oneOf(keys, keys.map(Remembered::new));
        return locals.isEmpty()
                ? plain
                : Arbitraries.oneOf(plain, Arbitraries.of(locals).map(Content::new));
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
