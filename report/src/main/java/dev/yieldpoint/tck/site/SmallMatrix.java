package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.spoken;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The matrix in small: how each runtime came out in each chapter, with links into the matrix. */
final class SmallMatrix {

    /** What a chapter is shown by, if one of its clauses came out so: the worst first. */
    private static final List<Status> WORST_FIRST = List.of(
            Status.FAILED,
            Status.KIT_ERROR,
            Status.UNDECIDED,
            Status.KNOWN_FAILURE,
            Status.PASSED,
            Status.NOT_RUN,
            Status.NOT_APPLICABLE);

    private final SiteContent siteContent;
    private final List<RuntimeResult> runtimes;

    SmallMatrix(SiteContent siteContent, List<RuntimeResult> runtimes) {
        this.siteContent = siteContent;
        this.runtimes = runtimes;
    }

    Element table() {
        List<String> chapters = siteContent.specification().chapters();
        List<Html> heads = new ArrayList<>();
        heads.add(element("th", "Runtime").with("scope", "col"));
        chapters.forEach(chapter ->
                heads.add(element("th", link(Link.to(SiteContent.page(chapter)), SiteContent.title(chapter)))
                        .with("scope", "col")));
        return element(
                        "table",
                        element("caption", "Which chapters each runtime satisfies")
                                .css("spoken"),
                        element("thead", element("tr").add(heads)),
                        element("tbody")
                                .add(runtimes.stream()
                                        .map(runtime -> row(runtime, chapters))
                                        .toList()))
                .css("small");
    }

    private Html row(RuntimeResult runtime, List<String> chapters) {
        return element(
                        "tr",
                        element("th", link(Link.to(runtime.page()), runtime.name()), text(runtime.version()))
                                .with("scope", "row"))
                .add(chapters.stream().map(chapter -> cell(runtime, chapter)).toList());
    }

    /** The mark of what came out worst, with the number of clauses unless all came out so, leading to the first of them in the matrix. */
    private Html cell(RuntimeResult runtime, String chapter) {
        List<Clause> clauses = siteContent.clauses(chapter).stream()
                .filter(clause -> !clause.group().isEmpty())
                .toList();
        Status worst = WORST_FIRST.stream()
                .filter(status -> with(runtime, clauses, status).findAny().isPresent())
                .findFirst()
                .orElse(Status.UNTESTABLE);
        List<Clause> such = with(runtime, clauses, worst).toList();
        if (such.isEmpty()) {
            return element("td", StatusMark.mark(worst));
        }
        boolean counted = worst != Status.PASSED;
        return element(
                        "td",
                        link(
                                Link.to(Page.MATRIX, such.get(0).id()),
                                StatusMark.sign(worst),
                                text(counted ? Integer.toString(such.size()) : ""),
                                spoken(String.format(
                                        Locale.ROOT,
                                        "%s%s",
                                        counted ? " of " + clauses.size() + " clauses " : "",
                                        worst.words()))))
                .css("verdict " + worst.word());
    }

    private static Stream<Clause> with(RuntimeResult runtime, List<Clause> clauses, Status status) {
        return clauses.stream().filter(clause -> runtime.status(clause) == status);
    }
}
