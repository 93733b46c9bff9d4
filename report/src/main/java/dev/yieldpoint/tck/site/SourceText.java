package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Source text, with what stands out in it: comments, strings, numbers and keywords. */
final class SourceText {

    private static final List<String> KINDS = List.of("comment", "quoted", "number", "keyword");

    private final Pattern marked;

    /**
     * A language.
     *
     * @param number how numbers are written
     * @param keywords its keywords, with a bar between them
     */
    SourceText(String number, String keywords) {
        marked = Pattern.compile("(?<comment>//.*)|(?<quoted>\"(?:[^\"\\\\]|\\\\.)*\")|(?<number>\\b" + number
                + "\\b)|(?<keyword>\\b(?:" + keywords + ")\\b)");
    }

    /** A coroutine, in sight until somebody folds it away. */
    Html folded(String title, String source, String kind) {
        return element("details", element("summary", title), element("pre", marked(source)))
                .with("open", "")
                .css(kind);
    }

    /** A block of source. */
    Html block(String source, String kinds) {
        return element("pre", marked(source)).css(kinds).with("tabindex", "0");
    }

    private Html marked(String source) {
        List<Html> pieces = new ArrayList<>();
        Matcher matcher = marked.matcher(source);
        int end = 0;
        while (matcher.find()) {
            pieces.add(text(source.substring(end, matcher.start())));
            pieces.add(element(matcher.group("keyword") == null ? "span" : "strong", matcher.group())
                    .css(kind(matcher)));
            end = matcher.end();
        }
        pieces.add(text(source.substring(end)));
        return element("code", several(pieces));
    }

    private static String kind(Matcher matcher) {
        return KINDS.stream()
                .filter(kind -> matcher.group(kind) != null)
                .findFirst()
                .orElseThrow();
    }
}
