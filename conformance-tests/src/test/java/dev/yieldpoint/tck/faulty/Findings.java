package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Effort;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.run.Watcher;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;

/** What the kit says of the runtimes in this package. Any thread may ask. */
final class Findings {

    static final Conformance KIT = new Conformance();

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<Fault, RunnableFuture<Finding>> FAULTS = new ConcurrentHashMap<>();

    private Findings() {}

    /** What it says of a fault, which is checked once, for whoever asks first. */
    static Finding of(Fault fault) throws Exception {
        RunnableFuture<Finding> check = FAULTS.computeIfAbsent(
                fault, f -> new FutureTask<>(() -> check(f.runtime(), f.selection(), f.patience(), Effort.NONE)));
        check.run(); // does nothing if it has run already, or runs
        return check.get();
    }

    /** What it says of any runtime. */
    static Finding of(CoroutineRuntime runtime) {
        return of(runtime, Effort.NONE);
    }

    /** What it says of any runtime after so much effort. */
    static Finding of(CoroutineRuntime runtime, Effort effort) {
        return check(runtime, Selection.ALL, PATIENCE, effort);
    }

    private static Finding check(CoroutineRuntime runtime, Selection selection, Duration patience, Effort effort) {
        return Finding.of(KIT.check(new JavaApiRuntime(runtime), selection, true, patience, effort, Watcher.NOBODY));
    }
}
