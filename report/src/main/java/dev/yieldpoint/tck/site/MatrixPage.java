package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.spoken;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Clauses against runtimes. */
final class MatrixPage {

    /** More runtimes than these have narrow columns, with their names turned. */
    private static final int FEW = 4;

    private final SiteContent siteContent;
    private final List<RuntimeResult> runtimes;

    MatrixPage(SiteContent siteContent, List<RuntimeResult> runtimes) {
        this.siteContent = siteContent;
        this.runtimes = runtimes;
    }

    List<Html> content() {
        List<Html> groups = new ArrayList<>();
        groups.add(
                element("caption", "What each runtime keeps, clause by clause").css("spoken"));
        groups.add(element("thead", headings()));
        siteContent.specification().chapters().forEach(chapter -> groups.add(chapter(chapter)));
        Element table = element("table")
                .css(runtimes.size() > FEW ? "matrix many" : "matrix")
                .add(groups);
        return List.of(
                ClauseMark.legend(),
                new Filters(runtimes).form(siteContent.specification().chapters()),
                element("div", table)
                        .css("scroll wide")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", "The matrix"));
    }

    private Html headings() {
        List<Html> cells = new ArrayList<>();
        cells.add(element("th", "Clause").with("scope", "col"));
        runtimes.forEach(runtime ->
                cells.add(element("th", element("div", link(Link.to(runtime.page()), runtime.name())))
                        .with("scope", "col")
                        .with("title", runtime.name())
                        .with("data-runtime", runtime.key())));
        cells.add(element("th", element("div", "Faults detected")).with("scope", "col"));
        return element("tr").add(cells);
    }

    private Html chapter(String chapter) {
        List<Clause> clauses = siteContent.clauses(chapter);
        List<Html> rows = new ArrayList<>();
        clauses.stream()
                .sorted(Comparator.comparing(Clause::level).thenComparing(Clause::isDerived))
                .map(Clause::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .forEach(group -> rows.add(subtotal(chapter, clauses, group, rows.isEmpty())));
        clauses.forEach(clause -> rows.add(row(clause)));
        return Filters.group(element("tbody").add(rows));
    }

    /** How many clauses of one group in a chapter each runtime satisfies. The first of a chapter has its name. */
    private Html subtotal(String chapter, List<Clause> clauses, String group, boolean first) {
        List<Html> cells = new ArrayList<>();
        cells.add(element(
                        "th",
                        first
                                ? link(Link.to(SiteContent.page(chapter)), SiteContent.title(chapter))
                                : spoken(SiteContent.title(chapter)),
                        text(" "),
                        element("span", group).css("level"))
                .with("scope", "row"));
        runtimes.forEach(runtime -> cells.add(element("td", ClauseCount.brief(ClauseCount.of(clauses, group, runtime)))
                .with("data-runtime", runtime.key())));
        List<Ledger.Tally> tallies = clauses.stream()
                .filter(clause -> clause.group().equals(group))
                .map(clause -> siteContent.ledger().tally(clause.id()))
                .toList();
        long caught = tallies.stream().mapToLong(Ledger.Tally::caught).sum();
        long of = tallies.stream().mapToLong(Ledger.Tally::of).sum();
        cells.add(element("td", of == 0 ? "–" : String.format(Locale.ROOT, "%d of %d", caught, of)));
        return element("tr").css(first ? "subtotal first" : "subtotal").add(cells);
    }

    private Html row(Clause clause) {
        List<Html> cells = new ArrayList<>();
        cells.add(element(
                        "th",
                        link(Link.to(SiteContent.page(clause.chapter()), clause.id()), clause.id())
                                .css("id"),
                        text(" "),
                        element("span", clause.levelWords()).css("level"),
                        clause.isDerived() ? element("span", Clause.DERIVED).css("level") : nothing(),
                        element("span", clause.statement()).css("brief"))
                .with("scope", "row"));
        runtimes.forEach(runtime -> cells.add(element("td", runtime.mark(clause, false))
                .css("verdict " + ClauseMark.of(runtime, clause).css())
                .with("data-runtime", runtime.key())));
        Ledger.Tally tally = siteContent.ledger().tally(clause.id());
        cells.add(element(
                "td",
                tally.of() == 0
                        ? text("–")
                        : link(
                                Link.to(Page.LEDGER, clause.id()),
                                String.format(Locale.ROOT, "%d of %d", tally.caught(), tally.of()))));
        return Filters.filtered(element("tr").add(cells).id(clause.id()), clause, runtimes);
    }
}
