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
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the script needs to leave out what nobody asked for: clauses by level, verdict, runtime, chapter and words, or faults of the
 * ledger. What is chosen stands in the address, so that it can be shared. Without a script everything is there.
 */
final class Filters {

    /** The verdict that leaves the clauses that are root causes. */
    private static final String ROOT = "root";

    private final List<RuntimeResult> runtimes;

    Filters(List<RuntimeResult> runtimes) {
        this.runtimes = runtimes;
    }

    /** The filters of clauses. Hidden until the script shows them. */
    Html form(List<String> chapters) {
        List<Html> controls = new ArrayList<>();
        controls.add(choice(
                "level",
                "Level",
                Arrays.stream(Level.values())
                        .map(level -> option(level.name(), level.name()))
                        .toList()));
        controls.add(choice("verdict", "Verdict", verdicts()));
        controls.add(choice("runtime", "Runtime", names()));
        if (!chapters.isEmpty()) {
            controls.add(chapter(chapters));
        }
        controls.add(words("Text"));
        if (runtimes.size() > 1) {
            controls.add(element(
                            "div",
                            choice("between", "What differs between", "–", names()),
                            choice("and", "and", "–", names()))
                    .css("pair")
                    .with("role", "group")
                    .with("aria-label", "What differs between two runtimes"));
            controls.add(element(
                    "label",
                    element("input")
                            .with("type", "checkbox")
                            .with("name", "differ")
                            .with("value", "yes"),
                    text(" only clauses on which runtimes differ")));
        }
        return form("Which clauses are shown", "clauses", controls);
    }

    private static List<Html> verdicts() {
        List<Html> verdicts = new ArrayList<>();
        for (Status status : Status.values()) {
            verdicts.add(option(status.word(), status.words()));
            if (status == Status.FAILED) {
                verdicts.add(option(ROOT, "failed, root cause"));
            }
        }
        return verdicts;
    }

    private List<Html> names() {
        return runtimes.stream()
                .map(runtime -> option(runtime.key(), runtime.name()))
                .toList();
    }

    /**
     * A form that the script makes work, hidden until then.
     *
     * @param noun what it counts
     */
    static Html form(String label, String noun, List<Html> controls) {
        return element(
                        "form",
                        element("div").css("controls").add(controls),
                        element(
                                        "div",
                                        element("output").with("aria-live", "polite"),
                                        element("button", "Reset").with("type", "reset"))
                                .css("outcome"),
                        element("p").css("nothing").with("hidden", ""))
                .css("filters")
                .with("aria-label", label)
                .with("data-noun", noun)
                .with("hidden", "")
                .id("filters");
    }

    /** The element, left out by the script unless the clause is one of those asked for. */
    static Element filtered(Element element, Clause clause, List<RuntimeResult> runtimes) {
        return element.with("data-level", clause.level().name())
                .with("data-chapter", clause.chapter())
                .with(
                        "data-verdicts",
                        runtimes.stream()
                                .map(runtime -> runtime.key() + ":"
                                        + runtime.status(clause).word())
                                .collect(Collectors.joining(" ")))
                .with(
                        "data-roots",
                        runtimes.stream()
                                .filter(runtime ->
                                        runtime.status(clause) == Status.FAILED && runtime.isRoot(clause.id()))
                                .map(RuntimeResult::key)
                                .collect(Collectors.joining(" ")));
    }

    /** Where a group of such elements is left out as a whole if each of them is. */
    static Element group(Element element) {
        return element.with("data-group", "");
    }

    static Html chapter(List<String> chapters) {
        return choice(
                "chapter",
                "Chapter",
                chapters.stream()
                        .map(chapter -> option(chapter, SiteContent.title(chapter)))
                        .toList());
    }

    static Html words(String label) {
        return element(
                "label",
                text(label + " "),
                element("input").with("type", "search").with("name", "text"));
    }

    static Html choice(String name, String label, List<Html> options) {
        return choice(name, label, "all", options);
    }

    private static Html choice(String name, String label, String all, List<Html> options) {
        List<Html> choices = new ArrayList<>();
        choices.add(option("", all));
        choices.addAll(options);
        return element(
                "label", text(label + " "), element("select").with("name", name).add(choices));
    }

    /** A choice of words, by the values that stand for them. */
    static Html choice(String name, String label, Map<String, String> options) {
        return choice(
                name,
                label,
                options.entrySet().stream()
                        .map(option -> option(option.getKey(), option.getValue()))
                        .toList());
    }

    private static Html option(String value, String words) {
        return element("option", words).with("value", value);
    }
}
