package dev.yieldpoint.tck.language;

import dev.yieldpoint.tck.application.Durations;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameter types that steps and instructions share: how each is written, and what it means.
 *
 * <p>The patterns are closed alternatives without capturing groups: {@code .*} would let neighbours run into each
 * other, and a group in one alternative alone would come out as null for the others.
 */
public final class Words {

    /** What a value is made of: quoted, or a number. */
    private static final String PLAIN = "\"[^\"]*\"|-?\\d+";

    /** A word that tells the shape of a value, and that could not be anything else. */
    public static final String SHAPE = "\\b" + Value.Shaped.SHAPE;

    /** A value as such: quoted, a number, either of them with a shape, or {@code None}. */
    public static final String VALUE = PLAIN + "|None\\b|" + SHAPE + " (?:" + PLAIN + ")";

    /** A name that a body gives to something it holds. */
    public static final String LOCAL = "[a-z]\\w*";

    /** A value, or the words for one that a body holds. */
    public static final String EXPRESSION =
            VALUE + "|what was remembered for (?:" + VALUE + "|" + LOCAL + ")|the content of " + LOCAL + "|" + LOCAL;

    /** A span of virtual time. */
    public static final String DURATION = "\\d+ (?:millisecond|second|minute|hour)s?";

    /** One value or several, the last joined by "and". */
    public static final String VALUES = "(?:" + VALUE + ")(?:(?:, | and )(?:" + VALUE + "))*";

    /** One quoted name or several, the last joined by "and". */
    public static final String NAMES = "\"[^\"]*\"(?:(?:, | and )\"[^\"]*\")*";

    private static final Pattern ONE_VALUE = Pattern.compile(VALUE);

    private static final Pattern CAPTURES =
            Pattern.compile(", which captures the value of the (state|atom) \"([^\"]*)\":$");

    private static final String REMEMBERED = "what was remembered for ";
    private static final String CONTENT = "the content of ";

    private Words() {}

    /** Reads {@link #VALUE}. */
    public static Value value(String words) {
        if (words.startsWith("\"")) {
            return Value.text(words.substring(1, words.length() - 1));
        }
        if (words.equals("None")) {
            return Value.NOTHING;
        }
        int space = words.indexOf(' ');
        return space < 0
                ? Value.number(Long.parseLong(words))
                : new Value.Shaped(words.substring(0, space), value(words.substring(space + 1)));
    }

    /** Reads {@link #VALUES}. */
    public static List<Value> values(String words) {
        return ONE_VALUE
                .matcher(words)
                .results()
                .map(match -> value(match.group()))
                .toList();
    }

    /** What the coroutine of a step captures; empty if the step says nothing of it. */
    public static List<Target> captured(String step) {
        Matcher captures = CAPTURES.matcher(step);
        if (!captures.find()) {
            return List.of();
        }
        String name = captures.group(2);
        return List.of(captures.group(1).equals("state") ? Target.state(name) : Target.atom(name));
    }

    /** Reads {@link #NAMES}. */
    public static List<String> names(String words) {
        return values(words).stream().map(value -> ((Value.Text) value).text()).toList();
    }

    /** Reads {@link #EXPRESSION}. */
    public static Expression expression(String words) {
        if (words.startsWith(REMEMBERED)) {
            return new Expression.Remembered(expression(words.substring(REMEMBERED.length())));
        }
        if (words.startsWith(CONTENT)) {
            return new Expression.Content(words.substring(CONTENT.length()));
        }
        return words.matches(VALUE) ? new Expression.Literal(value(words)) : new Expression.Local(words);
    }

    /** Reads {@link #DURATION}, in milliseconds. */
    public static long duration(String words) {
        return Durations.milliseconds(words);
    }
}
