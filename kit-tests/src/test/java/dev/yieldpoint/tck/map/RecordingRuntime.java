package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.trace.Trace;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A runtime whose runs are kept, so that one can read from them which cells they visited. */
final class RecordingRuntime implements RuntimeUnderTest {

    private final RuntimeUnderTest runtime;
    private final Map<Trace, Application> runs = new LinkedHashMap<>();

    RecordingRuntime(RuntimeUnderTest runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return runtime.name();
    }

    @Override
    public Driver open(Application application, Environment environment) {
        synchronized (runs) {
            runs.put(environment.trace(), application);
        }
        return runtime.open(application, environment);
    }

    /** The cells that the runs since the last call have visited. */
    Set<Cell> visited() {
        Map<Trace, Application> latest;
        synchronized (runs) {
            latest = new LinkedHashMap<>(runs);
            runs.clear();
        }
        Set<Cell> cells = new HashSet<>();
        latest.forEach((trace, application) ->
                Visits.of(application, trace.events()).forEach(visit -> cells.addAll(visit.cells())));
        return cells;
    }
}
