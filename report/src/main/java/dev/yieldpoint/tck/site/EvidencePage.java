package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.Result.Evidence;
import dev.yieldpoint.tck.result.Result.OfClause;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a check of a runtime found: the verdict, the root causes with the evidence that is the easiest to understand, everything else folded, and what
 * was checked.
 */
final class EvidencePage {

    /** A list that is not longer is not folded. */
    static final int FEW = 6;

    private final SiteContent siteContent;
    private final RuntimeResult runtime;
    private final Result result;
    private final Exhibits exhibits;
    private final CheckSummary summary;

    EvidencePage(SiteContent siteContent, RuntimeResult runtime, Recordings recordings) {
        this.siteContent = siteContent;
        this.runtime = runtime;
        this.result = runtime.result();
        this.exhibits = new Exhibits(siteContent, runtime, recordings);
        this.summary = new CheckSummary(runtime);
    }

    List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(element("p", IndexPage.verdict(result), text(counts())).css("lead counts"));
        content.add(summary.line());
        int told = content.size();
        List<Html> broken = broken();
        if (!broken.isEmpty()) {
            content.add(element("section").add(broken).id("broken"));
        }
        part(content, "errors", "Clauses that the kit could not judge", errors());
        part(content, "undecided", "Without an outcome", undecided());
        part(content, "promises", "Broken promises of the Java API", promises());
        part(content, "stale", "Stale known failures", stale());
        List<Html> failures = new FailureSections(siteContent, runtime, exhibits).content();
        if (content.size() == told && failures.isEmpty()) {
            content.add(element("p", "No clause is violated."));
        }
        if (broken.isEmpty()) {
            part(content, "checked", "What was checked", List.of(summary.content()));
        }
        part(content, "absent", "Absent capabilities", absent());
        content.addAll(failures);
        if (!broken.isEmpty()) {
            part(content, "checked", "What was checked", List.of(summary.content()));
        }
        part(content, "unknown", "Clauses that this kit does not know", unknown());
        part(content, "recorded", "Recorded where nothing is required", recorded());
        return content;
    }

    private String counts() {
        return String.format(
                Locale.ROOT,
                " · MUST %s · SHOULD %s · derived %s%s",
                ClauseCount.words(result.must()),
                ClauseCount.words(result.should()),
                ClauseCount.words(result.derived()),
                result.profiles().isEmpty() ? "" : " · " + ClauseCount.profiles(result));
    }

    /** A heading and what stands under it, unless that is nothing. */
    static void part(List<Html> content, String id, String heading, List<Html> told) {
        if (!told.isEmpty()) {
            content.add(element("h2", heading).id(id));
            content.addAll(told);
        }
    }

    /** What is violated: where to begin, what follows from it, and what is known. */
    private List<Html> broken() {
        List<OfClause> failed = clauses(Status.FAILED);
        List<OfClause> roots = failed.stream().filter(OfClause::root).toList();
        List<OfClause> crashed = failed.stream()
                .filter(clause -> !clause.root()
                        && clause.crashed()
                        && clause.followsFrom().isEmpty())
                .toList();
        List<OfClause> others = failed.stream()
                .filter(clause -> !roots.contains(clause) && !crashed.contains(clause))
                .toList();
        CauseCards cards = new CauseCards(siteContent, runtime, exhibits);
        List<Html> content = new ArrayList<>();
        part(content, "roots", roots.size() == 1 ? "Root cause" : roots.size() + " root causes", cards.of(roots));
        part(
                content,
                "crashed",
                "The runtime failed in an operation that no clause specifies",
                crashed(cards, crashed, roots.isEmpty()));
        part(content, "consequences", "Consequences", consequences(others));
        part(
                content,
                "known",
                "Known failures",
                clauses(Status.KNOWN_FAILURE).stream().map(this::known).toList());
        return content;
    }

    /** Clauses that fail because of one crash need not all be told at length: the first one is, if there is nothing to begin with but a crash. */
    private List<Html> crashed(CauseCards cards, List<OfClause> crashed, boolean first) {
        List<Html> content = new ArrayList<>();
        List<OfClause> rest = first && !crashed.isEmpty() ? crashed.subList(1, crashed.size()) : crashed;
        if (rest.size() < crashed.size()) {
            content.addAll(cards.of(crashed.subList(0, 1)));
        }
        if (!rest.isEmpty()) {
            content.add(folded(
                    rest,
                    String.format(
                            Locale.ROOT,
                            "%d %s whose scenarios crashed",
                            rest.size(),
                            rest.size() == 1 ? "clause" : "clauses")));
        }
        return content;
    }

    private List<Html> consequences(List<OfClause> clauses) {
        return clauses.isEmpty()
                ? List.of()
                : List.of(folded(
                        clauses,
                        String.format(
                                Locale.ROOT,
                                "%d %s violated because a root cause is",
                                clauses.size(),
                                clauses.size() == 1 ? "clause is" : "clauses are")));
    }

    private Html folded(List<OfClause> clauses, String summary) {
        Html list = element("ul")
                .css("following")
                .add(clauses.stream().map(this::brief).toList());
        return element("details", element("summary", summary), list).css("piece");
    }

    /** A clause in a few lines. */
    private Html brief(OfClause clause) {
        List<Evidence> pieces = exhibits.bestFirst(clause);
        List<Html> items = new ArrayList<>();
        if (!clause.followsFrom().isEmpty()) {
            items.add(item("Follows from", ids(runtime, clause.followsFrom())));
        }
        if (!pieces.isEmpty()) {
            items.add(item(
                    "Shown by", ids(runtime, pieces.stream().map(Evidence::by).toList())));
            items.add(item("Seen", LongText.seen(pieces.get(0).message())));
        }
        CauseCards.again(clause, items);
        return element(
                        "li",
                        CauseCards.heading(siteContent, runtime, clause),
                        element("p", clause.statement()),
                        element("dl").css("about").add(items))
                .id(runtime.anchor(clause.id()));
    }

    private Html known(OfClause clause) {
        List<Evidence> pieces = exhibits.bestFirst(clause);
        String reason = clause.evidence().stream()
                .map(Evidence::known)
                .filter(known -> !known.isEmpty())
                .findFirst()
                .orElse("");
        List<Html> content = new ArrayList<>();
        content.add(element("p", clause.statement()).css("statement"));
        content.add(CauseCards.list(runtime, pieces));
        List<Html> items = new ArrayList<>();
        if (!clause.likelyCause().isEmpty()) {
            items.add(item("Likely cause", LongText.of(clause.likelyCause())));
        }
        CauseCards.again(clause, items);
        content.add(element("dl").css("about").add(items));
        pieces.stream()
                .findFirst()
                .ifPresent(best -> content.add(several(
                        element("p", text("What happened in "), exhibits.named(best.by())),
                        exhibits.player(best.by(), false),
                        exhibits.trace(best.by()))));
        return element(
                        "details",
                        element(
                                "summary",
                                StatusMark.told(Status.KNOWN_FAILURE),
                                text(" "),
                                element("span", clause.id()).css("id"),
                                text(" " + clause.level() + " "),
                                element("span", reason).css("known")),
                        element("section").add(content).css("exhibit").id(runtime.anchor(clause.id())))
                .css("piece");
    }

    private List<Html> errors() {
        return clauses(Status.KIT_ERROR).stream()
                .<Html>map(clause -> element(
                                "section",
                                CauseCards.heading(siteContent, runtime, clause),
                                element("p", clause.statement()),
                                CauseCards.list(runtime, exhibits.bestFirst(clause)))
                        .css("exhibit")
                        .id(runtime.anchor(clause.id())))
                .toList();
    }

    /** The clauses that came out so, each once. */
    private List<OfClause> clauses(Status status) {
        return once(result.clauses().stream().filter(clause -> runtime.status(clause) == status))
                .toList();
    }

    /** A result that names a clause twice has one place for it. */
    private static Stream<OfClause> once(Stream<OfClause> clauses) {
        Set<String> seen = new HashSet<>();
        return clauses.filter(clause -> seen.add(clause.id()));
    }

    /** Links to what the page tells of these. */
    static Html ids(RuntimeResult runtime, List<String> ids) {
        List<Html> pieces = new ArrayList<>();
        ids.forEach(id -> {
            pieces.add(text(pieces.isEmpty() ? "" : ", "));
            pieces.add(link(Link.here(runtime.anchor(id)), id));
        });
        return several(pieces);
    }

    static Element item(String name, Html told) {
        return element("div", element("dt", name), element("dd", told));
    }

    /** Each reason once, with what it kept from an outcome. */
    private List<Html> undecided() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        result.scenarios().stream()
                .filter(scenario -> isUndecided(scenario.outcome()))
                .forEach(scenario -> reasons.computeIfAbsent(scenario.message(), why -> new ArrayList<>())
                        .add(scenario.id()));
        result.properties().stream()
                .filter(property -> isUndecided(property.outcome()))
                .forEach(property -> reasons.computeIfAbsent(property.message(), why -> new ArrayList<>())
                        .add(property.id()));
        List<Html> told = new ArrayList<>();
        reasons.forEach((reason, ids) -> told.add(several(
                element("p", LongText.brief(reason) + ": " + LongText.brief(String.join(", ", ids))),
                LongText.whole(reason),
                LongText.whole(String.join(", ", ids)))));
        return told;
    }

    private static boolean isUndecided(Outcome outcome) {
        return outcome == Outcome.UNDECIDED || outcome == Outcome.NOT_RUN;
    }

    private List<Html> promises() {
        return result.promises().stream()
                .filter(promise -> promise.outcome() != PromiseResult.Outcome.KEPT)
                .<Html>map(promise -> several(
                        element(
                                "p",
                                text(String.format(
                                        Locale.ROOT,
                                        "%s, %s: %s ",
                                        promise.id(),
                                        promise.outcome().words(),
                                        promise.statement())),
                                element("span", LongText.brief(promise.message()))
                                        .css("seen"),
                                promise.known().isEmpty()
                                        ? nothing()
                                        : element("span", "known: " + promise.known())
                                                .css("known")),
                        LongText.whole(promise.message()),
                        promise.details().isEmpty()
                                ? nothing()
                                : element(
                                        "details",
                                        element("summary", "Stack traces"),
                                        element("pre", element("code", String.join("\n\n", promise.details())))
                                                .css("body"))))
                .toList();
    }

    private List<Html> stale() {
        return result.stale().stream()
                .<Html>map(stale -> element(
                        "p", String.format(Locale.ROOT, "%s (%s): %s", stale.id(), stale.reason(), stale.message())))
                .toList();
    }

    /** What the runtime did where every outcome is accepted. */
    private List<Html> recorded() {
        return foldedIfLong(
                "scenarios",
                result.scenarios().stream()
                        .filter(scenario -> !scenario.recorded().isEmpty())
                        .<Html>map(scenario -> element(
                                        "p",
                                        siteContent.named(scenario.id()),
                                        text(" " + scenario.title() + ": "),
                                        element("span", String.join("; ", scenario.recorded()))
                                                .css("seen"))
                                .id(runtime.anchor(scenario.id())))
                        .toList());
    }

    private List<Html> absent() {
        List<Html> told = new ArrayList<>();
        result.absent().forEach(absence -> told.add(element("p", absence.id() + ": " + absence.reason())));
        told.addAll(foldedIfLong(
                "clauses do not apply",
                once(result.clauses().stream().filter(clause -> runtime.status(clause) == Status.NOT_APPLICABLE))
                        .<Html>map(clause -> element(
                                        "p",
                                        siteContent.named(clause.id()),
                                        text(" does not apply: " + clause.notApplicable()))
                                .id(runtime.anchor(clause.id())))
                        .toList()));
        return told;
    }

    /** Pieces, behind their number if they are many. */
    static List<Html> foldedIfLong(String what, List<Html> told) {
        return told.size() <= FEW
                ? told
                : List.of(element("details", element("summary", String.format(Locale.ROOT, "%d %s", told.size(), what)))
                        .add(told)
                        .css("piece"));
    }

    private List<Html> unknown() {
        return foldedIfLong(
                "clauses",
                result.clauses().stream()
                        .filter(clause ->
                                siteContent.specification().clause(clause.id()).isEmpty())
                        .<Html>map(clause -> element("p", clause.id() + ": " + clause.statement()))
                        .toList());
    }
}
