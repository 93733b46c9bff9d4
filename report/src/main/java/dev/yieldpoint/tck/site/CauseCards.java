package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.result.Result.Evidence;
import dev.yieldpoint.tck.result.Result.OfClause;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The clauses where the search for a fault begins, each with what shows it best: the likely cause, what was seen, what to do, and the two pieces of
 * evidence that are the easiest to understand.
 */
final class CauseCards {

    private static final String UNSPECIFIED =
            "The runtime threw an exception, hung or ended here, in an operation that no clause specifies.";

    private final SiteContent siteContent;
    private final RuntimeResult runtime;
    private final Exhibits exhibits;

    CauseCards(SiteContent siteContent, RuntimeResult runtime, Exhibits exhibits) {
        this.siteContent = siteContent;
        this.runtime = runtime;
        this.exhibits = exhibits;
    }

    /** The cards; the first one is open. Before several of them stands a list of the causes. */
    List<Html> of(List<OfClause> clauses) {
        List<Html> cards = new ArrayList<>();
        if (clauses.size() > 1) {
            cards.add(element("ul")
                    .css("causes")
                    .add(clauses.stream().map(this::entry).toList()));
        }
        clauses.forEach(clause -> cards.add(card(clause, clause == clauses.get(0))));
        return cards;
    }

    private Html entry(OfClause clause) {
        Cause cause = cause(clause);
        return element(
                "li",
                link(Link.here(runtime.anchor(clause.id())), clause.id()).css("id"),
                element("span", cause.sentence.isEmpty() ? clause.statement() : cause.sentence));
    }

    private Html card(OfClause clause, boolean open) {
        List<Evidence> pieces = exhibits.bestFirst(clause);
        List<Html> content = new ArrayList<>();
        content.add(heading(siteContent, runtime, clause));
        content.add(element("p", clause.statement()).css("statement"));
        List<Html> facts = new ArrayList<>();
        Cause cause = cause(clause);
        facts.add(shown(cause));
        List<Html> items = new ArrayList<>();
        if (!pieces.isEmpty()) {
            Evidence best = pieces.get(0);
            items.add(EvidencePage.item("Shown by", exhibits.named(best.by())));
            items.addAll(exhibits.about(best.by(), best.message().equals(cause.sentence) ? "" : best.message()));
            known(best, items);
        }
        again(clause, items);
        consequences(clause, items);
        facts.add(element("dl").css("about").add(items));
        Html trace = pieces.isEmpty()
                ? nothing()
                : several(
                        exhibits.trace(pieces.get(0).by()),
                        exhibits.details(pieces.get(0).by()),
                        program(pieces.get(0)));
        Html player =
                pieces.isEmpty() ? nothing() : exhibits.player(pieces.get(0).by(), open);
        if (open) {
            content.add(element("div", element("div").add(facts), element("div", trace))
                    .css("proof"));
            content.add(player);
        } else {
            content.addAll(facts);
            content.add(
                    pieces.isEmpty()
                            ? nothing()
                            : element(
                                            "details",
                                            element(
                                                    "summary",
                                                    "What happened in "
                                                            + pieces.get(0).by()),
                                            element("div", player, trace))
                                    .css("piece"));
        }
        if (pieces.size() > 1) {
            content.add(second(pieces.get(1)));
        }
        content.add(others(pieces));
        return element("section")
                .add(content)
                .css(open ? "exhibit cause first" : "exhibit cause")
                .id(runtime.anchor(clause.id()));
    }

    /** The id, the level, and how it came out. */
    static Html heading(SiteContent siteContent, RuntimeResult runtime, OfClause clause) {
        return element(
                "h3",
                siteContent.named(clause.id()),
                text(" "),
                element("span", clause.profile().isEmpty() ? clause.level() : clause.level() + " " + clause.profile())
                        .css("level"),
                text(" "),
                StatusMark.told(runtime.status(clause)),
                badge(clause));
    }

    private static Html badge(OfClause clause) {
        return clause.root()
                ? element("span", "root").css("root")
                : clause.crashed() ? element("span", "crashed").css("root") : nothing();
    }

    /** What may be wrong with the runtime. */
    private record Cause(boolean known, String label, String sentence, String rest) {}

