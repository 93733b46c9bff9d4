package dev.yieldpoint.spec;

import java.util.Map;

/**
 * A runtime for coroutines: it mounts trees of components and runs the coroutines they own.
 *
 * <p>To be found by the conformance kit, an implementation has a public constructor without parameters and is
 * registered with {@link java.util.ServiceLoader} under this interface.
 *
 * <p><b>Threads.</b> One instance may mount any number of trees, from any thread, also at the same time; the trees
 * share nothing.
 *
 * <p><b>The JVM.</b> A runtime must not end it: the kit reports {@link System#exit(int)} as a failure, but cannot intercept
 * {@link Runtime#halt(int)}, which ends the kit with any status that it is given.
 */
public interface CoroutineRuntime {

    /** The name by which people choose this runtime: short, lower case, without spaces. */
    String name();

    /** Returns the capabilities that this runtime is without, each with the reason. By default there are none. */
    default Map<Capability, String> absent() {
        return Map.of();
    }

    /**
     * Mounts a tree of components. Nothing needs to run before {@link Mounted#settle()} is called: whether the first
     * render happens here or there is the runtime's choice.
     */
    Mounted mount(Component root);
}
