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

/** A verdict in some thirty lines, for the console of a build: the first roots, each with its first evidence, then the figures. */
final class ShortReport {

    /** Roots that are told in full, and those that are told in a line. */
    private static final int IN_FULL = 2;

    private static final int IN_A_LINE = 6;

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
        roots.stream().skip(IN_FULL).limit(IN_A_LINE).forEach(root -> lines.add(inALine(root)));
        if (roots.size() > IN_FULL + IN_A_LINE) {
            lines.add(String.format(Locale.ROOT, "and %d more roots", roots.size() - IN_FULL - IN_A_LINE));
        }
        if (!result.isAsExpected()) {
            lines.add("Everything in detail: -D" + Settings.REPORT + "=DIR writes a report into a directory.");
        }
        lines.add(Figures.line(result));
        return lines;
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
