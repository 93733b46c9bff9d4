package dev.yieldpoint.spec;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * A runtime for coroutines: mounts trees of components and runs the coroutines that they create.
 *
 * <p>To be found by the conformance kit, an implementation has a public constructor without parameters and is
 * registered with {@link java.util.ServiceLoader} under this interface.
 *
 * <p><b>Threads.</b> Any thread may call any method, also at the same time. One instance may mount any number of trees.
 * The trees share nothing: no coroutine, state, atom or shared value of one is visible in another, even if both were
 * mounted from the same component.
 *
 * <p><b>The JVM.</b> A runtime must not end it: the kit reports {@link System#exit(int)} as a failure, but cannot
 * intercept {@link Runtime#halt(int)}, which ends the kit with any status that it is given.
 */
public interface CoroutineRuntime {

    /**
     * Returns the name by which people choose this runtime. It consists of lower-case letters, digits and hyphens,
     * begins with a letter or digit, and is the same at every call.
     */
    String name();

    /**
     * Returns the capabilities that this runtime is without, each with the reason, which is not blank. The default
     * implementation returns an empty map.
     */
    default Map<Capability, String> absent() {
        return Map.of();
    }

    /**
     * Returns a sentence that is printed with each verdict: a restriction of this runtime that results from the JDK or from the
     * options of this process. The default implementation returns an empty string, for no restriction.
     */
    default String note() {
        return "";
    }

    /**
     * Returns a runtime that is like this one but takes its threads from a factory, or an empty {@code Optional} if it cannot. Whoever has to
     * control the threads of a runtime, such as a tool that searches schedules for races, passes its own threads in this way.
     *
     * <p>The returned runtime starts a new thread of the factory for each body, or for whatever else it needs a thread for. The thread ends when
     * the body has ended, or when the tree is closed at the latest. The runtime uses no other threads: none that it keeps for later trees, no thread of
     * a pool and no virtual thread.
     *
     * <p>The default implementation returns an empty {@code Optional}. This is right for a runtime that starts a new
     * platform thread for each body anyway.
     *
     * @throws NullPointerException if the factory is null; the default implementation does not look at it
     */
    default Optional<CoroutineRuntime> withThreads(ThreadFactory factory) {
        return Optional.empty();
    }

    /**
     * Mounts a tree of components. The calling thread becomes the tree's driving thread.
     *
     * <p>Nothing needs to run before {@link Mounted#settle()} is called: whether the first render happens here or there
     * is unspecified. If it happens here and a component throws, this method drops every coroutine that it has created
     * by then and throws the same exception, since the caller has no {@code Mounted} to close.
     *
     * @return the tree, a new one at every call
     */
    Mounted mount(Component root);
}
