package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
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
        Element table = element("table").css("matrix").add(groups);
        return List.of(
                StatusMark.legend(),
                new Filters(runtimes).form(),
                element("div", table)
                        .css("scroll wide")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", "The matrix"));
    }

    private Html headings() {
        List<Html> cells = new ArrayList<>();
        cells.add(element("th", "Clause").with("scope", "col"));
        runtimes.forEach(runtime -> cells.add(element("th", link(Link.to(runtime.page()), runtime.name()))
                .with("scope", "col")
                .with("data-runtime", runtime.key())));
        cells.add(element("th", "Faults detected").with("scope", "col"));
        return element("tr").add(cells);
    }

    private Html chapter(String chapter) {
        List<Clause> clauses = siteContent.clauses(chapter);
        List<Html> rows = new ArrayList<>();
        List<Html> subtotals = new ArrayList<>();
        subtotals.add(element("th", link(Link.to(SiteContent.page(chapter)), SiteContent.title(chapter)))
                .with("scope", "rowgroup"));
        runtimes.forEach(runtime ->
                subtotals.add(element("td", subtotal(clauses, runtime)).with("data-runtime", runtime.key())));
        long caught = clauses.stream()
                .mapToLong(clause -> siteContent.ledger().tally(clause.id()).caught())
                .sum();
        long of = clauses.stream()
                .mapToLong(clause -> siteContent.ledger().tally(clause.id()).of())
                .sum();
        subtotals.add(element("td", String.format(Locale.ROOT, "%d of %d", caught, of)));
        rows.add(element("tr").css("subtotal").add(subtotals));
        clauses.forEach(clause -> rows.add(row(clause)));
        return element("tbody").add(rows);
    }

    private static Html subtotal(List<Clause> clauses, RuntimeResult runtime) {
        List<Html> lines = new ArrayList<>();
        clauses.stream()
                .sorted(Comparator.comparing(Clause::level).thenComparing(Clause::isDerived))
                .map(Clause::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .forEach(group -> lines.add(element(
                        "div",
                        element("span", group).css("level"),
                        text(" "),
                        ClauseCount.told(ClauseCount.of(clauses, group, runtime)))));
        return several(lines);
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
                .css("verdict " + runtime.status(clause).word())
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
