package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.Experiment;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.specification.Level;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A check's outcome on a console: chapters, then what is broken, roots first, then one line of figures. */
public final class ConsoleReport {

    /** Pieces of evidence that are told for one clause; the rest is counted. */
    private static final int EVIDENCE_TOLD = 3;

    private final PrintStream out;
    private final Again again;
    private final EvidenceText text;

    /**
     * Writes to a stream.
     *
     * @param again how it is repeated in part
     * @param kit the version of the kit
     */
    public ConsoleReport(PrintStream out, Again again, String kit) {
        this.out = out;
        this.again = again;
        this.text = new EvidenceText(again, kit);
    }

    /** Tells everything. The line of figures is the last. */
    public void tell(CheckResult result) {
        new ChaptersReport(out).tell(result);
        new FailuresReport(out, text).kitErrors(result);
        new FailuresReport(out, text).breaches(result);
        result.roots().forEach(root -> root(root, result));
        new FailuresReport(out, text).crashes(result);
        new PromisesReport(out).tell(result);
        new ExceptionsReport(out).tell(result);
        new FailuresReport(out, text).undecided(result);
        out.println();
        out.println(Figures.line(result));
    }

    private void root(ClauseVerdict root, CheckResult result) {
        out.println();
        String counts =
                root.clause().level() == Level.SHOULD && !result.strict() ? " (does not count unless --strict)" : "";
        out.printf(
                Locale.ROOT,
                "BROKEN %s · %s%s%n",
                root.clause().id(),
                root.clause().level(),
                counts);
        indented(root.clause().statement());
        out.println();
        List<Evidence> news =
                root.evidence().stream().filter(piece -> !piece.isKnown()).toList();
        List<Evidence> told = told(news);
        told.forEach(piece -> {
            text.of(root.clause(), piece).forEach(line -> out.println("    " + line));
            out.println();
        });
        int more = news.size() - told.size();
        if (more > 0) {
            out.printf(Locale.ROOT, "    and in %d more%n%n", more);
        }
        String cause = LikelyCause.of(root);
        if (!cause.isEmpty()) {
            out.printf(Locale.ROOT, "    Likely cause: %s%n", cause);
        }
        String following = result.clauses().stream()
                .filter(clause -> clause.followsFrom().contains(root.clause().id()))
                .map(clause -> clause.clause().id())
                .collect(Collectors.joining(", "));
        if (!following.isEmpty()) {
            out.printf(Locale.ROOT, "    Follows from it: %s%n", following);
        }
        String cutOff = news.stream()
                .map(Evidence::by)
                .filter(result::isCutOff)
                .map(Experiment::id)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!cutOff.isEmpty()) {
            out.printf(Locale.ROOT, "    Undecided, since this exception ended them early: %s%n", cutOff);
        }
        out.printf(Locale.ROOT, "    Check it alone: %s%n", again.clause(root));
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

    private void indented(String text) {
        text.lines().forEach(line -> out.println("    " + line));
    }
}
