package dev.yieldpoint.tck.features;

import io.cucumber.messages.types.Step;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a scenario is. */
final class Size {

    /** What a component or a coroutine counts, in messages. */
    private static final int EACH = 100;

    /** A number that counts messages or rounds, or, with what follows it, coroutines or components. */
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?<number>\\d{1,7})\\b(?<each> (?:coroutines|levels)\\b)?");

    private Size() {}

    /** The greatest number that the steps and their bodies speak of. */
    static int of(List<Step> steps) {
        int size = 0;
        for (Step step : steps) {
            size = Math.max(size, of(step.getText()));
            size = Math.max(
                    size, step.getDocString().map(body -> of(body.getContent())).orElse(0));
        }
        return size;
    }

    private static int of(String text) {
        int size = 0;
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            int times = number.group("each") == null ? 1 : EACH;
            size = Math.max(size, Integer.parseInt(number.group("number")) * times);
        }
        return size;
    }
}
