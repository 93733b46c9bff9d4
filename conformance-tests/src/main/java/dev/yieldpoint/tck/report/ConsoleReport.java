package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.Experiment;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.specification.Level;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A check's outcome on a console: chapters, then what is broken, roots first, then one line of figures. */
public final class ConsoleReport {

    /** Pieces of evidence that are told for one clause; the rest is counted. */
    private static final int EVIDENCE_TOLD = 3;

    private final PrintStream out;
    private final String command;
    private final String kit;

    /**
     * Writes to a stream.
     *
     * @param command what checks the same runtime again
     * @param kit the version of the kit
     */
    public ConsoleReport(PrintStream out, String command, String kit) {
        this.out = out;
        this.command = command;
        this.kit = kit;
    }

    /** Tells everything. The line of figures is the last. */
    public void tell(CheckResult result) {
        chapters(result);
        result.kitErrors().forEach(this::kitError);
        result.roots().forEach(root -> root(root, result));
        new KnownFailuresReport(out).tell(result);
        out.println();
        out.println(Figures.line(result));
    }

    private void chapters(CheckResult result) {
        List<String> chapters = result.clauses().stream()
                .map(verdict -> verdict.clause().chapter())
                .distinct()
                .toList();
        for (String chapter : chapters) {
            List<ClauseVerdict> clauses = result.clauses().stream()
                    .filter(verdict -> verdict.clause().chapter().equals(chapter))
                    .toList();
            long verified = Stream.of(Verdict.PASSED, Verdict.FAILED, Verdict.KNOWN_FAILURE)
                    .mapToLong(verdict -> count(clauses, verdict))
                    .sum();
            if (verified > 0) {
                long scenarios = result.scenarios().stream()
                        .filter(s -> clauses.stream()
                                .anyMatch(
                                        c -> c.clause().id().equals(s.scenario().clause())))
                        .count();
                out.printf(
                        "  %s %-10s %d of %d clauses, %d scenarios%n",
                        sign(clauses), chapter, count(clauses, Verdict.PASSED), verified, scenarios);
            }
        }
    }

    private static String sign(List<ClauseVerdict> clauses) {
        boolean known = count(clauses, Verdict.KNOWN_FAILURE) > 0;
        return count(clauses, Verdict.FAILED) > 0 ? "✘" : known ? "•" : "✔";
    }

    private static long count(List<ClauseVerdict> clauses, Verdict verdict) {
        return clauses.stream().filter(clause -> clause.verdict() == verdict).count();
    }

    private void kitError(Experiment error) {
        out.println();
        out.printf("ERROR OF THE KIT in %s%n", place(error));
        indented(error.kitError());
    }

    private void root(ClauseVerdict root, CheckResult result) {
        out.println();
        String counts =
                root.clause().level() == Level.SHOULD && !result.strict() ? " (does not count unless --strict)" : "";
        out.printf("BROKEN %s · %s%s%n", root.clause().id(), root.clause().level(), counts);
        indented(root.clause().statement());
        out.println();
        List<Evidence> news =
                root.evidence().stream().filter(piece -> !piece.isKnown()).toList();
        List<Evidence> told = told(news);
        told.forEach(piece -> evidence(root, piece));
        int more = news.size() - told.size();
        if (more > 0) {
            out.printf("    and in %d more%n%n", more);
        }
        out.printf("    Usual cause: %s%n", root.clause().usualCause());
        String following = result.clauses().stream()
                .filter(clause -> clause.followsFrom().contains(root.clause().id()))
                .map(clause -> clause.clause().id())
                .collect(Collectors.joining(", "));
        if (!following.isEmpty()) {
            out.printf("    Follows from it: %s%n", following);
        }
        out.printf(
                "    Check it alone: %s --clause %s%n", command, root.clause().id());
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

    private void evidence(ClauseVerdict clause, Evidence evidence) {
        Experiment result = evidence.by();
        if (result instanceof ScenarioResult scenario) {
            out.printf("    %s%n", place(scenario));
            if (scenario.clause().equals(clause.clause().id())
                    && !scenario.step().isEmpty()) {
                out.printf("      step  %s%n", scenario.step());
            }
        } else if (result instanceof PropertyResult property) {
            property.found().ifPresent(found -> found(property, found));
        }
        evidence.message().lines().forEach(line -> out.printf("      seen  %s%n", line));
        TraceExcerpt.around(result.trace(), evidence.at()).forEach(line -> out.printf("      %s%n", line));
        out.println();
    }

    private void found(PropertyResult result, Found found) {
        out.printf("    %s, at try %d%n", place(result), found.atTry());
        result.scenario().forEach(line -> out.println("        " + line));
        out.printf("      Repeat it: %s --replay %s%n", command, new Token(kit, found.program()));
        if (found.program().races()) {
            out.println(
                    "      Threads race in it: whether it fails depends on timing, so it is repeated until it does.");
        }
    }

    private void indented(String text) {
        text.lines().forEach(line -> out.println("    " + line));
    }

    private static String place(Experiment result) {
        if (!(result instanceof ScenarioResult scenario)) {
            return "property %s «%s»".formatted(result.id(), result.title());
        }
        int line = scenario.line() > 0 ? scenario.line() : scenario.scenario().line();
        return "%s «%s», features/%s:%d"
                .formatted(result.id(), result.title(), scenario.scenario().file(), line);
    }
}
