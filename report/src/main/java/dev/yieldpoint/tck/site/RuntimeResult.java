package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Anchors;
import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.Result.OfClause;
import dev.yieldpoint.tck.result.Result.OfProperty;
import dev.yieldpoint.tck.result.Result.OfScenario;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A runtime with its result, and the names that the site has for its places. What the result calls something may be
 * anything, so no name is taken from it as it stands.
 */
final class RuntimeResult {

    private final Result result;
    private final String key;
    private final Map<String, OfClause> clauses = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();

    private RuntimeResult(Result result, String key) {
        this.result = result;
        this.key = key;
        Anchors names = new Anchors(Page.TAKEN);
        for (OfClause clause : result.clauses()) {
            clauses.putIfAbsent(clause.id(), clause);
            anchors.computeIfAbsent(clause.id(), names::of);
        }
        result.scenarios().forEach(scenario -> anchors.computeIfAbsent(scenario.id(), names::of));
        result.properties().forEach(property -> anchors.computeIfAbsent(property.id(), names::of));
    }

    static List<RuntimeResult> all(List<Result> results) {
        Anchors keys = new Anchors(Set.of());
        List<RuntimeResult> all = new ArrayList<>();
        results.forEach(result ->
                all.add(new RuntimeResult(result, keys.of(result.runtime().toLowerCase(java.util.Locale.ROOT)))));
        return List.copyOf(all);
    }

    Result result() {
        return result;
    }

    String name() {
        return result.runtime();
    }

    /** {@code  0.5.6}, to be put behind the name; empty if it is not known, or the runtime comes with the kit. */
    String version() {
        String version = result.runtimeVersion();
        return version.isEmpty() || version.equals(result.kit()) ? "" : " " + version;
    }

    /** Where a test is shown: its evidence if it did not pass or has recorded something, or else its description. */
    Optional<Link> shown(String id, SiteContent siteContent) {
        boolean isOnPage = result.scenarios().stream()
                        .anyMatch(scenario -> scenario.id().equals(id)
                                && (shown(scenario.outcome())
                                        || !scenario.recorded().isEmpty()))
                || propertiesThatDidNotPass().stream()
                        .anyMatch(property -> property.id().equals(id));
        return isOnPage ? Optional.of(Link.to(page(), anchor(id))) : siteContent.place(id);
    }

    /** What the site calls the runtime in names of files and in filters. */
    String key() {
        return key;
    }

    String page() {
        return "evidence-" + key + ".html";
    }

    /** Where the evidence for a clause, a scenario or a property stands, by its id. */
    String anchor(String id) {
        return anchors.getOrDefault(id, "broken");
    }

    Status status(Clause clause) {
        OfClause found = clauses.get(clause.id());
        return found == null ? Status.NOT_RUN : status(found);
    }

    /** An error of the kit hides what a clause would have come to, unless something else speaks against it. */
    Status status(OfClause clause) {
        boolean kitError = result.scenarios().stream()
                .anyMatch(scenario -> scenario.clause().equals(clause.id()) && scenario.outcome() == Outcome.KIT_ERROR);
        return switch (clause.verdict()) {
            case FAILED -> Status.FAILED;
            case KNOWN_FAILURE -> Status.KNOWN_FAILURE;
            case UNDECIDED -> Status.UNDECIDED;
            case PASSED -> kitError ? Status.KIT_ERROR : Status.PASSED;
            case NOT_RUN -> kitError ? Status.KIT_ERROR : Status.NOT_RUN;
            case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
            case UNTESTABLE -> Status.UNTESTABLE;
        };
    }

    boolean isRoot(String clause) {
        OfClause found = clauses.get(clause);
        return found != null && found.root();
    }

    /** The roots that a failed clause follows from: none, if it is a root itself or has not failed. */
    List<String> roots(Clause clause) {
        OfClause found = clauses.get(clause.id());
        return found == null || status(clause) != Status.FAILED || found.root() ? List.of() : found.followsFrom();
    }

    /** The ids of the clauses that follow from that one. */
    List<String> following(String root) {
        return result.clauses().stream()
                .filter(clause -> clause.followsFrom().contains(root))
                .map(OfClause::id)
                .toList();
    }

    List<OfScenario> scenariosThatDidNotPass() {
        return result.scenarios().stream()
                .filter(scenario -> shown(scenario.outcome()))
                .toList();
    }

    List<OfProperty> propertiesThatDidNotPass() {
        return result.properties().stream()
                .filter(property -> shown(property.outcome()))
                .toList();
    }

    private static boolean shown(Outcome outcome) {
        return outcome != Outcome.PASSED && outcome != Outcome.NOT_APPLICABLE && outcome != Outcome.NOT_RUN;
    }

    /** The mark of a clause, leading to its evidence if there is any. */
    Html mark(Clause clause, boolean withWord) {
        Status status = status(clause);
        ClauseMark mark = ClauseMark.of(this, clause);
        Html shown = withWord ? mark.told() : mark.alone();
        return StatusMark.hasEvidence(status) ? Html.link(Link.to(page(), anchor(clause.id())), shown) : shown;
    }
}
