package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.result.Result.Evidence;
import dev.yieldpoint.tck.result.Result.OfClause;
import dev.yieldpoint.tck.result.Result.OfProperty;
import dev.yieldpoint.tck.result.Result.OfScenario;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The scenarios and programs that show what a runtime violates: where they are, their traces, and their players. */
final class Exhibits {

    private final SiteContent siteContent;
    private final RuntimeResult runtime;
    private final Recordings recordings;
    private final Map<String, OfScenario> scenarios = new HashMap<>();
    private final Map<String, OfProperty> properties = new HashMap<>();

    Exhibits(SiteContent siteContent, RuntimeResult runtime, Recordings recordings) {
        this.siteContent = siteContent;
        this.runtime = runtime;
        this.recordings = recordings;
        runtime.scenariosThatDidNotPass().forEach(scenario -> scenarios.putIfAbsent(scenario.id(), scenario));
        runtime.propertiesThatDidNotPass().forEach(property -> properties.putIfAbsent(property.id(), property));
    }

    /**
     * The evidence against a clause, one piece of each scenario or program, the easiest to understand first: a scenario rather than a program,
     * an event that is wrong rather than a step that failed, a short trace rather than a long one.
     */
    List<Evidence> bestFirst(OfClause clause) {
        Set<String> seen = new HashSet<>();
        return clause.evidence().stream()
                .sorted(Comparator.comparing((Evidence piece) -> !scenarios.containsKey(piece.by()))
                        .thenComparing(piece -> piece.event() == 0)
                        .thenComparing(piece -> size(piece.by())))
                .filter(piece -> seen.add(piece.by()))
                .toList();
    }

    private int size(String id) {
        OfScenario scenario = scenarios.get(id);
        OfProperty property = properties.get(id);
        int size = scenario != null
                ? scenario.trace().size()
                : property != null ? property.trace().size() : 0;
        return size == 0 ? Integer.MAX_VALUE : size; // without a trace there is nothing to see
    }

    Optional<OfScenario> scenario(String id) {
        return Optional.ofNullable(scenarios.get(id));
    }

    Optional<OfProperty> property(String id) {
        return Optional.ofNullable(properties.get(id));
    }

    /** The id, leading to all that the page tells of the scenario or program, and its title. */
    Html named(String id) {
        String title = scenario(id)
                .map(OfScenario::title)
                .or(() -> property(id).map(OfProperty::statement))
                .orElse("");
        return several(link(Link.here(runtime.anchor(id)), id).css("id"), text(title.isEmpty() ? "" : " " + title));
    }

    /** Where a scenario is written, with a link if it is one of the kit's. */
    Html place(OfScenario scenario) {
        String words = String.format(Locale.ROOT, "features/%s:%d", scenario.file(), scenario.line());
        return told(scenario.id())
                .<Html>map(told -> link(Sources.of(told), words))
                .orElseGet(() -> text(words));
    }

    Optional<Told> told(String id) {
        return siteContent.scenarios().stream()
                .filter(told -> told.id().equals(id))
                .findFirst();
    }

    /** The trace, with everything marked that violates a clause. */
    Html trace(String id) {
        Map<String, Evidence> pieces = new LinkedHashMap<>();
        runtime.result()
                .clauses()
                .forEach(clause -> clause.evidence().stream()
                        .filter(piece -> piece.by().equals(id))
                        .forEach(piece -> pieces.putIfAbsent(clause.id(), piece)));
        return trace(id, pieces);
    }

    private Html trace(String id, Map<String, Evidence> pieces) {
        OfScenario scenario = scenarios.get(id);
        if (scenario != null) {
            return several(
                    TraceText.of(
                            scenario.trace(),
                            TraceMarks.of(scenario.events(), scenario.trace().size(), pieces)),
                    end(pieces, scenario));
        }
        OfProperty property = properties.get(id);
        if (property == null) {
            return nothing();
        }
        return property.interleaving().isEmpty()
                ? TraceText.of(
                        property.trace(),
                        TraceMarks.of(property.events(), property.trace().size(), pieces))
                : element("pre", String.join("\n", property.interleaving())).css("trace");
    }

    /** If no event is wrong, the scenario's step failed at the end. */
    private static Html end(Map<String, Evidence> pieces, OfScenario scenario) {
        boolean atTheEnd = pieces.values().stream().allMatch(piece -> piece.event() == 0);
        return atTheEnd && !scenario.step().isEmpty() && !scenario.trace().isEmpty()
                ? element("p", element("strong", "Here a step failed: "), text(LongText.brief(scenario.step())))
                        .css("end")
                : nothing();
    }

    /** A player, beside the reference's recording if there is one; nothing if the run was not recorded. */
    Html player(String id, boolean open) {
        return recordings
                .of(runtime, id)
                .<Html>map(own -> {
                    Element player = properties.containsKey(id)
                            ? beside(recordings.ofReference(runtime, id), own)
                            : beside(recordings.ofReference(id), own);
                    return open ? player.with("data-open", "") : player;
                })
                .orElseGet(Html::nothing);
    }

    private static Element beside(Optional<Recordings.Place> reference, Recordings.Place own) {
        return reference
                .map(place -> Player.beside(place.key(), place.script(), own.key(), own.script()))
                .orElseGet(() -> Player.of(own.key(), own.script()));
    }

    /** What was asked and seen. */
    List<Html> about(String id, String message) {
        List<Html> items = new ArrayList<>();
        scenario(id)
                .filter(scenario -> !scenario.step().isEmpty())
                .ifPresent(scenario -> items.add(EvidencePage.item("Step", LongText.of(scenario.step()))));
        if (!message.isEmpty()) {
            items.add(EvidencePage.item("Seen", LongText.seen(message)));
        }
        scenario(id)
                .map(OfScenario::hint)
                .or(() -> property(id).map(OfProperty::hint))
                .filter(hint -> !hint.isEmpty())
                .ifPresent(hint -> items.add(EvidencePage.item("Hint", LongText.of(hint))));
        return items;
    }

    /** The stack traces and what a process wrote to its standard error, folded. */
    Html details(String id) {
        List<String> details = scenario(id)
                .map(OfScenario::details)
                .or(() -> property(id).map(OfProperty::details))
                .orElse(List.of());
        return details.isEmpty()
                ? nothing()
                : element(
                        "details",
                        element("summary", "Stack traces and standard error"),
                        element("pre", element("code", String.join("\n\n", details)))
                                .css("body"));
    }
}
