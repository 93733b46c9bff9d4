package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.comparison.Answer;
import dev.yieldpoint.tck.comparison.Question;
import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What several runtimes do where they differ, or where the behaviour is left free; each answer leads to what shows it. */
final class ComparisonPage {

    /** What the names of the runtimes begin with that are versions of Dioxus. */
    private static final String DIOXUS = "dioxus-";

    /** Whose cell it is: where the screen is too narrow for columns, the style sheet puts it before the words. */
    private static final String NAME = "data-name";

    private final SiteContent siteContent;
    private final List<RuntimeResult> runtimes;

    ComparisonPage(SiteContent siteContent, List<RuntimeResult> runtimes) {
        this.siteContent = siteContent;
        this.runtimes = runtimes;
    }

    /** Whether there is anything to compare. */
    static boolean isFor(List<RuntimeResult> runtimes) {
        return runtimes.size() > 1;
    }

    String title() {
        return isOfDioxus() ? "What changed for coroutines" : "Comparison";
    }

    private boolean isOfDioxus() {
        return runtimes.stream().allMatch(runtime -> runtime.name().startsWith(DIOXUS));
    }

    List<Html> content() {
        String lead = isOfDioxus()
                ? "The documentation describes the coroutines of Dioxus 0.4. This page shows what later versions of Dioxus do instead:"
                        + " measured by the scenarios and properties of the kit, each on the published crates."
                : "What each runtime does where runtimes differ, or where the documentation leaves the behaviour free.";
        return List.of(
                element("p", lead).css("lead"),
                element("p", "Every answer leads to the scenario or property that shows it."),
                table("Behaviour", Question.load().stream().map(this::row).toList()),
                element("h2", "Clauses that not all of them satisfy"),
                element(
                        "p",
                        text("All other clauses have the same verdict for all of these runtimes; see the "),
                        link(Link.to(Page.MATRIX), "matrix"),
                        text(".")),
                table(
                        "Clause",
                        siteContent.specification().clauses().stream()
                                .filter(clause -> clause.level() != Level.MAY && differs(clause))
                                .map(this::row)
                                .toList()));
    }

    private boolean differs(Clause clause) {
        return runtimes.stream()
                        .map(runtime -> runtime.status(clause))
                        .distinct()
                        .count()
                > 1;
    }

    private Html table(String what, List<Html> rows) {
        List<Html> headings = new ArrayList<>();
        headings.add(element("th", what).with("scope", "col"));
        runtimes.forEach(runtime ->
                headings.add(element("th", link(Link.to(runtime.page()), runtime.name()), text(runtime.version()))
                        .with("scope", "col")));
        return element(
                        "div",
                        element("table")
                                .css("matrix compared")
                                .add(List.of(
                                        element("caption", what + " of each runtime")
                                                .css("spoken"),
                                        element("thead", element("tr").add(headings)),
                                        element("tbody").add(rows))))
                .css("scroll wide")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", what + " of each runtime");
    }

    private Html row(Question question) {
        List<Html> ids = new ArrayList<>();
        question.ids().forEach(id -> {
            ids.add(text(ids.isEmpty() ? "" : ", "));
            ids.add(siteContent.named(id));
        });
        Html heading = element(
                        "th",
                        Prose.line(question.question()),
                        element("span").css("brief").add(ids))
                .with("scope", "row");
        return element("tr")
                .add(Stream.concat(Stream.of(heading), runtimes.stream().map(runtime -> answer(question, runtime)))
                        .toList());
    }

    private Html answer(Question question, RuntimeResult runtime) {
        Answer answer = question.answer(runtime.result());
        Html words = Prose.line(answer.words());
        return answer.by().stream()
                .flatMap(id -> runtime.shown(id, siteContent).stream())
                .findFirst()
                .map(place -> element("td", link(place, words)))
                .orElseGet(() -> element("td", words))
                .with(NAME, runtime.name());
    }

    private Html row(Clause clause) {
        List<Html> cells = new ArrayList<>();
        cells.add(element(
                        "th",
                        siteContent.named(clause.id()),
                        text(" "),
                        element("span", clause.levelWords()).css("level"),
                        element("span", clause.statement()).css("brief"))
                .with("scope", "row"));
        runtimes.forEach(runtime -> cells.add(element("td", runtime.mark(clause, true))
                .css("verdict " + ClauseMark.of(runtime, clause).css())
                .with(NAME, runtime.name())));
        return element("tr").add(cells);
    }
}
