package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java, with what stands out in it: comments, strings, numbers and keywords. */
final class JavaText {

    private static final Pattern MARKED = Pattern.compile("(?<comment>//.*)|(?<quoted>\"(?:[^\"\\\\]|\\\\.)*\")"
            + "|(?<number>\\b\\d+\\b)"
            + "|(?<keyword>\\b(?:boolean|break|catch|class|else|enum|final|for|if|implements|import|int|instanceof|interface|new"
            + "|package|private|public|record|return|sealed|static|this|throw|try|var|void|while|true|false|null)\\b)");
    private static final List<String> KINDS = List.of("comment", "quoted", "number", "keyword");

    private JavaText() {}

    static Html of(String source) {
        List<Html> pieces = new ArrayList<>();
        Matcher matcher = MARKED.matcher(source);
        int end = 0;
        while (matcher.find()) {
            pieces.add(text(source.substring(end, matcher.start())));
            pieces.add(element("span", matcher.group()).css(kind(matcher)));
            end = matcher.end();
        }
        pieces.add(text(source.substring(end)));
        return element("pre", element("code", several(pieces))).css("java").with("tabindex", "0");
    }

    private static String kind(Matcher matcher) {
        return KINDS.stream()
                .filter(kind -> matcher.group(kind) != null)
                .findFirst()
                .orElseThrow();
    }
}
