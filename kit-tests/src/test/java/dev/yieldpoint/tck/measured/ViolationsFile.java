package dev.yieldpoint.tck.measured;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.Faults;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.ledger.Violations;
import dev.yieldpoint.tck.ledger.Violations.Violation;
import dev.yieldpoint.tck.machine.Undisturbed;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.trace.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file that shows a violation of each clause. To write it takes about a minute. */
public final class ViolationsFile {

    public static final Path JSON = Path.of("../spec/violations.json");

    /** How it is written anew, for the message of a test. */
    public static final String AGAIN =
            "mvn -q -P write process-test-classes -Dwrite=violations writes violations.json anew";

    /** More events than these are no example. */
    private static final int EVENTS = 12;

    private static final int AFTER = 1;

    private ViolationsFile() {}

    /** Writes it anew. */
    public static void write() throws IOException {
        Files.writeString(JSON, measured().json());
    }

    /** Plays the scenarios of every clause on the faulty runtimes that violate it. */
    public static Violations measured() {
        return new Violations(Findings.KIT.specification().clauses().parallelStream()
                .flatMap(clause -> of(clause).stream())
                .toList());
    }

    /**
     * The shortest violation of a clause that an event proves; if there is none, the shortest in which a step fails. Runtimes that
     * hang, and those whose threads decide what is seen, come last. Of a derived clause, a violation that follows from another one.
     */
    public static Optional<Violation> of(Clause clause) {
        return Stream.<List<Fault>>of(
                        faults(clause, Kind.STEADY),
                        Faults.behind()
                                .filter(behind -> behind.clause().equals(clause.id()))
                                .map(Faults.Behind::fault)
                                .toList(),
                        faults(clause, Kind.HANGING))
                .flatMap(faults -> shortest(clause, faults).stream())
                .findFirst();
    }

    private static List<Fault> faults(Clause clause, Kind kind) {
        return Faults.ALL.stream()
                .filter(fault -> fault.kind() == kind && fault.root().equals(clause.id()))
                .toList();
    }

    private static Optional<Violation> shortest(Clause clause, List<Fault> faults) {
        return faults.stream()
                .flatMap(fault -> shown(clause, fault))
                .min(Comparator.<Violation, Boolean>comparing(violation -> violation.event() == 0)
                        .thenComparing(Violation::events));
    }

    private static Stream<Violation> shown(Clause clause, Fault fault) {
        return check(clause, fault).clauses().stream()
                .filter(verdict -> verdict.clause().equals(clause))
                .map(ClauseVerdict::evidence)
                .flatMap(List::stream)
                .filter(piece -> piece.by() instanceof ScenarioResult)
                .map(piece -> violation(clause, fault, piece, (ScenarioResult) piece.by()));
    }

    private static CheckResult check(Clause clause, Fault fault) {
        CheckOptions options = CheckOptions.DEFAULTS
                .withSelection(new Selection(Set.of(clause.id()), Set.of()))
                .withStrict(true)
                .withProfiles(Set.copyOf(Findings.KIT.specification().profiles()))
                .withPatience(fault.patience())
                .withEffort(PropertyConfig.NONE);
        return Undisturbed.of(
                () -> Findings.KIT.check(new JavaApiRuntime(fault.runtime()), options, CheckListener.NOBODY),
                result -> result.experiments().stream()
                        .anyMatch(test -> !test.undecided().isEmpty()));
    }

    private static Violation violation(Clause clause, Fault fault, Evidence piece, ScenarioResult scenario) {
        List<String> trace = scenario.trace().stream().map(Event::toString).toList();
        int end = piece.at() < 0 ? trace.size() : Math.min(trace.size(), piece.at() + 1 + AFTER);
        int begin = Math.max(0, end - EVENTS);
        return new Violation(
                clause.id(),
                fault.name(),
                scenario.id(),
                withoutMeasurements(piece.message()),
                piece.at() + 1,
                begin + 1,
                trace.size(),
                trace.subList(begin, end));
    }

    /** A message of a runtime that hangs tells how long the kit waited, and where its thread stood: no two runs say the same. */
    private static String withoutMeasurements(String message) {
        return message.lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.replaceFirst("within [0-9.]+ s( \\([^)]*\\))?", "in time")
                        .replaceFirst(" Its stack:$", ""))
                .collect(Collectors.joining("\n"));
    }
}
