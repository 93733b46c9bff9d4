package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.spoken;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A chapter: each clause with why it is there, the scenarios that show it, and which runtimes keep it. */
final class ChapterPage {

    private final SiteContent siteContent;
    private final List<RuntimeResult> runtimes;
    private final Recordings recordings;
    private final Set<String> introduced = new HashSet<>();

    ChapterPage(SiteContent siteContent, List<RuntimeResult> runtimes, Recordings recordings) {
        this.siteContent = siteContent;
        this.runtimes = runtimes;
        this.recordings = recordings;
    }

    List<Html> of(String chapter) {
        List<Clause> clauses = siteContent.clauses(chapter);
        List<Html> content = new ArrayList<>();
        content.addAll(introduction(chapter));
        content.add(element("p", features(clauses) + " " + RustText.READING).css("from"));
        content.add(element(
                        "p",
                        text("How to challenge a clause, and the outcomes of earlier challenges: "),
                        link(Link.project("docs/challenges.md"), "docs/challenges.md"),
                        text("."))
                .css("from"));
        content.add(ClauseMark.legend());
        content.add(new Filters(runtimes).form(List.of()));
        content.add(element("ul")
                .css("contents")
                .add(clauses.stream().map(this::entry).toList()));
        clauses.forEach(clause -> content.add(section(clause)));
        return content;
    }

    private List<Html> introduction(String chapter) {
        return siteContent.guide().introductions().getOrDefault(chapter, List.of()).stream()
                .<Html>map(paragraph ->
                        element("p", Prose.line(paragraph, siteContent::linked)).css("lead"))
                .toList();
    }

    private String features(List<Clause> clauses) {
        long scenarios = clauses.stream()
                .mapToLong(clause -> siteContent.scenarios(clause).size())
                .sum();
        return String.format(Locale.ROOT, "%d clauses, shown by %d scenarios.", clauses.size(), scenarios);
    }

    private Html entry(Clause clause) {
        return Filters.filtered(
                element(
                        "li",
                        link(Link.here(clause.id()), clause.id()).css("id"),
                        element("span", clause.statement()),
                        element(
                                        "span",
                                        several(runtimes.stream()
                                                .map(runtime -> sign(runtime, clause))
                                                .toList()))
                                .css("signs")),
                clause,
                runtimes);
    }

    private static Html sign(RuntimeResult runtime, Clause clause) {
        return element(
                        "span",
                        spoken(runtime.name() + " "),
                        ClauseMark.of(runtime, clause).alone())
                .with("title", runtime.name())
                .with("data-runtime", runtime.key());
    }

    private Html section(Clause clause) {
        List<Html> content = new ArrayList<>();
        content.add(element(
                "h2",
                link(Link.here(clause.id()), clause.id()).css("id"),
                text(" "),
                element("span", clause.levelWords()).css("level"),
                clause.isDerived()
                        ? several(text(" "), element("span", Clause.DERIVED).css("level"))
                        : nothing()));
        content.add(element("p", clause.statement()).css("statement"));
        content.addAll(new ClauseFacts(siteContent, runtimes).of(clause));
        siteContent
                .violations()
                .of(clause.id())
                .ifPresent(violation -> content.add(ViolationText.of(
                        violation,
                        siteContent,
                        link(Link.to(Page.LEDGER, clause.id()), "All faulty runtimes that violate " + clause.id()),
                        text("."))));
        for (Told told : siteContent.scenarios(clause)) {
            content.add(feature(told));
            content.add(scenario(told));
        }
        Element section = element("section").add(content).css("clause").id(clause.id());
        return Filters.filtered(section, clause, runtimes);
    }

    /** What a feature tells, where its first scenario of this page stands. */
    private Html feature(Told told) {
        return introduced.add(told.file())
                ? element("div", element("p", element("strong", told.feature())))
                        .add(FeatureText.prose(told, siteContent))
                        .css("feature")
                : nothing();
    }

    private Html scenario(Told told) {
        return element(
                        "section",
                        element("h3", link(Link.here(told.id()), told.id()).css("id"), text(" " + told.title())),
                        element("p", text(told.feature() + " · "), link(Sources.of(told), Sources.words(told)))
                                .css("from"),
                        ScenarioText.withListings(told.steps()),
                        Player.of(recordings, told.id()))
                .css("scenario")
                .id(told.id());
    }
}
