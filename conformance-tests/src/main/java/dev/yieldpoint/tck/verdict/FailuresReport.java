package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.TestResult;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints failures that no clause covers: of the kit, of a process, of the runtime, and of the machine. */
final class FailuresReport {

    private final PrintStream out;
    private final EvidenceText text;
    private final int most;

    /**
     * Prints to a stream.
     *
     * @param most different failures that are printed; the rest is counted
     */
    FailuresReport(PrintStream out, EvidenceText text, int most) {
        this.out = out;
        this.text = text;
        this.most = most;
    }

    void kitErrors(CheckResult result) {
        grouped(result.kitErrors(), TestResult::kitError).forEach((message, same) -> {
            TestResult first = same.get(0);
            out.println();
            out.println("ERROR OF THE KIT in " + EvidenceText.place(first));
            message.lines().forEach(line -> out.println("    " + line));
            DetailText.ofKit(first.details()).forEach(line -> out.println("    " + line));
            others(same, result);
        });
    }

    /** A process that breaks the protocol says nothing about the runtime in it. */
    void breaches(CheckResult result) {
        List<TestResult> breaches = result.protocolBreaches();
        if (breaches.isEmpty()) {
            return;
        }
        out.println();
        out.println("THE PROCESS BREAKS THE PROTOCOL, so no clause could be judged here. See spec/PROTOCOL.md");
        told(breaches, TestResult::failure, result);
    }

    /** The runtime threw, hung or ended, and no clause speaks of what it was asked to do. */
    void crashes(CheckResult result, NotImplemented missing) {
        List<ClauseVerdict> crashed = result.crashed().stream()
                .filter(verdict -> !missing.explains(verdict))
                .toList();
        List<TestResult> crashes = crashed.stream()
                .flatMap(clause -> clause.evidence().stream())
                .filter(piece -> !piece.isKnown())
                .map(Evidence::by)
                .distinct()
                .toList();
        if (crashes.isEmpty()) {
            return;
        }
        out.println();
        out.println("THE RUNTIME FAILED in an operation that no clause specifies");
        told(crashes, FailuresReport::kind, result);
        out.println();
        Wrapped.labelled("Clauses not satisfied because of this: " + IdList.of(crashed))
                .forEach(out::println);
    }

    /** What is the same in failures of one cause: where the runtime hung, or what it threw. */
    private static String kind(TestResult experiment) {
        int skipped = experiment.failed().late() ? 1 : 0;
        return experiment
                .failure()
                .lines()
                .skip(skipped)
                .findFirst()
                .or(() -> experiment.failure().lines().findFirst())
                .orElse("");
    }

    private void told(List<TestResult> failures, Function<TestResult, String> kind, CheckResult result) {
        Map<String, List<TestResult>> groups = grouped(failures, kind);
        groups.values().stream().limit(most).forEach(same -> {
            out.println();
            text.of(same.get(0)).forEach(line -> out.println("    " + line));
            others(same, result);
        });
        if (groups.size() > most) {
            out.println();
            out.printf(Locale.ROOT, "    and %d more different failures%n", groups.size() - most);
        }
    }

    void undecided(CheckResult result) {
        without(result, "UNDECIDED", TestResult::undecided);
        without(result, "NOT RUN", TestResult::notRun);
    }

    private void without(CheckResult result, String what, Function<TestResult, String> why) {
        Map<String, List<TestResult>> reasons = grouped(
                result.experiments().stream()
                        .filter(experiment -> !why.apply(experiment).isEmpty())
                        .toList(),
                why);
        reasons.forEach((reason, same) -> {
            out.println();
            out.printf(Locale.ROOT, "%s: %s%n", what, reason);
            Wrapped.labelled(IdList.of(same, result)).forEach(out::println);
        });
    }

    private static Map<String, List<TestResult>> grouped(
            List<TestResult> experiments, Function<TestResult, String> kind) {
        return experiments.stream().collect(Collectors.groupingBy(kind, LinkedHashMap::new, Collectors.toList()));
    }

    private void others(List<TestResult> same, CheckResult result) {
        if (same.size() > 1) {
            Wrapped.labelled("The same in " + IdList.of(same.subList(1, same.size()), result))
                    .forEach(out::println);
        }
    }
}
