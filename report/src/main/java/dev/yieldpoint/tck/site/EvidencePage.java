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
import dev.yieldpoint.tck.verdict.ObservedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a runtime breaks: each clause with what speaks against it, roots first, and then what was played. */
final class EvidencePage {

    private final SiteContent siteContent;
    private final RuntimeResult runtime;
    private final Result result;

    EvidencePage(SiteContent siteContent, RuntimeResult runtime) {
        this.siteContent = siteContent;
        this.runtime = runtime;
        this.result = runtime.result();
    }

    List<Html> content() {
        List<Html> content = new ArrayList<>();
        content.add(element(
                        "p",
                        IndexPage.verdict(result),
                        text(String.format(
                                Locale.ROOT,
                                " · MUST %s · SHOULD %s · derived %s%s · requirements %s · checked by Yieldpoint %s",
                                ClauseCount.words(result.must()),
                                ClauseCount.words(result.should()),
                                ClauseCount.words(result.derived()),
                                result.profiles().isEmpty() ? "" : " · " + ClauseCount.profiles(result),
                                result.requirements(),
                                result.kit())))
                .css("lead"));
        if (result.selfReported()) {
            content.add(element("p", ObservedText.sentences(result.observed())).id("observed"));
        }
        int told = content.size();
        List<Html> broken = clauses(Status.FAILED, Status.KNOWN_FAILURE);
        List<Html> errors = clauses(Status.KIT_ERROR);
        part(content, "broken", "Violated clauses", broken);
        part(content, "errors", "Clauses that the kit could not judge", errors);
        part(content, "undecided", "Without an outcome", undecided());
        part(content, "promises", "Broken promises of the Java API", promises());
        part(content, "stale", "Stale known failures", stale());
        part(content, "absent", "Absent capabilities", absent());
        List<Html> exhibits = new FailureSections(siteContent, runtime).content();
        if (!exhibits.isEmpty()) {
            content.add(StatusMark.legend());
            content.addAll(exhibits);
        }
        part(content, "unknown", "Clauses that this kit does not know", unknown());
        if (content.size() == told) {
            content.add(element("p", "No clause is violated."));
        }
        part(content, "recorded", "Recorded where nothing is required", recorded());
        return content;
    }

    /** A heading and what stands under it, unless that is nothing. */
    static void part(List<Html> content, String id, String heading, List<Html> told) {
        if (!told.isEmpty()) {
            content.add(element("h2", heading).id(id));
            content.addAll(told);
        }
    }

    /** The clauses that came out so, in that order, roots first. */
    private List<Html> clauses(Status... statuses) {
        return Arrays.stream(statuses)
                .flatMap(status -> once(result.clauses().stream()
                        .filter(clause -> runtime.status(clause) == status)
                        .sorted(Comparator.comparing((OfClause clause) -> !clause.root()))))
                .map(this::clause)
                .toList();
    }

    /** A result that names a clause twice has one place for it. */
    private static Stream<OfClause> once(Stream<OfClause> clauses) {
        Set<String> seen = new HashSet<>();
        return clauses.filter(clause -> seen.add(clause.id()));
    }

    private Html clause(OfClause clause) {
        List<Html> content = new ArrayList<>();
        content.add(element(
                "h3",
                siteContent.named(clause.id()),
                text(" "),
                element("span", clause.profile().isEmpty() ? clause.level() : clause.level() + " " + clause.profile())
                        .css("level"),
                text(" "),
                StatusMark.told(runtime.status(clause)),
                clause.root() ? element("span", "root").css("root") : nothing()));
        content.add(element("p", clause.statement()).css("statement"));
        content.add(element("ul")
                .css("evidence")
                .add(clause.evidence().stream().map(this::piece).toList()));
        content.add(element("dl").css("about").add(about(clause)));
        return element("section").add(content).css("exhibit").id(runtime.anchor(clause.id()));
    }

    private Html piece(Evidence piece) {
        return element(
                "li",
                link(Link.here(runtime.anchor(piece.by())), piece.by()).css("id"),
                element("span", piece.message()).css("seen"),
                piece.known().isEmpty()
                        ? nothing()
                        : element("span", "known: " + piece.known()).css("known"));
    }

    private List<Html> about(OfClause clause) {
        List<Html> items = new ArrayList<>();
        if (!clause.likelyCause().isEmpty()) {
            items.add(item("Likely cause", text(clause.likelyCause())));
        }
        if (!clause.again().isEmpty()) {
            items.add(item("Check it alone", element("code", clause.again())));
        }
        if (!clause.followsFrom().isEmpty()) {
            items.add(item("A consequence of", ids(clause.followsFrom())));
        }
        List<String> following = runtime.following(clause.id());
        if (!following.isEmpty()) {
            items.add(item("Consequences", ids(following)));
        }
        return items;
    }

    private Html ids(List<String> ids) {
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
        reasons.forEach((reason, ids) -> told.add(element("p", reason + ": " + String.join(", ", ids))));
        return told;
    }

    private static boolean isUndecided(Outcome outcome) {
        return outcome == Outcome.UNDECIDED || outcome == Outcome.NOT_RUN;
    }

    private List<Html> promises() {
        return result.promises().stream()
                .filter(promise -> promise.outcome() != PromiseResult.Outcome.KEPT)
                .<Html>map(promise -> element(
                        "p",
                        text(String.format(
                                Locale.ROOT,
                                "%s, %s: %s ",
                                promise.id(),
                                promise.outcome().words(),
                                promise.statement())),
                        element("span", promise.message()).css("seen"),
                        promise.known().isEmpty()
                                ? nothing()
                                : element("span", "known: " + promise.known()).css("known")))
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
        return result.scenarios().stream()
                .filter(scenario -> !scenario.recorded().isEmpty())
                .<Html>map(scenario -> element(
                                "p",
                                siteContent.named(scenario.id()),
                                text(" " + scenario.title() + ": "),
                                element("span", String.join("; ", scenario.recorded()))
                                        .css("seen"))
                        .id(runtime.anchor(scenario.id())))
                .toList();
    }

    private List<Html> absent() {
        List<Html> told = new ArrayList<>();
        result.absent().forEach(absence -> told.add(element("p", absence.id() + ": " + absence.reason())));
        once(result.clauses().stream().filter(clause -> runtime.status(clause) == Status.NOT_APPLICABLE))
                .forEach(clause -> told.add(
                        element("p", siteContent.named(clause.id()), text(" does not apply: " + clause.notApplicable()))
                                .id(runtime.anchor(clause.id()))));
        return told;
    }

    private List<Html> unknown() {
        return result.clauses().stream()
                .filter(clause ->
                        siteContent.specification().clause(clause.id()).isEmpty())
                .<Html>map(clause -> element("p", clause.id() + ": " + clause.statement()))
                .toList();
    }
}
