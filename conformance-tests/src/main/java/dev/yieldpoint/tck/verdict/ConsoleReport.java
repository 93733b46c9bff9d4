package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.specification.Level;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the outcome of a check on a console: chapters, then violated clauses, root causes first, then one line of figures. */
public final class ConsoleReport {

    /** Pieces of evidence that are told for one clause; the rest is counted. */
    private static final int EVIDENCE_TOLD = 3;

    /** Different failures of one kind that are told. */
    private static final int FAILURES_TOLD = 3;

    private static final int ROOTS_TOLD_BRIEFLY = 2;

    private final PrintStream out;
    private final ReproduceCommand again;
    private final Set<String> asked;
    private final EvidenceText text;

    /** Writes about a check of everything to a stream. */
    public ConsoleReport(PrintStream out, ReproduceCommand again, String kit) {
        this(out, again, kit, Set.of());
    }

    /**
     * Writes to a stream.
     *
     * @param again how it is repeated in part
     * @param kit the version of the kit
     * @param asked the clauses that were selected by name
     */
    public ConsoleReport(PrintStream out, ReproduceCommand again, String kit, Set<String> asked) {
        this.out = out;
        this.again = again;
        this.asked = asked;
        this.text = new EvidenceText(again, kit);
    }

    /** Tells everything. The line of figures is the last. */
    public void tell(CheckResult result) {
        FailuresReport failures = new FailuresReport(out, text, FAILURES_TOLD);
        new ChaptersReport(out).tell(result);
        failures.kitErrors(result);
        failures.breaches(result);
        NotImplemented missing = new NotImplemented(result);
        missing.tell(out);
        List<ClauseVerdict> roots = roots(result, missing);
        roots.stream()
                .filter(root -> !isOnlyNamed(root, result))
                .forEach(root -> root(root, result, ConsoleReport::told));
        profiles(roots, result);
        asked(result);
        failures.crashes(result, missing);
        new PromisesReport(out).tell(result);
        new ExceptionsReport(out).tell(result);
        new RecordedReport(out).tell(result);
        failures.undecided(result);
        out.println();
        if (result.selfReported()) {
            out.println(ObservedText.line(result.observed()));
        }
        out.println(SummaryLine.line(result));
    }

    /**
     * Tells what has to be mended first, for the console of a build: the first roots, each with one piece of evidence, and of every other
     * kind of failure the first. The line of figures is the last.
     *
     * @param everything how to get the rest, in a sentence
     */
    public void tellBriefly(CheckResult result, String everything) {
        FailuresReport failures = new FailuresReport(out, text, 1);
        failures.kitErrors(result);
        failures.breaches(result);
        NotImplemented missing = new NotImplemented(result);
        missing.tell(out);
        List<ClauseVerdict> roots = roots(result, missing).stream()
                .filter(root -> !isOnlyNamed(root, result))
                .toList();
        roots.stream()
                .limit(ROOTS_TOLD_BRIEFLY)
                .forEach(root -> root(root, result, news -> news.subList(0, Math.min(1, news.size()))));
        if (roots.size() > ROOTS_TOLD_BRIEFLY) {
            out.println();
            Wrapped.labelled("Further root causes: " + IdList.of(roots.subList(ROOTS_TOLD_BRIEFLY, roots.size())))
                    .forEach(out::println);
        }
        failures.crashes(result, missing);
        if (result.options().strict()) {
            new PromisesReport(out).tell(result);
        }
        failures.undecided(result);
        if (!result.isAsExpected()) {
            out.println();
            out.println(everything);
        }
        out.println(SummaryLine.line(result));
    }

    /** The roots to tell: first those that count, in the order of the specification. */
    private List<ClauseVerdict> roots(CheckResult result, NotImplemented missing) {
        return result.roots().stream()
                .filter(root ->
                        !missing.explains(root) || asked.contains(root.clause().id()))
                .sorted(Comparator.comparing(root -> !result.counts(root)))
                .toList();
    }

    /** Whether a root belongs to a profile that nobody has asked for. */
    private boolean isOnlyNamed(ClauseVerdict root, CheckResult result) {
        return root.clause().level() == Level.PROFILE
                && !result.counts(root)
                && !asked.contains(root.clause().id());
    }

