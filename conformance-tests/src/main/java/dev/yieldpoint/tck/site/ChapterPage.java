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
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.site.Features.Told;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A chapter: each clause with why it is there, the scenarios that show it, and which runtimes keep it. */
final class ChapterPage {

    private final Book book;
    private final List<Checked> runtimes;
    private final Set<String> introduced = new HashSet<>();

    ChapterPage(Book book, List<Checked> runtimes) {
        this.book = book;
        this.runtimes = runtimes;
    }

    List<Html> of(String chapter) {
        List<Clause> clauses = book.clauses(chapter);
        List<Html> content = new ArrayList<>();
        content.addAll(introduction(chapter));
        content.add(element("p", features(clauses)).css("from"));
        content.add(new Filters(runtimes).form());
        content.add(element("ul")
                .css("contents")
                .add(clauses.stream().map(this::entry).toList()));
        clauses.forEach(clause -> content.add(section(clause)));
        return content;
    }

    private List<Html> introduction(String chapter) {
        return book.guide().introductions().getOrDefault(chapter, List.of()).stream()
                .<Html>map(paragraph ->
                        element("p", Prose.line(paragraph, book::linked)).css("lead"))
                .toList();
    }

    private Html features(List<Clause> clauses) {
        long scenarios = clauses.stream()
                .mapToLong(clause -> book.scenarios(clause).size())
                .sum();
        return text("%d clauses, shown by %d scenarios.".formatted(clauses.size(), scenarios));
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

    private static Html sign(Checked runtime, Clause clause) {
        return element(
                        "span",
                        spoken(runtime.name() + " "),
                        runtime.sign(clause).mark())
                .with("title", runtime.name())
                .with("data-runtime", runtime.key());
    }

    private Html section(Clause clause) {
        List<Html> content = new ArrayList<>();
        content.add(element(
                "h2",
                link(Link.here(clause.id()), clause.id()).css("id"),
                text(" "),
                element("span", clause.level().name()).css("level")));
        content.add(element("p", clause.statement()).css("statement"));
        content.add(verdicts(clause));
        content.add(about(clause));
        for (Told told : book.scenarios(clause)) {
            content.add(feature(told));
            content.add(scenario(told));
        }
        Element section = element("section").add(content).css("clause").id(clause.id());
        return Filters.filtered(section, clause, runtimes);
    }

    private Html verdicts(Clause clause) {
        return element("ul")
                .css("verdicts")
                .with("aria-label", "Which runtimes keep " + clause.id())
                .add(runtimes.stream()
                        .map(runtime -> element(
                                        "li",
                                        element("span", runtime.name()).css("runtime"),
                                        text(" "),
                                        runtime.mark(clause, true),
                                        follows(runtime, clause))
                                .with("data-runtime", runtime.key()))
                        .toList());
    }

    private static Html follows(Checked runtime, Clause clause) {
        return runtime.sign(clause) == Sign.FAILED && !runtime.isRoot(clause.id())
                ? text(", which follows from another")
                : nothing();
    }

    private Html about(Clause clause) {
        List<Html> items = new ArrayList<>();
        items.add(item("Why", text(clause.intent())));
        items.add(item("Source", text(clause.source()), places(clause)));
        items.add(item("Verified by", text(clause.verifiedBy())));
        if (!clause.restsOn().isEmpty()) {
            items.add(item("Rests on", ids(List.copyOf(clause.restsOn()))));
        }
        if (!clause.usualCause().isEmpty()) {
            items.add(item("If it fails", text(clause.usualCause())));
        }
        Ledger.Tally tally = book.ledger().tally(clause.id());
        if (tally.of() > 0) {
            items.add(item(
                    "Worth",
                    link(
                            Link.to(Page.LEDGER, clause.id()),
                            "catches %d of %d faulty runtimes".formatted(tally.caught(), tally.of()))));
        }
        return element("dl").css("about").add(items);
    }

    private static Html item(String name, Html... told) {
        return element("div", element("dt", name), element("dd", told));
    }

    /** Where on the two pages it comes from, and the errata that it answers. */
    private Html places(Clause clause) {
        List<Html> links = book.places().ofClause(clause.id());
        return links.isEmpty()
                ? nothing()
                : element("ul")
                        .css("places")
                        .add(links.stream().map(link -> element("li", link)).toList());
    }

    /** What a feature tells, where its first scenario of this page stands. */
    private Html feature(Told told) {
        return introduced.add(told.file())
                ? element("div", element("p", element("strong", told.feature())))
                        .add(FeatureText.prose(told))
                        .css("feature")
                : nothing();
    }

    private Html ids(List<String> ids) {
        List<Html> pieces = new ArrayList<>();
        ids.forEach(id -> {
            pieces.add(text(pieces.isEmpty() ? "" : ", "));
            pieces.add(book.named(id));
        });
        return several(pieces);
    }

    private static Html scenario(Told told) {
        return element(
                        "section",
                        element("h3", link(Link.here(told.id()), told.id()).css("id"), text(" " + told.title())),
                        element("p", "%s · features/%s:%d".formatted(told.feature(), told.file(), told.line()))
                                .css("from"),
                        ScenarioText.of(told.steps()))
                .css("scenario")
                .id(told.id());
    }
}
