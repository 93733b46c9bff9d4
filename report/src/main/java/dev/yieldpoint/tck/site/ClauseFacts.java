package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands between a clause's statement and its scenarios: who keeps it, and all that the specification says of it. */
final class ClauseFacts {

    private final SiteContent siteContent;
    private final List<RuntimeResult> runtimes;

    ClauseFacts(SiteContent siteContent, List<RuntimeResult> runtimes) {
        this.siteContent = siteContent;
        this.runtimes = runtimes;
    }

    List<Html> of(Clause clause) {
        return List.of(verdicts(clause), about(clause));
    }

    private Html verdicts(Clause clause) {
        return element("ul")
                .css("verdicts")
                .with("aria-label", "Which runtimes satisfy " + clause.id())
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

    private Html follows(RuntimeResult runtime, Clause clause) {
        List<String> roots = runtime.roots(clause);
        return roots.isEmpty() ? nothing() : several(text(" of "), ids(roots));
    }

    private Html about(Clause clause) {
        List<Html> items = new ArrayList<>();
        items.add(item("Why", text(clause.intent())));
        items.add(item(
                "Source",
                text(clause.origin().basisWords() + ": "),
                Prose.line(clause.origin().written()),
                places(clause)));
        items.add(item("Since", text("version " + clause.origin().sinceWords() + " of the requirements")));
        items.add(item("Verified by", text(clause.verifiedBy())));
        if (!clause.restsOn().isEmpty()) {
            items.add(item("Rests on", ids(List.copyOf(clause.restsOn()))));
        }
        if (clause.isDerived()) {
            items.add(item(
                    "Derived",
                    text("never a root, since whatever violates it violates "),
                    ids(List.copyOf(clause.derivedFrom())),
                    text(" or what these rest on")));
        }
        if (!clause.usualCause().isEmpty()) {
            items.add(item("If it fails", text(clause.usualCause())));
        }
        Ledger.Tally tally = siteContent.ledger().tally(clause.id());
        if (tally.of() > 0) {
            items.add(item(
                    "Worth",
                    link(
                            Link.to(Page.LEDGER, clause.id()),
                            String.format(
                                    Locale.ROOT, "detects %d of %d faulty runtimes", tally.caught(), tally.of()))));
        }
        return element("dl").css("about").add(items);
    }

    private static Html item(String name, Html... told) {
        return element("div", element("dt", name), element("dd", told));
    }

    /** Where on the two pages it comes from, and the errata that it answers. */
    private Html places(Clause clause) {
        List<Html> links = siteContent.places().ofClause(clause.id());
        return links.isEmpty()
                ? nothing()
                : element("ul")
                        .css("places")
                        .add(links.stream().map(link -> element("li", link)).toList());
    }

    private Html ids(List<String> ids) {
        List<Html> pieces = new ArrayList<>();
        ids.forEach(id -> {
            pieces.add(text(pieces.isEmpty() ? "" : ", "));
            pieces.add(siteContent.named(id));
        });
        return several(pieces);
    }
}
