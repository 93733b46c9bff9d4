package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.generators.Sequences;
import dev.yieldpoint.tck.generators.ShortSequences;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.run.TestResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures the map: which cells the scenarios and the sequences visit, and which faults in them are found. */
final class MapMeasure {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SCENARIOS_TOLD = 3;
    private static final int SCENARIOS_TRIED = 30;
    private static final int PROGRAMS_TRIED = 120;

    private final CellMap map = CellMap.load(Findings.KIT.specification());
    private final Map<String, Program> programs;
    private final Map<Cell, List<String>> scenariosOf = new HashMap<>();
    private final Map<Cell, List<String>> programsOf = new HashMap<>();

    MapMeasure() {
        programs = new LinkedHashMap<>();
        ShortSequences.keys().forEach(key -> programs.put(key, Sequences.of(key).program()));
    }

    CellMap map() {
        return map;
    }

    /** Plays everything on the reference, and keeps which cells it visits. */
    MapMeasure visit() {
        RuntimeUnderTest reference = new Runtimes(MapMeasure.class.getClassLoader()).named("reference");
        RecordingRuntime recording = new RecordingRuntime(reference);
        Findings.KIT.check(recording, CheckOptions.DEFAULTS.withEffort(PropertyConfig.NONE), new CheckListener() {
            @Override
            public void over(TestResult result) {
                Set<Cell> visited = recording.visited();
                if (result instanceof ScenarioResult scenario) {
                    visited.forEach(cell -> scenariosOf
                            .computeIfAbsent(cell, c -> new ArrayList<>())
                            .add(scenario.id()));
                }
            }
        });
        programs.forEach((key, program) -> {
            var unused = ProgramRun.of(program, recording, PATIENCE);
            recording
                    .visited()
                    .forEach(cell -> programsOf
                            .computeIfAbsent(cell, c -> new ArrayList<>())
                            .add(key));
        });
        return this;
    }

    /** The cells that are visited, in their order. */
    List<Cell> visited() {
        return CellMap.cells()
                .filter(cell -> scenariosOf.containsKey(cell) || programsOf.containsKey(cell))
                .toList();
    }

    /** Everything, faults included. */
    Measured measured() {
        return new Measured(visited().stream().map(this::measured).toList());
    }

    private Measured.Visited measured(Cell cell) {
        Map<Wrong, Measured.Found> faults = new EnumMap<>(Wrong.class);
        if (map.decision(cell) instanceof Decision.Decided) {
            for (Wrong wrong : Wrong.values()) {
                found(new CellFault(cell, wrong)).ifPresent(found -> faults.put(wrong, found));
            }
        }
        return new Measured.Visited(
                cell.toString(),
                scenarios(cell).limit(SCENARIOS_TOLD).toList(),
                programs(cell).findFirst().orElse(""),
                faults);
    }

    /** Scenarios that visit a cell; first those of the clauses that decide it. */
    private Stream<String> scenarios(Cell cell) {
        List<String> all = scenariosOf.getOrDefault(cell, List.of());
        Set<String> sorted = new LinkedHashSet<>();
        if (map.decision(cell) instanceof Decision.Decided decided) {
            decided.clauses()
                    .forEach(clause -> all.stream()
                            .filter(id -> id.replaceFirst("[a-z]$", "").equals(clause))
                            .forEach(sorted::add));
        }
        sorted.addAll(all);
        return sorted.stream();
    }

    private Stream<String> programs(Cell cell) {
        return programsOf.getOrDefault(cell, List.of()).stream();
    }

    /** What came of a fault; empty if nothing was done wrong in this way. */
    private Optional<Measured.Found> found(CellFault fault) {
        Measured.Found first = Measured.Found.NOT;
        List<String> keys = Stream.concat(
                        suspects(scenarios(fault.cell()).limit(SCENARIOS_TRIED).collect(Collectors.toSet()), fault),
                        programs(fault.cell()).limit(PROGRAMS_TRIED))
                .toList();
        for (String key : keys) {
            Measured.Found found = by(key, fault);
            if (isRight(fault.cell(), found)) {
                return Optional.of(found);
            }
            first = first.by().isEmpty() ? found : first;
        }
        return fault.times().get() == 0 ? Optional.empty() : Optional.of(first);
    }

    /** Those of some scenarios that show a fault when they are played together; that is faster than one by one. */
    private Stream<String> suspects(Set<String> scenarios, CellFault fault) {
        if (scenarios.isEmpty()) {
            return Stream.of();
        }
        return check(scenarios, fault).roots().stream()
                .flatMap(root -> root.evidence().stream())
                .map(evidence -> evidence.by().id())
                .distinct();
    }

    private static CheckResult check(Set<String> scenarios, CellFault fault) {
        return Findings.KIT.check(
                fault,
                CheckOptions.DEFAULTS
                        .withSelection(new Selection(Set.of(), Set.of(), scenarios))
                        .withStrict(true)
                        .withProfiles(Set.copyOf(Findings.KIT.specification().profiles()))
                        .withPatience(PATIENCE)
                        .withEffort(PropertyConfig.NONE),
                CheckListener.NOBODY);
    }

    /** Whether a fault was found, and is held to be what it is. */
    private boolean isRight(Cell cell, Measured.Found found) {
        return !found.by().isEmpty()
                && (found.root().isEmpty()
                        || (map.decision(cell) instanceof Decision.Decided decided
                                && decided.clauses().contains(found.root())));
    }

    /** What one scenario or one sequence says of a fault. */
    Measured.Found by(String key, CellFault fault) {
        Program program = programs.get(key);
        return program == null ? byScenario(key, fault) : byProgram(key, program, fault);
    }

    private Measured.Found byScenario(String scenario, CellFault fault) {
        CheckResult result = check(Set.of(scenario), fault);
        return found(
                scenario,
                fault,
                result.roots().stream()
                        .map(ClauseVerdict::clause)
                        .map(clause -> clause.id())
                        .toList(),
                false);
    }

    private Measured.Found byProgram(String key, Program program, CellFault fault) {
        ProgramRun run = ProgramRun.of(program, fault, new Endurance(PATIENCE));
        Set<String> broken = run.violations().stream().map(Violation::clause).collect(Collectors.toSet());
        return found(key, fault, Findings.KIT.specification().roots(broken), run.failedOtherwise());
    }

    private Measured.Found found(String by, CellFault fault, Collection<String> roots, boolean failed) {
        if (roots.isEmpty()) {
            return failed ? new Measured.Found(by, "") : Measured.Found.NOT;
        }
        List<String> decided =
                map.decision(fault.cell()) instanceof Decision.Decided clauses ? clauses.clauses() : List.of();
        return new Measured.Found(
                by,
                decided.stream()
                        .filter(roots::contains)
                        .findFirst()
                        .orElse(roots.iterator().next()));
    }
}
