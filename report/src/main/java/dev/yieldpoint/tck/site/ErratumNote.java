package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.specification.Erratum;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Errata as notes in the margin of what they are about: in full at the first place, by name at others. */
final class ErratumNote {

    private final SiteContent siteContent;
    private final Set<String> told = new HashSet<>();

    ErratumNote(SiteContent siteContent) {
        this.siteContent = siteContent;
    }

    Html of(String id) {
        Element name = link(Link.here(id), id).css("id");
        if (!told.add(id)) {
            return element("p", name, text(" is about this place, too.")).css("again");
        }
        Erratum erratum = siteContent.erratum(id);
        List<Html> parts = erratum.told().stream()
                .<Html>map(part -> element(
                        "div",
                        element("dt", part.word()),
                        element("dd", Prose.line(part.text() + stop(part.text()), siteContent::linked))))
                .toList();
        return element(
                        "aside",
                        element("p", name, text(" "), Prose.line(erratum.title()))
                                .css("about-what"),
                        element("dl").css("about").add(parts))
                .css("erratum")
                .with("aria-label", id)
                .id(id);
    }

    private static String stop(String text) {
        return text.endsWith(".") ? "" : ".";
    }
}
