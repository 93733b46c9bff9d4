package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import dev.yieldpoint.tck.specification.Traceability.Part;
import dev.yieldpoint.tck.specification.Traceability.Place;
import dev.yieldpoint.tck.specification.Traceability.Section;
import java.util.ArrayList;
import java.util.List;

/** The two pages that everything comes from: section by section, with what became of each sentence and each block. */
final class DocumentationPage {

    private final SiteContent siteContent;
    private final DocumentationAnchors places;
    private final ErratumNote errata;

    DocumentationPage(SiteContent siteContent) {
        this.siteContent = siteContent;
        this.places = siteContent.places();
        this.errata = new ErratumNote(siteContent);
    }

    List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(element(
                        "p",
                        "All of this comes from two pages of the documentation of Dioxus 0.4. Here they are told again, section"
                                + " by section, in our own words. Each sentence, known by a few of its words, leads to the"
                                + " clauses that it became; each block of code stands here as it is played, in Rust and in Java.")
                .css("lead"));
        content.add(element("ul")
                .css("outline")
                .add(siteContent.traceability().parts().stream()
                        .map(this::entry)
                        .toList()));
        siteContent.traceability().parts().forEach(part -> content.add(part(part)));
        return content;
    }

    private Html entry(Part part) {
        List<Html> sections = part.sections().stream()
                .filter(section -> !section.title().isEmpty())
                .<Html>map(section -> element("li", link(Link.here(places.of(section)), Prose.line(section.title()))))
                .toList();
        return element(
                "li",
                link(Link.here(places.of(part)), Prose.line(part.title())),
                sections.isEmpty() ? nothing() : element("ul").add(sections));
    }

    private Html part(Part part) {
        List<Html> content = new ArrayList<>();
        content.add(heading("h2", places.of(part), part.title()));
        if (!part.original().isEmpty()) {
            content.add(element("p", text("The page itself: "), link(new Link(part.original()), part.original()))
                    .css("from"));
        }
        part.sections().forEach(section -> content.add(section(section)));
        return element("section").add(content).css("part").id(places.of(part));
    }

    private Html section(Section section) {
        List<Html> content = new ArrayList<>(Prose.paragraphs(section.telling()));
        List<Html> sentences = new ArrayList<>();
        for (Place place : section.places()) {
            if (place.played()) {
                content.add(list(sentences));
                sentences.clear();
                content.add(block(place));
            } else {
                sentences.add(sentence(place));
            }
        }
        content.add(list(sentences));
        if (section.title().isEmpty()) {
            return several(content);
        }
        return element("section", heading("h3", places.of(section), section.title()))
                .add(content)
                .id(places.of(section));
    }

    private static Html heading(String name, String anchor, String title) {
        return element(name, link(Link.here(anchor), Prose.line(title)).css("here"));
    }

    private static Html list(List<Html> sentences) {
        return sentences.isEmpty() ? nothing() : element("ul").css("sentences").add(sentences);
    }

    private Html sentence(Place place) {
        return element(
                        "li",
                        element(
                                "div",
                                link(Link.here(places.of(place)), Prose.line(place.words()))
                                        .css("here")),
                        remark(place))
                .add(notes(place))
                .id(places.of(place));
    }

    /** The clauses or the reason for none; the errata stand below it. */
    private Html remark(Place place) {
        String remark = place.remark().replaceFirst("; ERRATUM-.*", "");
        return element("div", Prose.line(remark, siteContent::withLevels)).css("remark");
    }

    private List<Html> notes(Place place) {
        return place.errata().stream().map(errata::of).toList();
    }

    private Html block(Place place) {
        List<Told> scenarios = siteContent.played(place);
        Told first = scenarios.get(0);
        Element heading = element(
                "h4",
                link(Link.here(places.of(place)), Prose.line("The " + DocumentationAnchors.title(place)))
                        .css("here"),
                text(": " + FeatureText.subtitle(first)));
        return element("section", heading)
                .add(FeatureText.prose(first, siteContent))
                .add(List.of(remark(place)))
                .add(notes(place))
                .add(List.of(
                        element(
                                        "div",
                                        element(
                                                "div",
                                                label("As it is played"),
                                                ScenarioText.of(FeatureText.given(first))),
                                        element(
                                                "div",
                                                label("In Rust, as one writes it against Dioxus 0.4"),
                                                RustText.blocks(first.steps()),
                                                element(
                                                                "p",
                                                                text("In Java, from "),
                                                                link(Sources.java(place), place.words() + ".java"))
                                                        .css("from"),
                                                JavaText.of(siteContent.java(place))))
                                .css("beside"),
                        element(
                                        "p",
                                        text("What happens then, in "),
                                        link(Sources.ofFile(first), Sources.wordsOfFile(first)),
                                        text(":"))
                                .css("from"),
                        element("ul")
                                .css("played")
                                .add(scenarios.stream().map(this::scenario).toList())))
                .css("block")
                .id(places.of(place));
    }

    private static Html label(String words) {
        return element("p", words).css("from");
    }

    private Html scenario(Told told) {
        return element("li", siteContent.named(told.id()), text(" " + told.title()));
    }
}
