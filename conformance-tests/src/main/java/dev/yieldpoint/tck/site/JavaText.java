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

/** Listings, with what stands out in Java: its words, what is quoted, numbers and comments. */
final class JavaText {

    /** What a reader has to know of all listings. */
    static final String READING =
            "Beside each body stands the same in Java. What it does not declare, the component around it does; what a scenario"
                    + " calls nothing is null.";

    private static final Pattern MARKED = Pattern.compile("(?<from>//.*)|(?<quoted>\"[^\"]*\")|(?<number>\\b\\d+L?\\b)"
            + "|(?<keyword>\\b(?:catch|class|else|for|if|instanceof|int|long|new|null|this|true|try|var|while)\\b)");
    private static final List<String> KINDS = List.of("from", "quoted", "number", "keyword");

    private JavaText() {}

    /** The listing, in sight until somebody folds it away. */
    static Html of(Listing listing) {
        List<Html> pieces = new ArrayList<>();
        String java = listing.java();
        Matcher matcher = MARKED.matcher(java);
        int end = 0;
        while (matcher.find()) {
            pieces.add(text(java.substring(end, matcher.start())));
            pieces.add(element(matcher.group("keyword") == null ? "span" : "strong", matcher.group())
                    .css(kind(matcher)));
            end = matcher.end();
        }
        pieces.add(text(java.substring(end)));
        return element("details", element("summary", "in Java"), element("pre", element("code", several(pieces))))
                .with("open", "")
                .css("java");
    }

    private static String kind(Matcher matcher) {
        return KINDS.stream()
                .filter(kind -> matcher.group(kind) != null)
                .findFirst()
                .orElseThrow();
    }
}
