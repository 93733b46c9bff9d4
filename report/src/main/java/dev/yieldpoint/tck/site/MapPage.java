package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.map.Action;
import dev.yieldpoint.tck.map.Cell;
import dev.yieldpoint.tck.map.CellMap;
import dev.yieldpoint.tck.map.Decision;
import dev.yieldpoint.tck.map.Measured;
import dev.yieldpoint.tck.map.Wrong;
import dev.yieldpoint.tck.run.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every operation at every moment: what decides it, what visits it, and which faults are found there. */
final class MapPage {

    private static final int CLAUSES_AT_ONCE = 3;

    private final SiteContent siteContent;
    private final CellMap map;
    private final Measured measured;

    MapPage(SiteContent siteContent) {
        this.siteContent = siteContent;
        this.map = siteContent.map();
        this.measured = siteContent.measured();
    }

    List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(element("p", lead()).css("lead"));
        content.add(element(
                "p",
                "A row is an operation at a moment, from a place, by a handle. “Visited” names what reaches it: scenarios, and"
                        + " the short sequences of moves that every check plays. “Faults found” counts runtimes that the kit makes"
                        + " itself: each is the reference, and does one thing wrong in this cell only."));
        for (Action action : Action.values()) {
            content.add(element("h2", capital(action.toString())).id(id(action)));
            content.add(table(action));
            content.addAll(rest(action));
        }
        return content;
    }

    private String lead() {
        long decided = decided().count();
        long visited = decided().filter(cell -> measured.of(cell).isPresent()).count();
        List<Measured.Found> faults = decided()
                .flatMap(cell -> measured.of(cell).stream())
                .flatMap(cell -> cell.faults().values().stream())
                .toList();
        long found = faults.stream().filter(fault -> !fault.by().isEmpty()).count();
        return String.format(
                Locale.ROOT,
                "Clauses decide %d cells. Scenarios or sequences visit %d of them. In the visited cells the kit made %d faults and"
                        + " found %d; of each of the others the map says why nobody can tell it.",
                decided,
                visited,
                faults.size(),
                found);
    }

    private Stream<Cell> decided() {
        return CellMap.cells().filter(cell -> map.decision(cell) instanceof Decision.Decided);
    }

    private Html table(Action action) {
        List<Html> rows = new ArrayList<>();
        cells(action)
                .filter(cell -> map.decision(cell) instanceof Decision.Decided)
                .forEach(cell -> rows.add(row(cell, (Decision.Decided) map.decision(cell))));
        Element head = element(
                "thead",
                element("tr")
                        .add(Stream.of("Moment", "From", "Handle", "Decided by", "Visited by", "Faults found")
                                .map(word -> element("th", word).with("scope", "col"))
                                .toList()));
        return element(
                        "div",
                        element(
                                        "table",
                                        element("caption", capital(action.toString()))
                                                .css("spoken"),
                                        head,
                                        element("tbody").add(rows))
                                .css("map"))
                .css("scroll wide")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", capital(action.toString()));
    }

    private Html row(Cell cell, Decision.Decided decided) {
        Optional<Measured.Visited> visited = measured.of(cell);
        return element(
                "tr",
                element("th", cell.moment().toString()).with("scope", "row"),
                element("td", cell.origin().toString()),
                element("td", cell.way().toString()),
                element("td", clauses(decided.clauses())),
                element("td", visited.map(this::visitors).orElse(text("not visited"))),
                element("td", visited.map(of -> faults(cell, of)).orElse(text("–"))));
    }

    private Html clauses(List<String> ids) {
        Html first = names(ids.stream().limit(CLAUSES_AT_ONCE).toList());
        return ids.size() <= CLAUSES_AT_ONCE
                ? first
                : several(
                        first,
                        element(
                                "details",
                                element(
                                        "summary",
                                        String.format(Locale.ROOT, "and %d more", ids.size() - CLAUSES_AT_ONCE)),
                                names(ids.subList(CLAUSES_AT_ONCE, ids.size()))));
    }

    private Html visitors(Measured.Visited visited) {
        List<Html> visitors = new ArrayList<>();
        visitors.add(names(visited.scenarios()));
        if (!visited.program().isEmpty()) {
            visitors.add(text(visited.scenarios().isEmpty() ? "" : ", "));
            visitors.add(element("span", "sequences").with("title", visited.program()));
        }
        return several(visitors);
    }

    private Html faults(Cell cell, Measured.Visited visited) {
        long found = visited.faults().values().stream()
                .filter(fault -> !fault.by().isEmpty())
                .count();
        List<Html> items = new ArrayList<>();
        visited.faults().forEach((wrong, fault) -> items.add(element("li", fault(cell, wrong, fault))));
        return element(
                "details",
                element("summary", String.format(Locale.ROOT, "%d of %d", found, items.size())),
                element("ul").css("faults").add(items));
    }

    private Html fault(Cell cell, Wrong wrong, Measured.Found fault) {
        if (fault.by().isEmpty()) {
            return several(
                    StatusMark.sign(Status.FAILED),
                    text(wrong + ": " + map.excuse(cell, wrong).orElse("not found")));
        }
        Html by = siteContent.place(fault.by()).isPresent()
                ? siteContent.named(fault.by())
                : element("span", "a sequence").with("title", fault.by());
        return several(
                StatusMark.sign(Status.PASSED),
                text(wrong + ": "),
                fault.root().isEmpty() ? text("the runtime fails") : siteContent.named(fault.root()),
                text(", by "),
                by);
    }

    /** What no clause decides, in a few words: the reasons, each once. */
    private List<Html> rest(Action action) {
        Map<String, Integer> free = new LinkedHashMap<>();
        Map<String, Integer> impossible = new LinkedHashMap<>();
        cells(action).map(map::decision).forEach(decision -> {
            if (decision instanceof Decision.Free reason) {
                free.merge(reason.why(), 1, Integer::sum);
            } else if (decision instanceof Decision.Impossible reason) {
                impossible.merge(reason.why(), 1, Integer::sum);
            }
        });
        List<Html> rest = new ArrayList<>();
        rest.addAll(reasons("Free", free));
        rest.addAll(reasons("Impossible", impossible));
        return rest;
    }

    private static List<Html> reasons(String word, Map<String, Integer> reasons) {
        if (reasons.isEmpty()) {
            return List.of();
        }
        List<Html> items = new ArrayList<>();
        reasons.forEach((why, cells) -> items.add(
                element("li", String.format(Locale.ROOT, "%s (%d %s)", why, cells, cells == 1 ? "cell" : "cells"))));
        return List.of(
                element("details", element("summary", word), element("ul").add(items)));
    }

    private Html names(List<String> ids) {
        List<Html> pieces = new ArrayList<>();
        ids.forEach(id -> {
            pieces.add(text(pieces.isEmpty() ? "" : ", "));
            pieces.add(siteContent.named(id));
        });
        return several(pieces);
    }

    private static Stream<Cell> cells(Action action) {
        return CellMap.cells().filter(cell -> cell.action() == action);
    }

    private static String id(Action action) {
        return "map-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
