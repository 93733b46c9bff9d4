package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;

import dev.yieldpoint.tck.html.Anchors;
import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.specification.Guide.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the words mean. */
final class GlossaryPage {

    private GlossaryPage() {}

    static List<Html> of(SiteContent siteContent) {
        List<Html> entries = anchors(siteContent).entrySet().stream()
                .<Html>map(entry -> element(
                        "div",
                        element(
                                        "dt",
                                        link(
                                                        Link.here(entry.getValue()),
                                                        entry.getKey().word())
                                                .css("here"))
                                .id(entry.getValue()),
                        element("dd", Prose.line(entry.getKey().meaning()))))
                .toList();
        return List.of(
                element("p", "What the words of the specification, of the scenarios and of these pages mean.")
                        .css("lead"),
                element("dl").css("glossary").add(entries));
    }

    /** The words with their anchors, in the order of the glossary. */
    static Map<Term, String> anchors(SiteContent siteContent) {
        Anchors names = new Anchors(Page.TAKEN);
        Map<Term, String> anchors = new LinkedHashMap<>();
        siteContent.guide().glossary().forEach(term -> anchors.put(term, names.of(term.word())));
        return anchors;
    }
}
