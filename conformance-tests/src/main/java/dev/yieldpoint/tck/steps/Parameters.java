package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.Words;
import io.cucumber.java.ParameterType;
import java.util.List;

/** What steps can hold, in the words that instructions use as well. */
public final class Parameters {

    /** {@code "a"}, {@code 3}, {@code None}, or {@code age 3}, which has the shape {@code age}. */
    @ParameterType(Words.VALUE)
    public Value value(String words) {
        return Words.value(words);
    }

    /** {@code "a", "b" and 3}. */
    @ParameterType(Words.VALUES)
    public List<Value> values(String words) {
        return Words.values(words);
    }

    /** {@code "status" and "response"}. */
    @ParameterType(Words.NAMES)
    public List<String> names(String words) {
        return Words.names(words);
    }

    /** {@code 5 minutes}, {@code 1 second} or {@code 250 milliseconds}. */
    @ParameterType(Words.DURATION)
    public Long duration(String words) {
        return Words.duration(words);
    }

    /** {@code its first render} or {@code every render}. */
    @ParameterType("its first render|every render")
    public Hook.Renders renders(String words) {
        return words.startsWith("its") ? Hook.Renders.FIRST : Hook.Renders.EVERY;
    }

    /** {@code once}, {@code twice} or {@code 5 times}. */
    @ParameterType("once|twice|\\d+ times")
    public Integer count(String words) {
        return switch (words) {
            case "once" -> 1;
            case "twice" -> 2;
            default -> Integer.valueOf(words.substring(0, words.indexOf(' ')));
        };
    }
}
