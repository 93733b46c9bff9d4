package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.listing.CoroutineSteps;
import dev.yieldpoint.tck.rust.RustListings;
import dev.yieldpoint.tck.site.FeatureTexts.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steps and instructions, with what stands out in them: what is quoted, numbers, and the words that open a block. */
final class ScenarioText {

    private static final Pattern VALUES = Pattern.compile("(?<quoted>\"[^\"]*\")|(?<number>\\b\\d+\\b)");
    private static final Pattern INSTRUCTION =
            Pattern.compile("(?<word>^ *(?:for each|forever|if|otherwise)\\b)|" + VALUES.pattern());

    private ScenarioText() {}

    static Html of(List<Line> steps) {
        return element("ol")
                .css("steps")
                .add(steps.stream().map(step -> item(step)).toList());
    }

    /** The same, with each coroutine in Rust and in Java as well. */
    static Html withListings(List<Line> steps) {
        CoroutineSteps java = new CoroutineSteps(steps.stream().map(Line::words).toList());
        RustListings rust = RustText.listings(steps);
        List<Html> items = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Line step = steps.get(i);
            items.add(item(
                    step,
                    rust.listing(i).map(RustText::of).orElse(nothing()),
                    java.listing(step.words(), String.join("\n", step.body()))
                            .map(JavaText::of)
                            .orElse(nothing())));
        }
        return element("ol").css("steps").add(items);
    }

    private static Html item(Line step, Html... listings) {
        return element(
                "li",
                element("strong", step.keyword()).css("keyword"),
                text(" "),
                words(step.words(), VALUES),
                step.body().isEmpty()
                        ? nothing()
                        : element("div", body(step.body()), several(List.of(listings)))
                                .css("bodies"));
    }

    private static Html body(List<String> lines) {
        List<Html> told = new ArrayList<>();
        lines.forEach(line -> {
            told.add(words(line, INSTRUCTION));
            told.add(text("\n"));
        });
        return element("pre", element("code", several(told))).css("body");
    }

    private static Html words(String line, Pattern marked) {
        List<Html> pieces = new ArrayList<>();
        Matcher matcher = marked.matcher(line);
        int end = 0;
        while (matcher.find()) {
            pieces.add(text(line.substring(end, matcher.start())));
            boolean value = VALUES.matcher(matcher.group()).matches();
            pieces.add(
                    value
                            ? element("span", matcher.group())
                                    .css(matcher.group().startsWith("\"") ? "quoted" : "number")
                            : element("strong", matcher.group()).css("keyword"));
            end = matcher.end();
        }
        pieces.add(text(line.substring(end)));
        return several(pieces);
    }
}
