package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.Result.OfClause;
import dev.yieldpoint.tck.result.Result.OfProperty;
import dev.yieldpoint.tck.result.Result.OfScenario;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.verdict.ObservedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a verdict rests on: what was checked, with what, how often, and what the kit saw for itself. */
final class CheckSummary {

    private final RuntimeResult runtime;
    private final Result result;

    CheckSummary(RuntimeResult runtime) {
        this.runtime = runtime;
        this.result = runtime.result();
    }

    /** Where the result comes from, in one quiet line, and the command that repeats the check. */
    Html line() {
        String words = String.format(
                Locale.ROOT,
                "Checked on %s in %.1f s by Yieldpoint %s · requirements %s · %s%s, %s · kit on Java %s ",
                date(result.date()),
                result.seconds(),
                result.kit(),
                result.requirements(),
                result.language().isEmpty() ? "language unknown" : result.language(),
                result.runtimeVersion().isEmpty() ? "" : ", version " + result.runtimeVersion(),
                result.drivenBy().words(),
                result.jvm());
        return element(
                        "div",
                        text(words),
                        element("code", LongText.brief(result.command())),
                        LongText.whole(result.command()))
                .css("from origin");
    }

    private static String date(String written) {
        try {
            return Page.moment(Instant.parse(written));
        } catch (DateTimeException unreadable) {
            return written;
        }
    }

    /** What was checked, item by item. */
    Html content() {
        List<Html> items = new ArrayList<>();
        items.add(EvidencePage.item("Clauses", clauses()));
        items.add(EvidencePage.item("Scenarios", text(scenarios())));
        programs(items);
        if (!result.promises().isEmpty()) {
            items.add(EvidencePage.item(
                    "Java API",
                    text(String.format(
                            Locale.ROOT,
                            "%d of %d promises kept",
                            count(result.promises(), promise -> promise.outcome() == PromiseResult.Outcome.KEPT),
                            result.promises().size()))));
        }
        notApplicable(items);
        items.add(EvidencePage.item("Seen by the kit", observed()));
        items.add(EvidencePage.item("Worth", worth()));
        long known = count(result.clauses(), clause -> runtime.status(clause) == Status.KNOWN_FAILURE);
        if (known > 0) {
            items.add(EvidencePage.item(
                    "Known failures", link(Link.here("known"), String.format(Locale.ROOT, "%d clauses", known))));
        }
        items.add(EvidencePage.item("Duration", text(String.format(Locale.ROOT, "%.1f s", result.seconds()))));
        return element("dl").css("about").add(items);
    }

    private Html clauses() {
        List<String> counts = new ArrayList<>();
        counts.add("MUST " + ClauseCount.words(result.must()));
        counts.add("SHOULD " + ClauseCount.words(result.should()));
        counts.add("derived " + ClauseCount.words(result.derived()));
        if (!result.profiles().isEmpty()) {
            counts.add(ClauseCount.profiles(result));
        }
        long untestable = count(result.clauses(), clause -> clause.verdict() == ClauseVerdict.Verdict.UNTESTABLE);
        if (untestable > 0) {
            counts.add(untestable + " untestable");
        }
        String more = result.strict() ? ". SHOULD counts like MUST" : "";
        String asked = result.asked().isEmpty() ? "" : ". Asked for: " + String.join(", ", result.asked());
        return text(String.join(" · ", counts) + more + asked);
    }

    private String scenarios() {
        List<OfScenario> judged = result.judged();
        long free = result.scenarios().size() - judged.size();
        long absent = count(judged, scenario -> scenario.outcome() == Outcome.NOT_APPLICABLE);
        return String.format(
                        Locale.ROOT,
                        "%d of %d passed",
                        count(judged, scenario -> scenario.outcome() == Outcome.PASSED),
                        judged.size() - absent)
                + (absent == 0 ? "" : String.format(Locale.ROOT, ", %d not applicable", absent))
                + (free == 0 ? "" : String.format(Locale.ROOT, "; %d more only record what is left free", free));
    }

    private void programs(List<Html> items) {
        kind(
                items,
                "Programs",
                "%,d random programs, for %d properties with the seed " + result.seed(),
                property -> !property.races() && !property.scheduled());
        kind(
                items,
                "Races",
                "%,d programs in which threads race, for %d properties",
                property -> property.races() && !property.scheduled());
        kind(
                items,
                "Schedules",
                "%,d schedules of threads, chosen by an engine, for %d properties",
                OfProperty::scheduled);
        if (result.properties().isEmpty()) {
            items.add(EvidencePage.item("Programs", text("none tried")));
        }
    }

    private void kind(List<Html> items, String name, String words, Predicate<OfProperty> wanted) {
        List<OfProperty> properties = result.properties().stream()
                .filter(wanted)
                .filter(property ->
                        property.outcome() != Outcome.NOT_APPLICABLE && property.outcome() != Outcome.NOT_RUN)
                .toList();
        if (properties.isEmpty()) {
            return;
        }
        long passed = count(properties, property -> property.outcome() == Outcome.PASSED);
        items.add(EvidencePage.item(
                name,
                text(String.format(
                                Locale.ROOT,
                                words,
                                properties.stream().mapToInt(OfProperty::tries).sum(),
                                properties.size())
                        + (passed == properties.size()
                                ? "; all hold"
                                : String.format(Locale.ROOT, "; %d of them hold", passed)))));
    }

    private void notApplicable(List<Html> items) {
        long clauses = count(result.clauses(), clause -> clause.verdict() == ClauseVerdict.Verdict.NOT_APPLICABLE);
        if (clauses > 0 || !result.absent().isEmpty()) {
            List<Html> told = new ArrayList<>();
            told.add(link(Link.here("absent"), String.format(Locale.ROOT, "%d clauses", clauses)));
            result.absent().forEach(absence -> told.add(text("; " + absence.id() + " is absent: " + absence.reason())));
            items.add(EvidencePage.item("Not applicable", several(told)));
        }
    }

    private Html observed() {
        if (result.selfReported()) {
            return several(
                    text(ObservedText.sentences(result.observed()) + " "),
                    link(Link.project("spec/PROTOCOL.md#checks-of-the-reports"), "How the kit checks the reports"),
                    text("."));
        }
        return text(
                switch (result.drivenBy()) {
                    case JAVA_API ->
                        "Everything: the kit carries out the bodies, calls the runtime, and records each event itself.";
                    case NATIVE_DRIVER ->
                        "Every event as the runtime's own driver records it, in the process of the kit.";
                    case PROCESS -> "The reports of a process.";
                });
    }

    /** How many of the faulty runtimes of the ledger would have been detected, of those that violate a clause which was judged. */
    private Html worth() {
        Set<String> seen = new HashSet<>();
        long caught = 0;
        long of = 0;
        for (OfClause clause : result.clauses()) {
            boolean judged = Stream.of(Status.NOT_APPLICABLE, Status.NOT_RUN, Status.UNDECIDED, Status.KIT_ERROR)
                    .noneMatch(status -> status == runtime.status(clause));
            if (judged && seen.add(clause.id())) {
                caught += clause.faults().caught();
                of += clause.faults().of();
            }
        }
        return several(
                text(String.format(
                        Locale.ROOT,
                        "The scenarios of the clauses that were judged detect %d of the %d faulty runtimes of ",
                        caught,
                        of)),
                link(Link.to(Page.LEDGER), "the ledger"),
                text(" that violate these clauses."));
    }

    private static <T> long count(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).count();
    }
}
