package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.site.FeatureTexts.Line;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a feature tells before its scenarios. */
final class FeatureText {

    private static final Set<String> HAPPENING = Set.of("When", "Then");

    private FeatureText() {}

    /** Its prose, which is Markdown, paragraph by paragraph, with links for the clauses and errata that it names. */
    static List<Html> prose(Told told, SiteContent siteContent) {
        return Arrays.stream(told.prose().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .<Html>map(paragraph ->
                        Html.element("p", Prose.line(paragraph.replaceAll("\\s+", " "), siteContent::linked)))
                .toList();
    }

    /** What is given in a scenario before anything happens: the components, and the bodies of their coroutines. */
    static List<Line> given(Told told) {
        return told.steps().stream()
                .takeWhile(step -> !HAPPENING.contains(step.keyword()))
                .toList();
    }

    /** What is behind the name of a feature: {@code The block send: a service …}. */
    static String subtitle(Told told) {
        return told.feature().replaceFirst("^[^:]*: ", "");
    }
}
