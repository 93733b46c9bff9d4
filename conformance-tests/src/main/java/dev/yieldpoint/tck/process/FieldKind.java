package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What can stand in a field of a line. */
enum FieldKind {
    TEXT("a text"),
    WHOLE("a whole number"),
    FLAG("true or false"),
    VALUE("a text, a whole number, null, or an object with one field, a shape and what it holds"),
    VALUES("an object of values"),
    REASONS("an object of texts"),
    COROUTINE("an object"),
    AWAITABLE("an object that says in \"for\" what is awaited");

    /** The largest whole number of a line: a double holds it exactly. */
    static final long LARGEST = (1L << 53) - 1;

    private static final Pattern SHAPE = Pattern.compile(Value.Shaped.SHAPE);

    private final String words;

    FieldKind(String words) {
        this.words = words;
    }

    /** What stands for a Java type. */
    static FieldKind of(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return TEXT;
        }
        if (type == int.class || type == long.class) {
            return WHOLE;
        }
        if (type == boolean.class) {
            return FLAG;
        }
        if (type == Value.class || type == Object.class) { // the parameter of Awaitable, which is a value here
            return VALUE;
        }
        if (type == Awaitable.class) {
            return AWAITABLE;
        }
        if (type == CoroutineId.class) {
            return COROUTINE;
        }
        if (type == Map.class) {
            return VALUES;
        }
        throw new IllegalStateException("no field of the protocol holds a " + type);
    }

    /**
     * Checks what stands in a field.
     *
     * @throws ProtocolBreachException if it is something else
     */
    void check(String field, JsonNode value, String hint) {
        if (!fits(value)) {
            throw wrong(field, "must be " + words, words(value), hint);
        }
        switch (this) {
            case TEXT -> checkText(field, value, hint);
            case WHOLE -> checkNumber(field, value, hint);
            case VALUE -> checkValue(field, value, hint);
            case VALUES ->
                value.properties().forEach(inner -> VALUE.check(field + '.' + inner.getKey(), inner.getValue(), hint));
            case REASONS ->
                value.properties().forEach(inner -> checkReason(field + '.' + inner.getKey(), inner.getValue(), hint));
            default -> {
                // There is no more to it.
            }
        }
    }

    private boolean fits(JsonNode value) {
        return switch (this) {
            case TEXT -> value.isTextual();
            case WHOLE -> value.isIntegralNumber();
            case FLAG -> value.isBoolean();
            case VALUE ->
                value.isTextual()
                        || value.isIntegralNumber()
                        || value.isNull()
                        || (value.isObject() && value.size() == 1);
            case VALUES, REASONS, COROUTINE, AWAITABLE -> value.isObject();
        };
    }

    private static void checkReason(String field, JsonNode value, String hint) {
        TEXT.check(field, value, hint);
        if (value.asText().isBlank()) {
            throw wrong(field, "must be a text that says why", "an empty one", hint);
        }
    }

    private static void checkNumber(String field, JsonNode value, String hint) {
        if (!value.canConvertToLong() || value.asLong() < 0 || value.asLong() > LARGEST) {
            throw wrong(
                    field,
                    String.format(Locale.ROOT, "must be a whole number from 0 to %d", LARGEST),
                    value.toString(),
                    hint);
        }
    }

    /** Half a surrogate pair is no character: most languages cannot hold it in a text, and UTF-8 cannot encode it. */
    private static void checkText(String field, JsonNode value, String hint) {
        if (value.asText().codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new ProtocolBreachException(
                    "field \"" + field + "\" must be a text of whole characters, without half a surrogate pair", hint);
        }
    }

    private static void checkValue(String field, JsonNode value, String hint) {
        if (value.isIntegralNumber()
                && (!value.canConvertToLong() || value.asLong() < -LARGEST || value.asLong() > LARGEST)) {
            throw wrong(
                    field,
                    String.format(Locale.ROOT, "must be a whole number between %d and %d", -LARGEST, LARGEST),
                    value.toString(),
                    hint);
        }
        try {
            if (value.isTextual()) {
                checkText(field, value, hint);
                var unused = new Value.Text(value.asText());
            }
        } catch (IllegalArgumentException e) {
            throw wrong(field, "must be a text without double quotes and control characters", value.toString(), hint);
        }
        if (value.isObject()) {
            Map.Entry<String, JsonNode> only = value.properties().iterator().next();
            boolean plain = only.getValue().isTextual() || only.getValue().isIntegralNumber();
            if (!plain || !SHAPE.matcher(only.getKey()).matches()) {
                throw wrong(
                        field,
                        "must be an object with one field, a word of letters that holds a text or a whole number",
                        value.toString(),
                        hint);
            }
            checkValue(field + '.' + only.getKey(), only.getValue(), hint);
        }
    }

    private static ProtocolBreachException wrong(String field, String must, String is, String hint) {
        return new ProtocolBreachException(
                String.format(Locale.ROOT, "field \"%s\" %s, not %s", field, must, is), hint);
    }

    private static String words(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> TEXT.words;
            case NUMBER -> value.isIntegralNumber() ? WHOLE.words : "a number with a fraction";
            case BOOLEAN -> FLAG.words;
            case NULL -> "null";
            case ARRAY -> "a list";
            case OBJECT -> value.size() == 1 ? "an object" : "an object with " + value.size() + " fields";
            default -> value.toString();
        };
    }
}
