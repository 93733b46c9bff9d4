package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outcome of one program, as lines for people: all its events, and its violations. */
public final class TrialText {

    private TrialText() {}

    /**
     * The lines.
     *
     * @param strict whether what only should be counts
     */
    public static List<String> of(ProgramRun trial, Specification specification, boolean strict) {
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
        lines.add("");
        if (!trial.failure().isEmpty()) {
            lines.add(trial.failure());
        }
        if (!trial.failed().hint().isEmpty()) {
            lines.add("hint: " + trial.failed().hint());
        }
        lines.addAll(DetailText.of(trial.passed() ? List.of() : trial.attachments()));
        for (Violation broken : trial.violations()) {
            Level level = specification.clause(broken.clause()).orElseThrow().level();
            String counts = level == Level.SHOULD && !strict ? " (does not count unless --strict)" : "";
            lines.add(String.format(
                    Locale.ROOT, "VIOLATED %s · %s%s: %s", broken.clause(), level, counts, broken.message()));
        }
        return lines;
    }
}
