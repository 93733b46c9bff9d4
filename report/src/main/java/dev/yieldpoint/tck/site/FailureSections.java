package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.result.Result.Evidence;
import dev.yieldpoint.tck.result.Result.OfProperty;
import dev.yieldpoint.tck.result.Result.OfScenario;
import dev.yieldpoint.tck.run.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The scenarios and properties that did not pass, each folded: what was asked, what was seen, the player, and the trace with the place marked.
 */
final class FailureSections {

    private final SiteContent siteContent;
    private final RuntimeResult runtime;
    private final Exhibits exhibits;
    private final Set<String> told = new HashSet<>();

    FailureSections(SiteContent siteContent, RuntimeResult runtime, Exhibits exhibits) {
        this.siteContent = siteContent;
        this.runtime = runtime;
        this.exhibits = exhibits;
    }

    List<Html> content() {
        List<Html> content = new ArrayList<>();
        EvidencePage.part(
                content,
                "played",
                "All scenarios that did not pass",
                EvidencePage.foldedIfLong(
                        "scenarios",
                        runtime.scenariosThatDidNotPass().stream()
                                .filter(scenario -> told.add(scenario.id()))
                                .map(this::scenario)
                                .toList()));
        EvidencePage.part(
                content,
                "properties",
                "All random programs that did not pass",
                EvidencePage.foldedIfLong(
                        "programs",
                        runtime.propertiesThatDidNotPass().stream()
                                .filter(property -> told.add(property.id()))
                                .map(this::property)
                                .toList()));
        return content;
    }

    private Html scenario(OfScenario scenario) {
        List<Html> content = new ArrayList<>();
        content.add(element("p", siteContent.named(scenario.id()), text(" · "), exhibits.place(scenario))
                .css("from"));
        List<Html> items = new ArrayList<>(exhibits.about(scenario.id(), scenario.message()));
        items.addAll(against(scenario.id(), scenario.message()));
        content.add(element("dl").css("about").add(items));
        content.add(exhibits.details(scenario.id()));
        content.add(whole(scenario));
        content.add(exhibits.player(scenario.id(), false));
        content.add(exhibits.trace(scenario.id()));
        return folded(StatusMark.of(scenario.outcome()), scenario.id(), scenario.title(), content);
    }

    private Html whole(OfScenario scenario) {
        return exhibits.told(scenario.id())
                .<Html>map(known ->
                        element("details", element("summary", "The whole scenario"), ScenarioText.of(known.steps())))
                .orElseGet(Html::nothing);
    }

    private Html property(OfProperty property) {
        List<Html> content = new ArrayList<>();
        List<Html> items = new ArrayList<>();
        String by = property.scheduled() ? "in schedule %,d" : "by program %,d";
        items.add(EvidencePage.item("Found", text(String.format(Locale.ROOT, by, property.tries()))));
        items.addAll(exhibits.about(property.id(), property.message()));
        items.addAll(against(property.id(), property.message()));
        if (!property.again().isEmpty()) {
            items.add(EvidencePage.item("Replay it", element("code", property.again())));
        }
        content.add(element("dl").css("about").add(items));
        content.add(exhibits.details(property.id()));
        content.add(program(property));
        content.add(exhibits.player(property.id(), false));
        content.add(exhibits.trace(property.id()));
        return folded(StatusMark.of(property.outcome()), property.id(), property.statement(), content);
    }

    /** The failing program, written as a scenario. */
    static Html program(OfProperty property) {
        return property.scenario().isEmpty()
                ? nothing()
                : element("pre", element("code", String.join("\n", property.scenario())))
                        .css("body");
    }

    private Html folded(Status status, String id, String title, List<Html> content) {
        return element(
                        "details",
                        element(
                                "summary",
                                StatusMark.told(status),
                                text(" "),
                                element("span", id).css("id"),
                                text(title.isEmpty() ? "" : " " + title)),
                        element("section").add(content).css("exhibit").id(runtime.anchor(id)))
                .css("piece");
    }

    /** Which clauses it speaks against, and by what, unless that was told just before. */
    private List<Html> against(String id, String told) {
        List<Html> items = new ArrayList<>();
        runtime.result()
                .clauses()
                .forEach(clause -> clause.evidence().stream()
                        .filter(piece -> piece.by().equals(id))
                        .forEach(piece -> items.add(EvidencePage.item(
                                "Against",
                                several(
                                        link(Link.here(runtime.anchor(clause.id())), clause.id())
                                                .css("id"),
                                        piece.message().equals(told)
                                                ? nothing()
                                                : several(text(": "), LongText.of(piece.message())),
                                        text(at(piece)))))));
        return items;
    }

    private static String at(Evidence piece) {
        return piece.event() > 0 ? String.format(Locale.ROOT, " (event %,d)", piece.event()) : "";
    }
}
