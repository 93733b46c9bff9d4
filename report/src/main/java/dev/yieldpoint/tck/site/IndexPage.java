package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The first page: what this is, how the runtimes came out, and where to read on. */
final class IndexPage {

    private final SiteContent siteContent;
    private final List<RuntimeResult> runtimes;

    IndexPage(SiteContent siteContent, List<RuntimeResult> runtimes) {
        this.siteContent = siteContent;
        this.runtimes = runtimes;
    }

    List<Html> content() {
        Ledger.Tally worth = siteContent.ledger().tally();
        return List.of(
                element(
                                "p",
                                "A coroutine, as Dioxus 0.4 documents it, is a future that receives messages, yields only"
                                        + " where it awaits, and publishes its results through state. These pages list what that"
                                        + " documentation promises, clause by clause, with scenarios that are run, and the verdicts"
                                        + " on runtimes.")
                        .css("lead"),
                element(
                        "p",
                        text("If coroutines are new to you, begin with "),
                        link(Link.to(Page.NEWCOMER), "what a coroutine is"),
                        text(", in pictures. If you know the documentation, see "),
                        link(Link.to(Page.DOCUMENTATION), "what became of its two pages"),
                        text(", sentence by sentence.")),
                element("h2", "Runtimes"),
                element("div", runtimes())
                        .css("scroll")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", "The verdicts of the runtimes"),
                element(
                        "p",
                        text("The "),
                        link(Link.to(Page.MATRIX), "matrix"),
                        text(" lists every clause for every runtime. A verdict means as much as the kit can detect: it"
                                + String.format(
                                        Locale.ROOT,
                                        " detects %d of %d deliberately faulty runtimes, and the ",
                                        worth.caught(),
                                        worth.of())),
                        link(Link.to(Page.LEDGER), "ledger"),
                        text(" says which. The "),
                        link(Link.to(Page.MAP), "map"),
                        text(" lists every operation at every moment, and which faults in it are detected.")),
                element("h2", "Chapters"),
                element(
                        "p",
                        "Each chapter builds on those before it. MUST is what the documentation says; SHOULD is what Dioxus 0.4.3"
                                + " does beyond that; PROFILE is what one implementation does and other good designs do not; MAY is left free. A derived clause is"
                                + " violated only together with another one."),
                element("ol")
                        .css("chapters")
                        .add(siteContent.specification().chapters().stream()
                                .map(this::chapter)
                                .toList()));
    }

    private Html runtimes() {
        List<Html> heads = Arrays.asList(
                        "Runtime",
                        "Language",
                        "Driven by",
                        "Verdict",
                        "MUST",
                        "SHOULD",
                        "Derived",
                        "Profiles",
                        "Scenarios",
                        "Properties",
                        "Time")
                .stream()
                .<Html>map(name -> element("th", name).with("scope", "col"))
                .toList();
        return element(
                        "table",
                        element("caption", "The verdicts of the runtimes").css("spoken"),
                        element("thead", element("tr").add(heads)),
                        element("tbody").add(runtimes.stream().map(this::row).toList()))
                .css("runtimes");
    }

    private Html row(RuntimeResult runtime) {
        Result result = runtime.result();
        long scenarios =
                passed(result.judged().stream().map(Result.OfScenario::outcome).toList());
        long properties = passed(
                result.properties().stream().map(Result.OfProperty::outcome).toList());
        return element(
                "tr",
                element("th", link(Link.to(runtime.page()), runtime.name()), text(runtime.version()))
                        .with("scope", "row"),
                element("td", result.language().isEmpty() ? "unknown" : result.language()),
                element("td", result.drivenBy().words()),
                element("td", verdict(result)),
                element("td", ClauseCount.told(result.must())),
                element("td", ClauseCount.told(result.should())),
                element("td", ClauseCount.told(result.derived())),
                element("td", ClauseCount.profiles(result)),
                element(
                        "td",
                        String.format(
                                Locale.ROOT,
                                "%d of %d",
                                scenarios,
                                result.judged().size())),
                element(
                        "td",
                        result.properties().isEmpty()
                                ? "none tried"
                                : String.format(
                                        Locale.ROOT,
                                        "%d of %d, %,d programs",
                                        properties,
                                        result.properties().size(),
                                        result.properties().stream()
                                                .mapToInt(Result.OfProperty::tries)
                                                .sum())),
                element("td", String.format(Locale.ROOT, "%.1f s", result.seconds())));
    }

    private static long passed(List<Outcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome == Outcome.PASSED).count();
    }

    /** The verdict by mark and words. */
    static Element verdict(Result result) {
        Status status =
                switch (result.verdict()) {
                    case CONFORMANT -> Status.PASSED;
                    case NOT_CONFORMANT, PROTOCOL_BROKEN -> Status.FAILED;
                    case AS_KNOWN -> Status.KNOWN_FAILURE;
                    case NO_VERDICT -> Status.KIT_ERROR;
                };
        String words = result.verdict().words() + (result.selfReported() ? ", self-reported" : "");
        return element("span", StatusMark.sign(status), text(words));
    }

    private Html chapter(String chapter) {
        List<Clause> clauses = siteContent.clauses(chapter);
        long scenarios = clauses.stream()
                .mapToLong(clause -> siteContent.scenarios(clause).size())
                .sum();
        return element(
                "li",
                link(Link.to(SiteContent.page(chapter)), SiteContent.title(chapter)),
                text(String.format(Locale.ROOT, " %d clauses, %d scenarios", clauses.size(), scenarios)));
    }
}