    /** What a faulty runtime does that fails alike; or else what was seen, and what is usually wrong then. */
    private Cause cause(OfClause clause) {
        String likely = clause.likelyCause();
        if (!likely.isEmpty()) {
            int end = likely.indexOf(". ");
            return end < 0
                    ? new Cause(true, "Likely cause", likely, "")
                    : new Cause(
                            true,
                            "Likely cause",
                            likely.substring(0, end + 1),
                            likely.substring(end + 1).strip());
        }
        if (clause.crashed()) {
            return new Cause(false, "", UNSPECIFIED, "");
        }
        String seen = exhibits.bestFirst(clause).stream()
                .findFirst()
                .map(piece -> piece.message().lines().reduce("", (before, line) -> line))
                .orElse("");
        String usual = siteContent
                .specification()
                .clause(clause.id())
                .map(Clause::usualCause)
                .orElse("");
        return new Cause(
                false,
                "No known fault fails alike. What was seen:",
                LongText.brief(seen),
                usual.isEmpty() ? "" : "A usual cause of a violation: " + usual);
    }

    private static Html shown(Cause cause) {
        return cause.sentence.isEmpty()
                ? nothing()
                : element(
                                "p",
                                element("span", cause.label).css("label"),
                                text(" "),
                                element("strong", cause.sentence),
                                text(" "),
                                element("span", cause.rest).css("aside"))
                        .css(cause.known ? "likely known" : "likely");
    }

    private static void known(Evidence piece, List<Html> items) {
        if (!piece.known().isEmpty()) {
            items.add(EvidencePage.item("Known", element("span", piece.known()).css("known")));
        }
    }

    static void again(OfClause clause, List<Html> items) {
        if (!clause.again().isEmpty()) {
            items.add(EvidencePage.item("Check it alone", element("code", clause.again())));
        }
    }

    private void consequences(OfClause clause, List<Html> items) {
        List<String> following = runtime.following(clause.id());
        if (!following.isEmpty()) {
            items.add(EvidencePage.item(
                    "Consequences",
                    following.size() <= EvidencePage.FEW
                            ? EvidencePage.ids(runtime, following)
                            : link(
                                    Link.here("consequences"),
                                    String.format(Locale.ROOT, "%d clauses", following.size()))));
        }
    }

    /** If no scenario shows it: the program that does, folded. */
    private Html program(Evidence piece) {
        return exhibits.property(piece.by())
                .<Html>map(property ->
                        element("details", element("summary", "The program"), FailureSections.program(property)))
                .orElseGet(Html::nothing);
    }

    private Html second(Evidence piece) {
        List<Html> content = new ArrayList<>();
        List<Html> items = new ArrayList<>();
        items.add(EvidencePage.item("Shown by", exhibits.named(piece.by())));
        items.addAll(exhibits.about(piece.by(), piece.message()));
        known(piece, items);
        content.add(element("dl").css("about").add(items));
        content.add(exhibits.details(piece.by()));
        content.add(exhibits.property(piece.by())
                .<Html>map(FailureSections::program)
                .orElseGet(Html::nothing));
        content.add(exhibits.player(piece.by(), false));
        content.add(exhibits.trace(piece.by()));
        return element(
                        "details",
                        element(
                                "summary",
                                text("Shown by "),
                                element("span", piece.by()).css("id"),
                                text(" as well")),
                        element("div").add(content))
                .css("piece");
    }

    private Html others(List<Evidence> pieces) {
        return pieces.size() <= 2
                ? nothing()
                : element(
                                "details",
                                element(
                                        "summary",
                                        String.format(
                                                Locale.ROOT, "%d more scenarios and programs", pieces.size() - 2)),
                                list(runtime, pieces.subList(2, pieces.size())))
                        .css("piece");
    }

    /** Pieces of evidence, each with what was seen. */
    static Html list(RuntimeResult runtime, List<Evidence> pieces) {
        return element("ul")
                .css("evidence")
                .add(pieces.stream()
                        .map(piece -> element(
                                "li",
                                link(Link.here(runtime.anchor(piece.by())), piece.by())
                                        .css("id"),
                                LongText.seen(piece.message()),
                                piece.known().isEmpty()
                                        ? nothing()
                                        : element("span", "known: " + piece.known())
                                                .css("known")))
                        .toList());
    }
}
