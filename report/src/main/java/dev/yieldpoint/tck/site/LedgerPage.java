package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Ledger.Behind;
import dev.yieldpoint.tck.ledger.Ledger.Entry;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who catches whom. */
final class LedgerPage {

    private static final int AT_ONCE = 6;

    private final SiteContent siteContent;

    LedgerPage(SiteContent siteContent) {
        this.siteContent = siteContent;
    }

    List<Html> content() {
        Ledger.Tally tally = siteContent.ledger().tally();
        List<Html> content = new ArrayList<>();
        content.add(element(
                        "p",
                        String.format(
                                Locale.ROOT,
                                "The kit's own tests check every build of it on %d deliberately faulty runtimes. Its scenarios"
                                        + " detect %d of them. Each is the reference runtime with one fault, and is listed"
                                        + " under the clause that it violates.",
                                tally.of(),
                                tally.caught()))
                .css("lead"));
        for (String chapter : siteContent.specification().chapters()) {
            content.add(element("h2", link(Link.to(SiteContent.page(chapter)), SiteContent.title(chapter))));
            siteContent.clauses(chapter).forEach(clause -> content.add(clause(clause)));
        }
        return content;
    }

    private Html clause(Clause clause) {
        List<Entry> entries = siteContent.ledger().entries(clause.id());
        List<Behind> behind = siteContent.ledger().behind().stream()
                .filter(entry -> entry.clause().equals(clause.id()))
                .toList();
        Ledger.Tally tally = siteContent.ledger().tally(clause.id());
        String figures = entries.isEmpty() ? "" : String.format(Locale.ROOT, " %d of %d", tally.caught(), tally.of());
        List<Html> items = new ArrayList<>();
        entries.forEach(entry -> items.add(fault(entry)));
        behind.forEach(entry -> items.add(element(
                "li",
                text("Violated only as a consequence of "),
                siteContent.named(entry.root()),
                text(String.format(
                        Locale.ROOT,
                        ": %s. So does a runtime that %s.",
                        entry.reason().replaceFirst("\\.$", ""),
                        entry.fault())))));
        if (items.isEmpty()) {
            items.add(element("li", "No faulty runtime violates this clause: " + clause.verifiedBy() + "."));
        }
        return element(
                        "section",
                        element("h3", siteContent.named(clause.id()), text(figures)),
                        element("ul").css("faults").add(items))
                .id(clause.id());
    }

    private Html fault(Entry entry) {
        boolean caught = entry.kind() != Ledger.Kind.SURVIVING;
        Status status = caught ? Status.PASSED : Status.FAILED;
        String word = caught ? "detected" : "missed";
        String how =
                switch (entry.kind()) {
                    case STEADY -> ", by ";
                    case RACING -> " in every run, by scenarios that depend on timing";
                    case HANGING -> " by the watchdog: it does not return";
                    case SURVIVING -> ". " + entry.wanted();
                };
        return element(
                "li",
                StatusMark.sign(status),
                text("a runtime that " + entry.fault() + " "),
                element("span", text(word + how), catchers(entry.scenarios())).css("how"));
    }

    private Html catchers(List<String> ids) {
        Html first = names(ids.subList(0, Math.min(AT_ONCE, ids.size())));
        if (ids.size() <= AT_ONCE) {
            return first;
        }
        return several(
                first,
                element(
                        "details",
                        element("summary", String.format(Locale.ROOT, "and %d more", ids.size() - AT_ONCE)),
                        names(ids.subList(AT_ONCE, ids.size()))));
    }

    private Html names(List<String> ids) {
        List<Html> pieces = new ArrayList<>();
        ids.forEach(id -> {
            pieces.add(text(pieces.isEmpty() ? "" : ", "));
            pieces.add(siteContent.named(id));
        });
        return several(pieces);
    }
}
