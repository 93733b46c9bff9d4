package dev.yieldpoint.tck.driver;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.application.Application;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * A runtime, as the kit sees it. Implement this for a JVM runtime that interprets applications natively, because its
 * coroutines do not block threads, and register it with {@link java.util.ServiceLoader}; for one that implements the Java
 * API the kit has a driver of its own.
 */
public interface RuntimeUnderTest {

    /** The name by which people choose this runtime: short, lower case, without spaces. */
    String name();

    /** What reports say of this runtime beside its name. By default this is found out from its class. */
    default RuntimeIdentity identity() {
        return RuntimeIdentity.of(getClass(), RuntimeIdentity.DrivenBy.NATIVE_DRIVER);
    }

    /**
     * The {@linkplain Capability capabilities} that this runtime is without, each with the reason. What needs them is not run and
     * not counted. A capability that is missing and not declared is a failure.
     */
    default Map<Capability, String> absent() {
        return Map.of();
    }

    /**
     * The capabilities that the interface rules out over which this runtime is driven, each with the reason: no runtime that is driven over
     * it has them. What needs them is not run and not counted, and reports do not list them. By default there are none.
     */
    default Map<Capability, String> ruledOut() {
        return Map.of();
    }

    /**
     * The largest scenario that is played on this runtime, in messages. A larger one is not applicable; there is another of the
     * same clause and a tenth of its size. By default all are played.
     */
    default int largestScenario() {
        return Integer.MAX_VALUE;
    }

    /** A sentence that a verdict shows about how this runtime runs in this process, or empty. */
    default String note() {
        return "";
    }

    /** Returns the promises of the interface that this runtime is driven over, for the kit to try. By default there are none. */
    default List<Promise> promises() {
        return List.of();
    }

    /** Whether what is recorded is what the runtime says of itself, because the kit cannot see for itself. */
    default boolean selfReported() {
        return false;
    }

    /** How much the kit has observed so far of a runtime that reports on itself; nothing for any other runtime. */
    default Observed observed() {
        return Observed.NOTHING;
    }

    /**
     * Returns this runtime with the threads of a factory, as {@link dev.yieldpoint.spec.CoroutineRuntime#withThreads} says, or an empty
     * {@code Optional} if it starts no threads, or cannot take them from elsewhere.
     */
    default Optional<RuntimeUnderTest> withThreads(ThreadFactory factory) {
        return Optional.empty();
    }

    /**
     * Makes a driver for one run of one application. Nothing of the application may be shared with another run.
     *
     * @param environment what the application's bodies wait for, and the trace that the driver records into
     */
    Driver open(Application application, Environment environment);
}
