package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** A racing fault as a runtime of a JVM of its own: a system property names it. */
public final class ScheduledFault implements CoroutineRuntime {

    /** All racing faults. */
    public static final List<Fault> ALL =
            Stream.concat(RacingFaults.ALL.stream(), NaturalRaces.ALL.stream()).toList();

    private static final String PROPERTY = "dev.yieldpoint.tck.fault";

    private final CoroutineRuntime runtime = ALL.stream()
            .filter(fault -> fault.name().equals(System.getProperty(PROPERTY)))
            .findFirst()
            .orElseThrow()
            .runtime();

    /** The options of a JVM in which this is the fault, without whatever makes it show by luck. */
    public static List<String> options(Fault fault) {
        return List.of("-D" + PROPERTY + "=" + fault.name(), "-D" + RacingFaults.NATURAL + "=true");
    }

    @Override
    public String name() {
        return "scheduled";
    }

    @Override
    public Mounted mount(Component root) {
        return runtime.mount(root);
    }

    @Override
    public Optional<CoroutineRuntime> withThreads(ThreadFactory factory) {
        return runtime.withThreads(factory);
    }
}
