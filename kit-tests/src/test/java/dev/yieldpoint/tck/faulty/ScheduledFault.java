package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** A racing fault as a runtime of a JVM of its own: a system property names it. */
public class ScheduledFault implements CoroutineRuntime {

    /** All racing faults. */
    public static final List<Fault> ALL =
            Stream.concat(RacingFaults.ALL.stream(), NaturalRaces.ALL.stream()).toList();

    private static final String PROPERTY = "dev.yieldpoint.tck.fault";

    private final String name;
    private final CoroutineRuntime runtime;

    /** The fault that the system property names. */
    public ScheduledFault() {
        this("scheduled", Objects.requireNonNull(System.getProperty(PROPERTY), PROPERTY));
    }

    /** One fault, as a runtime of this name. */
    ScheduledFault(String name, String fault) {
        this.name = name;
        this.runtime = ALL.stream()
                .filter(each -> each.name().equals(fault))
                .findFirst()
                .orElseThrow()
                .runtime();
    }

    /** The options of a JVM in which this is the fault, without whatever makes it show by luck. */
    public static List<String> options(Fault fault) {
        return List.of("-D" + PROPERTY + "=" + fault.name(), "-D" + RacingFaults.NATURAL + "=true");
    }

    @Override
    public String name() {
        return name;
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
