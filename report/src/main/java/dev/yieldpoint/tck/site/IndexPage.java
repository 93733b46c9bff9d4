package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.picture.TracePicture;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The first page: what this is and for whom, a scenario that runs, how the runtimes came out, and where to read on. */
final class IndexPage {

    /** What the site is, in a sentence. */
    static final String WHAT =
            "Yieldpoint checks whether the coroutines of a runtime behave as Dioxus 0.4 documents them, for people who build such a runtime and"
                    + " for people who want to understand what a coroutine does.";

    /** What the picture shows that others show beside a link to the site. */
    static final String PREVIEW = "Yieldpoint: what coroutines do, clause by clause, and which runtimes conform";

    /** The scenario that moves on the page. */
    static final String SCENARIO = "CHANNEL-3a";

    /** How a runtime is connected to the kit. The table of the README says the same. */
    record Way(String runtime, String interfaces, String guide, String document) {}

    static final List<Way> WAYS = List.of(
            new Way(
                    "runs on the JVM and can block",
                    "The runtime implements a few interfaces of dev.yieldpoint.spec. One test class, which extends YieldpointTests, runs the"
                            + " whole suite in JUnit 5 or 6.",
                    "A runtime on the JVM",
                    "docs/jvm.md"),
            new Way(
                    "runs on the JVM and cannot block",
                    "The runtime implements a driver, as runtimes/kotlin does for suspending functions.",
                    "A runtime on the JVM",
                    "docs/jvm.md#a-runtime-that-cannot-block"),
            new Way(
                    "is written in another language",
                    "The runtime is a process that exchanges lines of JSON with the kit over standard input and output, as runtimes/dioxus"
                            + " does.",
                    "A runtime in another language",
                    "docs/process.md"));

    private final SiteContent siteContent;
    private final List<RuntimeResult> runtimes;
    private final Recordings recordings;

    IndexPage(SiteContent siteContent, List<RuntimeResult> runtimes, Recordings recordings) {
        this.siteContent = siteContent;
        this.runtimes = runtimes;
        this.recordings = recordings;
    }

    List<Html> content() {
        Ledger.Tally worth = siteContent.ledger().tally();
        List<Html> content = new ArrayList<>();
        content.add(element("p", WHAT).css("lead"));
        content.add(scenario());
        content.add(element("h2", "Runtimes"));
        content.add(region("Which chapters each runtime satisfies", new SmallMatrix(siteContent, runtimes).table()));
        content.add(StatusMark.legend());
        content.add(element(
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
                text(" says which.")));
        content.add(region("The verdicts of the runtimes", runtimes()));
        content.add(element("h2", "Check your own runtime"));
        content.add(element("dl")
                .css("about ways")
                .add(WAYS.stream().map(IndexPage::way).toList()));
        content.add(element("h2", "Chapters"));
        content.add(element(
                "p",
                "Each chapter builds on those before it. MUST is what the documentation says; SHOULD is what Dioxus 0.4.3"
                        + " does beyond that; PROFILE is what one implementation does and other good designs do not; MAY is left free. A derived clause is"
                        + " violated only together with another one."));
        content.add(element("ol")
                .css("chapters")
                .add(siteContent.specification().chapters().stream()
                        .map(this::chapter)
                        .toList()));
        content.add(element("h2", "Where to go next"));
        content.add(next());
        return content;
    }

    /** The scenario, which moves if the page may run scripts, and is a picture otherwise. */
    private Html scenario() {
        List<Html> content = new ArrayList<>();
        recordings.ofReference(SCENARIO).ifPresent(place -> content.add(Player.moving(place)));
        List<Event> trace = recordings.referenceTraces().getOrDefault(SCENARIO, List.of());
        if (trace.isEmpty()) {
            return nothing();
        }
        content.add(element("div", TracePicture.of("Messages wait until they are received", trace))
                .css("scroll still")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Picture: messages wait until they are received"));
        content.add(element(
                        "p",
                        text("Scenario "),
                        siteContent.named(SCENARIO),
                        text(
                                ", as the reference runtime played it: messages wait in the mailbox until the coroutine receives them."))
                .css("from"));
        return element("div").add(content).css("opening");
    }

    private static Html region(String label, Html table) {
        return element("div", table)
                .css("scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label);
    }

    private static Html way(Way way) {
        return element(
                "div",
                element("dt", "It " + way.runtime()),
                element(
                        "dd",
                        text(way.interfaces() + " "),
                        link(Link.project(way.document()), way.guide()),
                        text(".")));
    }

    private static Html next() {
        return element(
                "ul",
                step(
                        Link.to(Page.NEWCOMER),
                        "What a coroutine is",
                        ", in pictures: begin here if coroutines are new to you."),
                step(
                        Link.to(Page.DOCUMENTATION),
                        "The two pages",
                        " of Dioxus’s documentation, and what became of each sentence."),
                step(
                        Link.to(Page.LEDGER),
                        "The ledger",
                        ": what the kit detects, what it misses, and what a violation looks like."),
                step(
                        Link.to(Page.MAP),
                        "The map",
                        ": every operation at every moment, and which faults in it are detected."),
                step(Link.to(Page.GLOSSARY), "The glossary", ": what each word means here."),
                step(Link.project(), "The project", ": the kit, the reference runtime, and how to take part."));
    }

    private static Html step(Link to, String words, String more) {
        return element("li", link(to, words), text(more));
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
                text(": "),
                sentence(chapter),
                element("span", String.format(Locale.ROOT, " %d clauses, %d scenarios", clauses.size(), scenarios))
                        .css("count"));
    }

    /** The first sentence of the chapter's introduction. */
    private Html sentence(String chapter) {
        return siteContent.guide().introductions().getOrDefault(chapter, List.of()).stream()
                .findFirst()
                .map(paragraph -> Prose.line(paragraph.replaceAll("\\s+", " ").replaceFirst("(?<=[.]) .*", "")))
                .orElseGet(Html::nothing);
    }
}
