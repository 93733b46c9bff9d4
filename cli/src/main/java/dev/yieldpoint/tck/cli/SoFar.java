package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.Phase;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.TestResult;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The progress of a check, for the case that it ends before its verdict. Can be read from any thread, and never blocks. */
final class SoFar {

    private static final int IDS_SHOWN = 10;

    private final AtomicLong scenarios = new AtomicLong();
    private final AtomicLong programs = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private volatile long plannedScenarios;
    private volatile long plannedPrograms;

    /** A watcher that counts, and tells another one. */
    CheckListener beside(CheckListener other, KnownFailures known, long ofScenarios, long ofPrograms) {
        plannedScenarios = ofScenarios;
        plannedPrograms = ofPrograms;
        return new CheckListener() {
            @Override
            public void over(TestResult experiment) {
                if (experiment instanceof ScenarioResult) {
                    scenarios.incrementAndGet();
                }
                if (!experiment.kitError().isEmpty() || !known.explain(experiment)) {
                    failed.add(experiment.id());
                }
                other.over(experiment);
            }

            @Override
            public void exchanged(String id, List<String> lines) {
                other.exchanged(id, lines);
            }

            @Override
            public void tried(Property property, int number) {
                programs.incrementAndGet();
                other.tried(property, number);
            }

            @Override
            public void began(Phase phase) {
                other.began(phase);
            }
        };
    }

    /** One line. */
    String line() {
        if (plannedScenarios == 0) {
            return "so far: nothing was checked; no verdict, no report";
        }
        List<String> ids = List.copyOf(failed);
        String more = ids.size() > IDS_SHOWN ? ", …" : "";
        String which =
                ids.isEmpty() ? "" : ids.stream().limit(IDS_SHOWN).collect(Collectors.joining(", ", " (", more + ")"));
        String tried = programs.get() == 0
                ? ""
                : String.format(Locale.ROOT, ", %d of %d programs", programs.get(), plannedPrograms);
        return String.format(
                Locale.ROOT,
                "so far: %d of %d scenarios%s, %d failed%s; no verdict, no report",
                scenarios.get(),
                plannedScenarios,
                tried,
                ids.size(),
                which);
    }
}
