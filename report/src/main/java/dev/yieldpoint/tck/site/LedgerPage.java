package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.ledger.Detectors.Detector;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Ledger.Behind;
import dev.yieldpoint.tck.ledger.Ledger.Entry;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which faulty runtimes the kit detects and by what, and what a violation of each clause looks like. */
final class LedgerPage {

    private static final int AT_ONCE = 6;

    /** What the filters call faults that no scenario detects, and those that nothing detects. */
    private static final String MISSED = "missed";

    private static final String NOTHING = "nothing";

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
                                        + " detect %d of them; random programs, races and schedules under control detect most of"
                                        + " the other %d. Each is the reference runtime with one fault, and is listed under the clause"
                                        + " that it violates.",
                                tally.of(),
                                tally.caught(),
                                tally.of() - tally.caught()))
                .css("lead"));
        content.add(form());
        for (String chapter : siteContent.specification().chapters()) {
            List<Html> section = new ArrayList<>();
            section.add(element("h2", link(Link.to(SiteContent.page(chapter)), SiteContent.title(chapter))));
            siteContent.clauses(chapter).forEach(clause -> section.add(clause(clause)));
            content.add(Filters.group(element("section").add(section)));
        }
        return content;
    }

    private Html form() {
        Map<String, String> clauses = new LinkedHashMap<>();
        siteContent.specification().clauses().forEach(clause -> clauses.put(clause.id(), clause.id()));
        Map<String, String> detectors = new LinkedHashMap<>();
        Arrays.stream(Detector.values()).forEach(detector -> detectors.put(word(detector), detector.words()));
        detectors.put(MISSED, "no scenario");
        detectors.put(NOTHING, "nothing");
        return Filters.form(
                "Which faulty runtimes are shown",
                "faulty runtimes",
                List.of(
                        Filters.choice("by", "Detected by", detectors),
                        Filters.chapter(siteContent.specification().chapters()),
                        Filters.choice("clause", "Clause", clauses),
                        Filters.words("Text")));
    }

    private static String word(Detector detector) {
        return detector.name().toLowerCase(Locale.ROOT);
    }

    private Html clause(Clause clause) {
        List<Entry> entries = siteContent.ledger().entries(clause.id());
        List<Behind> behind = siteContent.ledger().behind().stream()
                .filter(entry -> entry.clause().equals(clause.id()))
                .toList();
        Ledger.Tally tally = siteContent.ledger().tally(clause.id());
        String figures = entries.isEmpty() ? "" : String.format(Locale.ROOT, " %d of %d", tally.caught(), tally.of());
        List<Html> items = new ArrayList<>();
        entries.forEach(entry -> items.add(filtered(fault(entry), clause, by(entry))));
        behind.forEach(entry -> items.add(filtered(
                element(
                        "li",
                        text("Violated only as a consequence of "),
                        siteContent.named(entry.root()),
                        text(String.format(
                                Locale.ROOT,
                                ": %s. So does a runtime that %s.",
                                entry.reason().replaceFirst("\\.$", ""),
                                entry.fault()))),
                clause,
                "")));
        if (items.isEmpty()) {
            items.add(filtered(
                    element("li", "No faulty runtime violates this clause: " + clause.verifiedBy() + "."), clause, ""));
        }
        return Filters.group(element(
                        "section",
                        element("h3", siteContent.named(clause.id()), text(figures)),
                        element("p", clause.statement()).css("from"),
                        element("ul").css("faults").add(items),
                        siteContent
                                .violations()
                                .of(clause.id())
                                .<Html>map(violation -> ViolationText.of(violation, siteContent))
                                .orElse(nothing()))
                .id(clause.id()));
    }

    /** An item that the filters leave out, unless it is one of those asked for. What nothing detects by is no fault, and not counted. */
    private static Html filtered(Element item, Clause clause, String by) {
        return item.with("data-chapter", clause.chapter())
                .with("data-clause", clause.id())
                .with("data-by", by);
    }

    private String by(Entry entry) {
        Set<Detector> detectors = siteContent.detectors().of(entry);
        List<String> by =
                new ArrayList<>(detectors.stream().map(LedgerPage::word).toList());
        if (!detectors.contains(Detector.SCENARIO)) {
            by.add(MISSED);
        }
        if (detectors.isEmpty()) {
            by.add(NOTHING);
        }
        return String.join(" ", by);
    }

    private Element fault(Entry entry) {
        boolean caught = entry.kind() != Ledger.Kind.SURVIVING;
        Status status = caught ? Status.PASSED : Status.FAILED;
        String word = caught ? "detected" : "missed";
        String how =
                switch (entry.kind()) {
                    case STEADY -> ", by ";
                    case RACING -> " in every run, by scenarios that depend on timing";
                    case HANGING -> " by the watchdog: it does not return";
                    case SURVIVING -> ". " + wanted(entry);
                };
        return element(
                "li",
                StatusMark.sign(status),
                text("a runtime that " + entry.fault() + " "),
                element("span", text(word + how), catchers(entry.scenarios())).css("how"));
    }

    /** What a scenario would need to detect a fault that none detects, and what detects it nevertheless. */
    private String wanted(Entry entry) {
        String others =
                siteContent.detectors().of(entry).stream().map(Detector::words).collect(Collectors.joining(" and "));
        return String.format(
                Locale.ROOT,
                "A scenario would need %s. %s",
                entry.wanted(),
                others.isEmpty() ? "Nothing else detects it." : "Detected by " + others + ".");
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
