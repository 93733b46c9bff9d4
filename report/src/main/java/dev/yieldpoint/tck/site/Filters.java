package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the script needs to leave clauses out by level, verdict and runtime. Without a script all are there. */
final class Filters {

    private final List<RuntimeResult> runtimes;

    Filters(List<RuntimeResult> runtimes) {
        this.runtimes = runtimes;
    }

    /** Hidden until the script shows it. */
    Html form() {
        List<Html> levels = new ArrayList<>();
        Arrays.stream(Level.values()).forEach(level -> levels.add(option(level.name(), level.name())));
        List<Html> statuses = new ArrayList<>();
        Arrays.stream(Status.values()).forEach(status -> statuses.add(option(status.word(), status.words())));
        List<Html> names = new ArrayList<>();
        runtimes.forEach(runtime -> names.add(option(runtime.key(), runtime.name())));
        return element(
                        "form",
                        choice("level", "Level", levels),
                        choice("verdict", "Verdict", statuses),
                        choice("runtime", "Runtime", names),
                        element("output").with("aria-live", "polite"))
                .css("filters")
                .with("aria-label", "Which clauses are shown")
                .with("hidden", "")
                .id("filters");
    }

    /** The element, left out by the script unless the clause is one of those asked for. */
    static Element filtered(Element element, Clause clause, List<RuntimeResult> runtimes) {
        return element.with("data-level", clause.level().name())
                .with(
                        "data-verdicts",
                        runtimes.stream()
                                .map(runtime -> runtime.key() + ":"
                                        + runtime.status(clause).word())
                                .collect(Collectors.joining(" ")));
    }

    private static Html choice(String name, String label, List<Html> options) {
        List<Html> all = new ArrayList<>();
        all.add(option("", "all"));
        all.addAll(options);
        return element(
                "label", text(label + " "), element("select").with("name", name).add(all));
    }

    private static Html option(String value, String words) {
        return element("option", words).with("value", value);
    }
}
