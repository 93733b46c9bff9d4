package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.schedules.Schedule;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of one schedule.
 *
 * @param switches how often another thread went on than the one before
 */
record Played(Program program, Schedule schedule, ProgramRun run, int switches) {

    boolean passed() {
        return run.passed();
    }

    /** Whether it fails in a way other than by violating some of these clauses. */
    boolean failsBeyond(Set<String> lesser) {
        return run.failedOtherwise() || !lesser.containsAll(clauses(run));
    }

    /** Whether this is a failure of the same kind as the other. */
    boolean isLike(Played other) {
        return !passed()
                && run.hung() == other.run.hung()
                && run.failedOtherwise() == other.run.failedOtherwise()
                && clauses(run).equals(clauses(other.run));
    }

    private static Set<String> clauses(ProgramRun run) {
        return run.violations().stream().map(Violation::clause).collect(Collectors.toSet());
    }
}
