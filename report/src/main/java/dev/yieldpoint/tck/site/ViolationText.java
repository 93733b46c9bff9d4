package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.spoken;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.ledger.Violations.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a violation of a clause looks like, folded: a faulty runtime, a scenario, what the kit says, and the events around it. */
final class ViolationText {

    private ViolationText() {}

    /** @param more what stands behind it, if it is unfolded */
    static Element of(Violation violation, SiteContent siteContent, Html... more) {
        List<Html> content = new ArrayList<>();
        content.add(element("summary", "What a violation looks like"));
        content.add(element(
                "p",
                text("A runtime that " + violation.fault() + ", in "),
                siteContent.named(violation.scenario()),
                text(":")));
        content.add(element("p", element("span", violation.message()).css("seen")));
        content.add(trace(violation));
        content.add(element("p", text(around(violation)), Html.several(more)).css("from"));
        return element("details").css("violation").add(content);
    }

    private static Html trace(Violation violation) {
        List<Html> items = new ArrayList<>();
        for (int i = 0; i < violation.trace().size(); i++) {
            String words = violation.trace().get(i);
            items.add(
                    violation.first() + i == violation.event()
                            ? element("li", spoken("here: "), element("strong", words))
                                    .css("marked")
                            : element("li", words));
        }
        return element("ol")
                .css("trace")
                .with("start", Integer.toString(violation.first()))
                .add(items);
    }

    private static String around(Violation violation) {
        int last = violation.first() + violation.trace().size() - 1;
        String shown = violation.first() == last
                ? String.format(Locale.ROOT, "Event %d", last)
                : String.format(Locale.ROOT, "Events %d to %d", violation.first(), last);
        return String.format(Locale.ROOT, "%s of %d. ", shown, violation.events())
                + (violation.event() == 0 ? "No single event is wrong: a step of the scenario failed. " : "");
    }
}
