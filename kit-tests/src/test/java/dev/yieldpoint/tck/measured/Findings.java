package dev.yieldpoint.tck.measured;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.machine.Undisturbed;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;

/** What the kit says of the runtimes in this package. Any thread may ask. */
public final class Findings {

    public static final Conformance KIT = new Conformance();

    private static final Ledger LEDGER = Ledger.load();
    private static final Map<Fault, RunnableFuture<Finding>> FAULTS = new ConcurrentHashMap<>();
    private static final Map<Fault, RunnableFuture<Finding>> BRIEFLY = new ConcurrentHashMap<>();

    private Findings() {}

    /** Whoever asks next for the finding of a fault has it checked anew. */
    static void forget(Fault fault) {
        FAULTS.remove(fault);
    }

    /** Whoever asks next has everything checked anew. */
    static void forget() {
        FAULTS.clear();
        BRIEFLY.clear();
    }

    /** What it says of a fault, which is checked once, for whoever asks first. */
    public static Finding of(Fault fault) throws Exception {
        RunnableFuture<Finding> check = FAULTS.computeIfAbsent(
                fault,
                f -> new FutureTask<>(() -> check(f.runtime(), f.selection(), f.patience(), PropertyConfig.NONE)));
        check.run(); // does nothing if it has run already, or runs
        return check.get();
    }

    /** What it says of a fault in those scenarios that are enough to catch it; see {@link #enough}. */
    public static Finding briefly(Fault fault) throws Exception {
        RunnableFuture<Finding> check = BRIEFLY.computeIfAbsent(
                fault, f -> new FutureTask<>(() -> check(f.runtime(), enough(f), f.patience(), PropertyConfig.NONE)));
        check.run();
        return check.get();
    }

    /**
     * The clause that a fault breaks; and the others, if the ledger has it that only traces of scenarios of others show the
     * fault. Of what depends on how threads are scheduled, everything.
     */
    public static Selection enough(Fault fault) {
        List<String> shownBy = LEDGER.entries().stream()
                .filter(entry -> entry.fault().equals(fault.name()))
                .findFirst()
                .map(entry -> clauses(entry.scenarios()))
                .orElse(List.of());
        if (fault.kind() == Kind.RACING) {
            return fault.selection();
        }
        Set<String> few = new TreeSet<>(Set.of(fault.root()));
        if (!shownBy.isEmpty() && !shownBy.contains(fault.root())) {
            few.addAll(shownBy);
        }
        if (fault.kind() == Kind.STEADY) {
            few.addAll(KIT.specification().foundations(fault.root())); // to see that these pass
        }
        return new Selection(few, Set.of());
    }

    private static List<String> clauses(List<String> scenarios) {
        return KIT.plan().scenarios().stream()
                .filter(scenario -> scenarios.contains(scenario.id()))
                .map(PlannedScenario::clause)
                .toList();
    }

    /** What it says of any runtime. */
    public static Finding of(CoroutineRuntime runtime) {
        return of(runtime, PropertyConfig.NONE);
    }

    /** What it says of any runtime after so much effort. */
    public static Finding of(CoroutineRuntime runtime, PropertyConfig effort) {
        return check(runtime, Selection.ALL, Fault.PATIENCE, effort);
    }

    private static Finding check(
            CoroutineRuntime runtime, Selection selection, Duration patience, PropertyConfig effort) {
        CheckOptions options = CheckOptions.DEFAULTS
                .withSelection(selection)
                .withStrict(true)
                .withProfiles(Set.copyOf(KIT.specification().profiles()))
                .withPatience(patience)
                .withEffort(effort);
        return Finding.of(Undisturbed.of(
                () -> KIT.check(new JavaApiRuntime(runtime), options, CheckListener.NOBODY),
                result -> result.experiments().stream()
                        .anyMatch(test -> !test.undecided().isEmpty())));
    }
}
