package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.listing.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java, with what stands out in it: comments, strings, numbers and keywords. */
final class JavaText {

    /** What a reader has to know of all listings of coroutines. */
    static final String READING =
            "Beside each body stands the same in Java. What it does not declare, the component around it does; what a scenario"
                    + " calls nothing is null.";

    private static final Pattern MARKED = Pattern.compile(
            "(?<comment>//.*)|(?<quoted>\"(?:[^\"\\\\]|\\\\.)*\")"
                    + "|(?<number>\\b\\d+L?\\b)"
                    + "|(?<keyword>\\b(?:boolean|break|catch|class|else|enum|final|for|if|implements|import|int|instanceof|interface|long"
                    + "|new|package|private|public|record|return|sealed|static|this|throw|try|var|void|while|true|false|null)\\b)");
    private static final List<String> KINDS = List.of("comment", "quoted", "number", "keyword");

    private JavaText() {}

    /** A coroutine, in sight until somebody folds it away. */
    static Html of(Listing listing) {
        return element("details", element("summary", "in Java"), element("pre", marked(listing.java())))
                .with("open", "")
                .css("java");
    }

    /** A block of source. */
    static Html of(String source) {
        return element("pre", marked(source)).css("listing").with("tabindex", "0");
    }

    private static Html marked(String source) {
        List<Html> pieces = new ArrayList<>();
        Matcher matcher = MARKED.matcher(source);
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
