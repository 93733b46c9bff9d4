package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may be longer than anybody reads, such as ten thousand logged values: its beginning is shown, with a count of what was left
 * out, and the whole text is folded.
 */
final class LongText {

    private static final int ITEMS = 12;

    /** What is shorter is shown whole. */
    private static final int SHORT = 200;

    /** The most that is shown of a line, after its lists have been cut. */
    private static final int LENGTH = 320;

    private static final int LINES = 6;

    /** A value as messages and features write it, such as {@code 42}, {@code None} or {@code SetUsername "Bob"}. */
    private static final String VALUE =
            "(?:(?:(?!expected )[A-Za-z]\\w*+ ){0,3}+(?:\"[^\"]*+\"|-?\\d[\\w.]*+)|None|true|false)";

    private static final Pattern ITEM = Pattern.compile(VALUE);
    private static final Pattern NEXT = Pattern.compile(", " + VALUE);

    private LongText() {}

    /** The text as what was seen of a failure. */
    static Html seen(String words) {
        return several(element("span", brief(words)).css("seen"), whole(words));
    }

    /** The text as it stands. */
    static Html of(String words) {
        return several(text(brief(words)), whole(words));
    }

    /** The whole text, folded; nothing if it is not long. */
    static Html whole(String words) {
        return isLong(words)
                ? element(
                                "details",
                                element("summary", String.format(Locale.ROOT, "all %,d characters", words.length())),
                                element("pre", words))
                        .css("whole")
                : nothing();
    }

    /** Whether something of the text is left out at first. */
    static boolean isLong(String words) {
        return !brief(words).equals(words);
    }

    /** The beginning of a text, with counts of what was left out. */
    static String brief(String words) {
        List<String> lines = words.lines().toList();
        List<String> brief = new ArrayList<>();
        lines.stream().limit(LINES).forEach(line -> brief.add(line(line)));
        if (lines.size() > LINES) {
            brief.add(String.format(Locale.ROOT, "… %,d more lines", lines.size() - LINES));
        }
        String shown = String.join("\n", brief);
        return shown.equals(words.stripTrailing()) ? words : shown;
    }

    private static String line(String line) {
        if (line.length() <= SHORT) {
            return line;
        }
        String cut = lists(line);
        int length = cut.codePointCount(0, cut.length());
        return length <= LENGTH
                ? cut
                : String.format(
                        Locale.ROOT,
                        "%s… %,d more characters",
                        cut.substring(0, cut.offsetByCodePoints(0, SHORT)),
                        length - SHORT);
    }

    /** A line whose lists have a dozen items each. */
    private static String lists(String line) {
        StringBuilder cut = new StringBuilder();
        Matcher first = ITEM.matcher(line);
        Matcher next = NEXT.matcher(line);
        int end = 0;
        while (first.find(end)) {
            int begin = end;
            int kept = first.end();
            int count = 1;
            end = first.end();
            while (next.region(end, line.length()).lookingAt()) {
                end = next.end();
                count++;
                if (count == ITEMS) {
                    kept = end;
                }
            }
            cut.append(line, begin, count > ITEMS ? kept : end);
            if (count > ITEMS) {
                cut.append(String.format(Locale.ROOT, ", … %,d more", count - ITEMS));
            }
        }
        return cut.append(line, end, line.length()).toString();
    }
}
