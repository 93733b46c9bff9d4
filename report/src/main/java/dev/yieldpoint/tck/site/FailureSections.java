package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
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
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The scenarios and properties that did not pass: what was asked, what was seen, and the trace with the place marked. */
final class FailureSections {

    private final SiteContent siteContent;
    private final RuntimeResult runtime;
    private final Set<String> told = new HashSet<>();

    FailureSections(SiteContent siteContent, RuntimeResult runtime) {
        this.siteContent = siteContent;
        this.runtime = runtime;
    }

    List<Html> content() {
        List<Html> content = new ArrayList<>();
        EvidencePage.part(
                content,
                "played",
                "The scenarios",
                runtime.scenariosThatDidNotPass().stream()
                        .filter(scenario -> told.add(scenario.id()))
                        .map(this::scenario)
                        .toList());
        EvidencePage.part(
                content,
                "properties",
                "The random programs",
                runtime.propertiesThatDidNotPass().stream()
                        .filter(property -> told.add(property.id()))
                        .map(this::property)
                        .toList());
        return content;
    }

    private Html scenario(OfScenario scenario) {
        List<Html> content = new ArrayList<>();
        content.add(heading(StatusMark.of(scenario.outcome()), scenario.id(), " " + scenario.title()));
        content.add(element("p", String.format(Locale.ROOT, "features/%s:%d", scenario.file(), scenario.line()))
                .css("from"));
        List<Html> items = new ArrayList<>();
        if (!scenario.step().isEmpty()) {
            items.add(EvidencePage.item("Asked", text(scenario.step())));
        }
        seen(items, scenario.message());
        hint(items, scenario.hint());
        items.addAll(against(scenario.id(), scenario.message()));
        content.add(element("dl").css("about").add(items));
        content.add(details(scenario.details()));
        content.add(whole(scenario));
        content.add(TraceText.of(scenario.trace(), marks(scenario.id())));
        return exhibit(scenario.id(), content);
    }

    private Html whole(OfScenario scenario) {
        return siteContent.scenarios().stream()
                .filter(known -> known.id().equals(scenario.id()))
                .findFirst()
                .<Html>map(known ->
                        element("details", element("summary", "The whole scenario"), ScenarioText.of(known.steps())))
                .orElseGet(Html::nothing);
    }

    private Html property(OfProperty property) {
        List<Html> content = new ArrayList<>();
        content.add(heading(StatusMark.of(property.outcome()), property.id(), ""));
        content.add(element("p", property.statement()).css("statement"));
        List<Html> items = new ArrayList<>();
        String by = property.scheduled() ? "in schedule %d" : "by program %d";
        items.add(EvidencePage.item("Found", text(String.format(Locale.ROOT, by, property.tries()))));
        seen(items, property.message());
        hint(items, property.hint());
        items.addAll(against(property.id(), property.message()));
        if (!property.again().isEmpty()) {
            items.add(EvidencePage.item("Replay it", element("code", property.again())));
        }
        content.add(element("dl").css("about").add(items));
        content.add(details(property.details()));
        content.add(
                property.scenario().isEmpty()
                        ? nothing()
                        : element("pre", element("code", String.join("\n", property.scenario())))
                                .css("body"));
        content.add(
                property.interleaving().isEmpty()
                        ? TraceText.of(property.trace(), marks(property.id()))
                        : element("pre", String.join("\n", property.interleaving()))
                                .css("trace"));
        return exhibit(property.id(), content);
    }

    private Html heading(Status status, String id, String title) {
        return element("h3", StatusMark.mark(status), text(" "), siteContent.named(id), text(title));
    }

    private Html exhibit(String id, List<Html> content) {
        return element("section").add(content).css("exhibit").id(runtime.anchor(id));
    }

    private static void seen(List<Html> items, String message) {
        if (!message.isEmpty()) {
            items.add(EvidencePage.item("Seen", element("span", message).css("seen")));
        }
    }

    private static void hint(List<Html> items, String hint) {
        if (!hint.isEmpty()) {
            items.add(EvidencePage.item("Hint", text(hint)));
        }
    }

    private static Html details(List<String> details) {
        return details.isEmpty()
                ? nothing()
                : element(
                        "details",
                        element("summary", "Stack traces and standard error"),
                        element("pre", element("code", String.join("\n\n", details)))
                                .css("body"));
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
                                element(
                                        "span",
                                        link(Link.here(runtime.anchor(clause.id())), clause.id())
                                                .css("id"),
                                        text((piece.message().equals(told) ? "" : ": " + piece.message())
                                                + at(piece)))))));
        return items;
    }

    private static String at(Evidence piece) {
        return piece.event() > 0 ? String.format(Locale.ROOT, " (event %d)", piece.event()) : "";
    }

    private Set<Integer> marks(String id) {
        return runtime.result().clauses().stream()
                .flatMap(clause -> clause.evidence().stream())
                .filter(piece -> piece.by().equals(id))
                .map(Evidence::event)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
