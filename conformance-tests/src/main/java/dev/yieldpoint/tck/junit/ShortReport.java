package dev.yieldpoint.tck.junit;

import dev.yieldpoint.tck.report.Again;
import dev.yieldpoint.tck.report.EvidenceText;
import dev.yieldpoint.tck.report.Figures;
import dev.yieldpoint.tck.report.LikelyCause;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A verdict in some thirty lines, for the console of a build: the first roots, each with its first evidence, then the figures. */
final class ShortReport {

    /** Roots that are told in full, failures that no clause speaks of, and ids in a list. */
    private static final int IN_FULL = 2;

    private static final int CRASHES = 3;
    private static final int IDS = 8;

    /** Lines of one piece of evidence. */
    private static final int MOST_LINES = 14;

    private final CheckResult result;
    private final Again again;
    private final EvidenceText text;

    ShortReport(CheckResult result, Again again) {
        this.result = result;
        this.again = again;
        this.text = new EvidenceText(again, Kit.version());
    }

    /** The lines; the last one is the line of figures. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<ClauseVerdict> roots = result.roots();
        roots.stream().limit(IN_FULL).forEach(root -> inFull(root, lines));
        if (roots.size() > IN_FULL) {
            lines.add("Further roots: " + listed(roots.subList(IN_FULL, roots.size())));
        }
        crashes(lines);
        if (!result.isAsExpected()) {
            lines.add("Everything in detail: -D" + Settings.REPORT + "=DIR writes a report into a directory.");
        }
        lines.add(Figures.line(result));
        return lines;
    }

    /** What the runtime did where no clause says what is wrong: a line for each kind. */
    private void crashes(List<String> lines) {
        List<String> failures = result.crashed().stream()
                .flatMap(clause -> clause.evidence().stream())
                .filter(piece -> !piece.isKnown())
                .map(piece -> piece.by().failure().lines().findFirst().orElse(""))
                .distinct()
                .toList();
        if (failures.isEmpty()) {
            return;
        }
        lines.add("THE RUNTIME FAILED where no clause says what it did wrong: " + listed(result.crashed()));
        failures.stream().limit(CRASHES).forEach(failure -> lines.add("    " + failure));
        if (failures.size() > CRASHES) {
            lines.add(String.format(Locale.ROOT, "    and %d more different failures", failures.size() - CRASHES));
        }
    }

    private static String listed(List<ClauseVerdict> clauses) {
        String ids =
                clauses.stream().limit(IDS).map(clause -> clause.clause().id()).collect(Collectors.joining(", "));
        return clauses.size() > IDS ? String.format(Locale.ROOT, "%s and %d more", ids, clauses.size() - IDS) : ids;
    }

    private void inFull(ClauseVerdict root, List<String> lines) {
        lines.add(inALine(root));
        lines.add("    " + root.clause().statement());
        List<Evidence> news =
                root.evidence().stream().filter(piece -> !piece.isKnown()).toList();
        news.stream().limit(1).forEach(piece -> {
            List<String> evidence = text.of(root.clause(), piece);
            evidence.stream().limit(MOST_LINES).forEach(line -> lines.add("    " + line));
            if (evidence.size() > MOST_LINES) {
                lines.add("      …");
            }
        });
        String cause = LikelyCause.of(root);
        if (!cause.isEmpty()) {
            lines.add("    Likely cause: " + cause);
        }
        long following = result.clauses().stream()
                .filter(clause -> clause.followsFrom().contains(root.clause().id()))
                .count();
        if (following > 0) {
            lines.add(String.format(
                    Locale.ROOT, "    Follows from it: %d clause%s", following, following == 1 ? "" : "s"));
        }
        lines.add("    Check it alone: " + again.clause(root));
        lines.add("");
    }

    private String inALine(ClauseVerdict root) {
        String counts = result.counts(root) ? "" : " (does not count unless strict)";
        return String.format(
                Locale.ROOT,
                "BROKEN %s · %s%s",
                root.clause().id(),
                root.clause().level(),
                counts);
    }
}
