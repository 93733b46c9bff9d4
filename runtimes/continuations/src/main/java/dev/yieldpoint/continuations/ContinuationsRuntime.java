package dev.yieldpoint.continuations;

import dev.yieldpoint.reference.ReferenceRuntime;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;

/**
 * The reference runtime with another execution of bodies: all bodies of a tree run on its driving thread, as
 * continuations. Virtual threads are made of continuations as well; here the thread is left out. Its name is
 * {@code continuations}.
 *
 * <p>It needs JDK 24 or later, and a process that was started with
 * {@code --add-exports java.base/jdk.internal.vm=ALL-UNNAMED}. {@code jdk.internal.vm.Continuation} is not an API of the
 * JDK and may change in any version.
 *
 * <p><b>Differences.</b> Whatever depends on the current thread treats all bodies as one:
 *
 * <ul>
 *   <li>Thread locals and interrupts are those of the driving thread.
 *   <li>A lock that a body holds over an await excludes no other body, because the driving thread owns the lock: any other
 *       body can acquire it as well. This holds for every {@link java.util.concurrent.locks.ReentrantLock}, and for a
 *       monitor for which threads have waited. If another thread drives the tree when the body resumes, the body cannot release the lock.
 *   <li>A body cannot be stopped below a native frame or within a class initialiser. An await there throws
 *       {@link IllegalStateException}, and the body continues.
 * </ul>
 *
 * <p>In everything else it behaves as {@link ReferenceRuntime} says.
 */
public final class ContinuationsRuntime implements CoroutineRuntime {

    private final ReferenceRuntime runtime = ReferenceRuntime.withExecutions(ContinuationExecution::new);

    /**
     * Creates a runtime.
     *
     * @throws IllegalStateException if this process has no access to continuations; the message says what is missing
     */
    public ContinuationsRuntime() {
        ContinuationExecution.requireAccess();
    }

    @Override
    public String name() {
        return "continuations";
    }

    @Override
    public String note() {
        return "bodies run on the driving thread, as continuations:"
                + " a lock that a body holds over an await excludes no other body";
    }

    @Override
    public Mounted mount(Component root) {
        return runtime.mount(root);
    }
}
