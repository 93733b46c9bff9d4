package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.Experiment;
import dev.yieldpoint.tck.run.ScenarioResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints what went wrong without saying anything of a clause: of the kit, of a process, of the runtime, of the machine. */
final class FailuresReport {

    /** Different failures that are printed; the rest is counted. */
    private static final int MOST = 3;

    private final PrintStream out;
    private final EvidenceText text;

    FailuresReport(PrintStream out, EvidenceText text) {
        this.out = out;
        this.text = text;
    }

    void kitErrors(CheckResult result) {
        grouped(result.kitErrors(), Experiment::kitError).forEach((message, same) -> {
            Experiment first = same.get(0);
            out.println();
            out.printf(Locale.ROOT, "ERROR OF THE KIT in %s%s%n", EvidenceText.place(first), more(same));
            message.lines().forEach(line -> out.println("    " + line));
            DetailText.ofKit(first.details()).forEach(line -> out.println("    " + line));
        });
    }

    /** A process that breaks the protocol says nothing about the runtime in it. */
    void breaches(CheckResult result) {
        List<Experiment> breaches = result.protocolBreaches();
        if (breaches.isEmpty()) {
            return;
        }
        out.println();
        out.println("THE PROCESS BREAKS THE PROTOCOL, so this says nothing about the clauses. See spec/PROTOCOL.md");
        told(breaches, Experiment::failure);
    }

    /** The runtime threw, hung or ended, and no clause speaks of what it was asked to do. */
    void crashes(CheckResult result) {
        List<Experiment> crashes = result.crashed().stream()
                .flatMap(clause -> clause.evidence().stream())
                .filter(piece -> !piece.isKnown())
                .map(Evidence::by)
                .distinct()
                .toList();
        if (crashes.isEmpty()) {
            return;
        }
        out.println();
        out.println("THE RUNTIME FAILED where no clause says what it did wrong");
        told(crashes, experiment -> experiment.failure().lines().findFirst().orElse(""));
        out.println();
        out.printf(
                Locale.ROOT,
                "    Clauses not satisfied because of this: %s%n",
                result.crashed().stream().map(clause -> clause.clause().id()).collect(Collectors.joining(", ")));
    }

    private void told(List<Experiment> failures, Function<Experiment, String> kind) {
        Map<String, List<Experiment>> groups = grouped(failures, kind);
        groups.values().stream().limit(MOST).forEach(same -> {
            out.println();
            text.of(same.get(0)).forEach(line -> out.println("    " + line));
            if (same.size() > 1) {
                out.println("    The same" + more(same).replaceFirst("^ and", ""));
            }
        });
        if (groups.size() > MOST) {
            out.println();
            out.printf(Locale.ROOT, "    and %d more different failures%n", groups.size() - MOST);
        }
    }

    void undecided(CheckResult result) {
        without(result, "UNDECIDED", Experiment::undecided);
        without(result, "NOT RUN", Experiment::notRun);
    }

    private void without(CheckResult result, String what, Function<Experiment, String> why) {
        Map<String, List<Experiment>> reasons = grouped(
                result.experiments().stream()
                        .filter(experiment -> !why.apply(experiment).isEmpty())
                        .toList(),
                why);
        reasons.forEach((reason, same) -> {
            out.println();
            out.printf(Locale.ROOT, "%s: %s%n", what, reason);
            long scenarios =
                    same.stream().filter(ScenarioResult.class::isInstance).count();
            out.printf(
                    Locale.ROOT,
                    "    %s and %s: %s%n",
                    Counted.scenarios(scenarios),
                    Counted.properties(same.size() - scenarios),
                    ids(same));
        });
    }

    private static Map<String, List<Experiment>> grouped(
            List<Experiment> experiments, Function<Experiment, String> kind) {
        return experiments.stream().collect(Collectors.groupingBy(kind, LinkedHashMap::new, Collectors.toList()));
    }

    private static String more(List<Experiment> same) {
        List<Experiment> others = same.subList(1, same.size());
        return others.isEmpty() ? "" : String.format(Locale.ROOT, " and in %d more: %s", others.size(), ids(others));
    }

    private static String ids(List<Experiment> experiments) {
        List<String> ids = new ArrayList<>(
                experiments.stream().map(Experiment::id).limit(8).toList());
        if (experiments.size() > ids.size()) {
            ids.add("…");
        }
        return String.join(", ", ids);
    }
}
