package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.picture.TracePicture;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import dev.yieldpoint.tck.site.Tour.Stop;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a coroutine is, for somebody who has never seen one: a tour of pictures. */
final class NewcomerPage {

    private final SiteContent siteContent;
    private final Map<String, List<Event>> traces;
    private final Function<String, Html> players;

    /**
     * The page.
     *
     * @param traces what the reference did, by scenario; what is missing is told without a picture
     * @param players gives the player of a scenario, or nothing
     */
    NewcomerPage(SiteContent siteContent, Map<String, List<Event>> traces, Function<String, Html> players) {
        this.siteContent = siteContent;
        this.traces = traces;
        this.players = players;
    }

    List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(element(
                        "p",
                        "A piece of code that belongs to a component, runs beside everything else, and can be sent"
                                + " messages. Each of these pictures is drawn from what the reference runtime did when it"
                                + " played the scenario above it.")
                .css("lead"));
        content.add(element(
                "p",
                "Time runs downwards, and each participant has a column. A thick bar is a running coroutine, a broken line a"
                        + " suspended one. Messages that a coroutine has not received yet stand to its left."));
        Tour.STOPS.forEach(stop -> content.add(section(stop)));
        content.add(element("h2", "Where to go on").id("on"));
        content.add(element(
                "p",
                text("Read the chapters in their order, beginning with "),
                link(
                        Link.to(SiteContent.page(
                                siteContent.specification().chapters().get(0))),
                        SiteContent.title(siteContent.specification().chapters().get(0))),
                text(": each clause is one promise, and under it stand the scenarios that show it.")));
        return content;
    }

    private Html section(Stop stop) {
        Optional<Told> told = siteContent.scenarios().stream()
                .filter(scenario -> scenario.id().equals(stop.scenario()))
                .findFirst();
        return element(
                        "section",
                        element("h2", stop.heading()),
                        element("p", stop.prose()),
                        told.<Html>map(this::scenario).orElse(nothing()),
                        picture(stop))
                .css("stop")
                .id(stop.id());
    }

    private Html scenario(Told told) {
        return element(
                        "section",
                        element("h3", siteContent.named(told.id()), text(" " + told.title())),
                        ScenarioText.of(told.steps()))
                .css("scenario");
    }

    private Html picture(Stop stop) {
        List<Event> trace = traces.getOrDefault(stop.scenario(), List.of());
        if (trace.isEmpty()) {
            return element(
                            "p",
                            "There is no picture: the reference runtime is not there, or did not pass this scenario.")
                    .css("from");
        }
        return element(
                "div",
                element("div", TracePicture.of(stop.heading(), trace))
                        .css("scroll")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", "Picture: " + stop.heading()),
                players.apply(stop.scenario()),
                element(
                        "details",
                        element("summary", "The same in words"),
                        TraceText.of(trace.stream().map(Event::toString).toList(), Set.of())));
    }
}