    /** The roots that are only named, a section for each profile. */
    private void profiles(List<ClauseVerdict> roots, CheckResult result) {
        for (String profile : result.profiles()) {
            List<ClauseVerdict> violated = roots.stream()
                    .filter(root -> root.clause().profile().equals(profile) && isOnlyNamed(root, result))
                    .toList();
            if (!violated.isEmpty()) {
                out.println();
                out.printf(
                        Locale.ROOT,
                        "PROFILE %s is not satisfied (does not count unless%s)%n",
                        profile,
                        again.missing(violated.get(0).clause()));
                Wrapped.labelled("Violated: " + IdList.of(violated)).forEach(out::println);
            }
        }
    }

    /** Clauses that were asked for by name and follow from others: who asks for one wants to see what speaks against it. */
    private void asked(CheckResult result) {
        result.clauses().stream()
                .filter(verdict -> asked.contains(verdict.clause().id()))
                .filter(verdict ->
                        verdict.verdict() == ClauseVerdict.Verdict.FAILED && !verdict.isRoot() && !verdict.crashed())
                .forEach(verdict -> root(verdict, result, ConsoleReport::told));
    }

    private void root(ClauseVerdict root, CheckResult result, UnaryOperator<List<Evidence>> choice) {
        out.println();
        String counts = result.counts(root) ? "" : " (does not count unless" + again.missing(root.clause()) + ")";
        String follows = root.isRoot() ? "" : ", a consequence of " + String.join(", ", root.followsFrom());
        out.printf(
                Locale.ROOT,
                "%sVIOLATED %s · %s%s%s%n",
                root.isRoot() ? "" : "ALSO ",
                root.clause().id(),
                root.clause().levelWords(),
                counts,
                follows);
        Wrapped.paragraph(root.clause().statement()).forEach(out::println);
        out.println();
        List<Evidence> news =
                root.evidence().stream().filter(piece -> !piece.isKnown()).toList();
        List<Evidence> told = choice.apply(news);
        told.forEach(piece -> {
            text.of(root.clause(), piece).forEach(line -> out.println("    " + line));
            out.println();
        });
        String more = more(news, told);
        if (!more.isEmpty()) {
            out.println("    and in " + more);
        }
        String cause = LikelyCause.of(root);
        if (!cause.isEmpty()) {
            Wrapped.labelled("Likely cause: " + cause).forEach(out::println);
        }
        List<ClauseVerdict> following = result.clauses().stream()
                .filter(clause -> clause.followsFrom().contains(root.clause().id()))
                .toList();
        if (!following.isEmpty()) {
            Wrapped.labelled("Consequences: " + IdList.of(following)).forEach(out::println);
        }
        List<TestResult> cutOff = news.stream()
                .map(Evidence::by)
                .filter(result::isCutOff)
                .filter(by -> !(by instanceof ScenarioResult scenario)
                        || result.judged().contains(scenario))
                .distinct()
                .toList();
        if (!cutOff.isEmpty()) {
            Wrapped.labelled(
                            "Undecided, because this exception ended the scenarios early: " + IdList.of(cutOff, result))
                    .forEach(out::println);
        }
        out.printf(Locale.ROOT, "    Check it alone: %s%n", again.clause(root));
    }

    /** The tests that show the same and were not printed: for example {@code 41 more scenarios, 2 more properties, 1 more race}. */
    private static String more(List<Evidence> evidence, List<Evidence> told) {
        Set<TestResult> rest = evidence.stream().map(Evidence::by).collect(Collectors.toCollection(LinkedHashSet::new));
        told.forEach(piece -> rest.remove(piece.by()));
        long scenarios = rest.stream().filter(ScenarioResult.class::isInstance).count();
        long races = rest.stream()
                .filter(test -> test instanceof PropertyResult property
                        && property.property().races())
                .count();
        long properties = rest.size() - scenarios - races;
        return Stream.of(
                        scenarios == 0 ? "" : Counted.of(scenarios, "more scenario", "more scenarios"),
                        properties == 0 ? "" : Counted.of(properties, "more property", "more properties"),
                        races == 0 ? "" : Counted.of(races, "more race", "more races"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The first scenarios, and the one property that has found the smallest program. */
    private static List<Evidence> told(List<Evidence> evidence) {
        Optional<Evidence> smallest = evidence.stream()
                .filter(piece -> piece.by() instanceof PropertyResult)
                .min(Comparator.comparingInt(piece -> piece.by().trace().size()));
        return Stream.concat(
                        evidence.stream()
                                .filter(piece -> piece.by() instanceof ScenarioResult)
                                .limit(EVIDENCE_TOLD - smallest.stream().count()),
                        smallest.stream())
                .toList();
    }
}
