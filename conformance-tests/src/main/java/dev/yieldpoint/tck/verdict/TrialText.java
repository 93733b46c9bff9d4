package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.specification.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outcome of one program, as lines for people: all its events, and its violations. */
public final class TrialText {

    private TrialText() {}

    /**
     * The lines.
     *
     * @param strictness which clauses count
     */
    public static List<String> of(ProgramRun trial, Specification specification, Strictness strictness) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trial.trace().size(); i++) {
            int at = i;
            boolean marked = trial.violations().stream().anyMatch(broken -> broken.at() == at);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %4d  %s",
                    marked ? "▶" : " ",
                    i + 1,
                    trial.trace().get(i)));
        }
        lines.addAll(outcome(trial, specification, strictness));
        return lines;
    }

    /** The lines after the events: what failed, and what was violated. */
    public static List<String> outcome(ProgramRun trial, Specification specification, Strictness strictness) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (!trial.failure().isEmpty()) {
            lines.add(trial.failure());
        }
        if (!trial.failed().hint().isEmpty()) {
            lines.add("hint: " + trial.failed().hint());
        }
        lines.addAll(DetailText.of(trial.passed() ? List.of() : trial.attachments()));
        for (Violation broken : trial.violations()) {
            Clause clause = specification.clause(broken.clause()).orElseThrow();
            String counts =
                    strictness.counts(clause) ? "" : " (does not count unless " + Strictness.option(clause) + ")";
            lines.add(String.format(
                    Locale.ROOT, "VIOLATED %s · %s%s: %s", clause.id(), clause.levelWords(), counts, broken.message()));
        }
        return lines;
    }
}
