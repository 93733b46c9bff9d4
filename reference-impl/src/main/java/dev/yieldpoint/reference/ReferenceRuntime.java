package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * The reference runtime. Its name is {@code reference}.
 *
 * <p><b>Where to begin.</b> Read the classes in this order:
 *
 * <ol>
 *   <li>{@link EventLoop}: a mounted tree, the order in which its work runs, and a table of which thread touches what.
 *   <li>{@link CoroutineTask}: a coroutine, from its start to its end or drop. It waits for a {@link Mailbox}, and an
 *       {@link Outcome} is what a stage sends to one.
 *   <li>{@link Execution}: how a body stops at an await and continues later. {@link ThreadExecution} does this with a
 *       thread for each body, and {@link Threads} has the threads.
 *   <li>{@link ComponentScope}: a mounted component, with its {@link Hooks}, its {@link Children} and its current
 *       {@link Render}.
 *   <li>{@link StateCell} and {@link BorrowedState}, {@link SharedCell}, {@link Atoms}: the values of components.
 * </ol>
 *
 * <p><b>An await</b> takes three steps, which have the same names everywhere: <i>suspend</i>, <i>wake</i> and
 * <i>resume</i>.
 *
 * <ol>
 *   <li>A body calls {@code await.on(stage)}. The stage is not complete, so the coroutine <i>suspends</i>: the body stops,
 *       and the driving thread continues with other work ({@link Execution#suspend()}).
 *   <li>A thread completes the stage. This <i>wakes</i> the coroutine: it is added to the queue of what is ready
 *       ({@link CoroutineTask#wake()}). The body does not run yet, and the thread does not wait for it.
 *   <li>The driving thread, within {@code settle()}, takes the coroutine from the queue and <i>resumes</i> it: the body
 *       continues after the await, and the driving thread waits until the body suspends again or ends
 *       ({@link Execution#resume()}).
 * </ol>
 *
 * <p>Receiving a message works in the same way; the send wakes the coroutine. A new coroutine is woken by its component
 * and starts when it is resumed for the first time.
 *
 * <p><b>A drop</b> uses the same steps. The driving thread, which removes the component, marks the coroutine as dropped and
 * resumes it. The await at which the body was suspended throws
 * {@link dev.yieldpoint.spec.CoroutineDropped}, and so does each later await. Thus the body runs its {@code finally} blocks and ends
 * before the driving thread continues. A body that swallows the error goes on, and the driving thread waits until it ends. A
 * coroutine that has not started is marked, its mailbox is discarded, and it never starts ({@link CoroutineTask#drop()}).
 *
 * <p><b>A {@linkplain dev.yieldpoint.spec foreign thread}</b> may send a message, complete a stage, fire a listener, write
 * a shared value and ask for a render. Each of these adds something to a queue. None of them runs a body, a listener's
 * action or a render, and none waits for the tree.
 *
 * <p><b>Threads.</b> Bodies run on virtual threads from JDK 24 on, and on platform threads before, unless the threads come
 * from a {@link #ReferenceRuntime(ThreadFactory) thread factory}.
 *
 * <p><b>Pinning.</b> A virtual thread that waits but cannot leave its carrier is <i>pinned</i>: it blocks the carrier for
 * all other virtual threads. There are as many carriers as processors. If as many bodies are pinned, no other body of the
 * process runs, and {@code settle()} does not return. On JDK 21 to 23, an await within {@code synchronized} pins, so
 * bodies do not run on virtual threads there. On later JDKs, an await within a class initialiser pins, and so does an
 * await below a native frame. {@code -Djdk.virtualThreadScheduler.parallelism} gives a process more carriers.
 *
 * <p><b>Atoms.</b> An atom's supplier runs within the render that first reads the atom. It may set atoms; if it sets its
 * own atom, the value that was set remains. A hook that it calls throws {@link IllegalStateException}.
 *
 * <p><b>Errors.</b> If a coroutine cannot start, usually because no thread can be started, the coroutine has ended without
 * having run. Further reasons are suppressed by the first. If there is a reason, and bodies threw as well:
 *
 * <ul>
 *   <li>{@link Mounted#settle()} throws the reason, unchanged, when the rest of the tree has settled. The next
 *       {@code settle()} or {@code close()} reports the bodies.
 *   <li>{@link Mounted#close()} reports the bodies, and the reason is suppressed.
 * </ul>
 *
 * <p>If no body threw, both throw the reason unchanged.
 */
public final class ReferenceRuntime implements CoroutineRuntime {

    private final Execution.Starter starter;

    /** Creates a runtime with threads that suit this JDK: virtual threads from JDK 24 on, daemon threads before. */
    public ReferenceRuntime() {
        this(ThreadExecution.on(Threads.bestOfThisJdk()));
    }

    /**
     * Creates a runtime that runs each body on a new thread of this factory.
     *
     * <p>The driving thread of a tree calls the factory when a coroutine is resumed for the first time. So a coroutine
     * that is dropped before has no thread, and driving threads of different trees may call the factory at the same
     * time. The runtime starts the thread. The thread ends with the body; while the body is suspended, the thread
     * waits, and an interrupt neither ends the wait nor is lost.
     *
     * <p>If the factory returns null or throws, or if the thread cannot be started, the coroutine cannot start: it has
     * ended, and {@link Mounted#settle()} throws what the factory or the start threw, unchanged, or a
     * {@link java.util.concurrent.RejectedExecutionException} for null. Unspecified: what happens if a thread does not
     * run what the factory was given.
     *
     * <p><b>Advice.</b> The threads should be daemon threads: a body of a tree that is never closed may never end. They
     * should not be virtual threads on JDK 21 to 23, where {@code synchronized} pins them.
     *
     * @throws NullPointerException if the factory is null
     */
    public ReferenceRuntime(ThreadFactory factory) {
        this(ThreadExecution.on(Threads.startedBy(Objects.requireNonNull(factory, "factory"))));
    }

    private ReferenceRuntime(Execution.Starter starter) {
        this.starter = starter;
    }

    /**
     * Creates a runtime that executes bodies in another way than on threads of their own. A runtime that is registered
     * for the kit delegates to this one and has a name of its own, because a verdict names the runtime.
     *
     * @throws NullPointerException if the starter is null
     */
    public static ReferenceRuntime withExecutions(Execution.Starter starter) {
        return new ReferenceRuntime(Objects.requireNonNull(starter, "starter"));
    }

    @Override
    public String name() {
        return "reference";
    }

    /** {@inheritDoc} It is {@link #ReferenceRuntime(ThreadFactory)}. */
    @Override
    public Optional<CoroutineRuntime> withThreads(ThreadFactory factory) {
        return Optional.of(new ReferenceRuntime(factory));
    }

    @Override
    public Mounted mount(Component root) {
        return new EventLoop(root, starter);
    }
}
