package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A mounted tree, and the loop that runs it. The loop runs whatever is ready, first in, first out, and begins a render
 * only when nothing is ready; due children of that component follow at once. So any number of sets cost one render.
 *
 * <p><b>One at a time.</b> The driving thread runs the loop, the renders and the actions of listeners. To run a
 * coroutine, it <i>resumes</i> the coroutine and waits until the coroutine has suspended or ended. So of the driving
 * thread and all coroutines of a tree exactly one runs at any moment, and nothing is rendered between two awaits of a
 * coroutine. The table calls the thread of the one that runs the <i>running thread</i>. A {@linkplain dev.yieldpoint.spec
 * foreign thread} only writes a shared value, or adds something to a queue for the running thread to find.
 *
 * <p><b>Locks.</b> A tree has two kinds: the monitor of a mailbox, and the monitor of the set of dirty components. A
 * thread that holds one of them waits for nothing and takes no other lock. Users cannot hold either, because no user is
 * given a mailbox or the set. So users may hold the monitor of anything that they are given for as long as they like.
 * There is one exception: {@link #couldNotStart} calls {@code addSuppressed}, which takes the monitor of what a starter
 * threw.
 *
 * <pre>
 * what                              who touches it               what makes it safe
 * --------------------------------  ---------------------------  ----------------------------------------------
 * ready                             any thread adds,             it is a concurrent queue
 *                                   the running thread removes
 * dirty                             any thread adds,             the monitor of the set; a concurrent set would
 *                                   the running thread removes   not do, see the field
 * Mailbox: every field              any thread                   the monitor of the mailbox; a send holds it while
 *                                                                it adds the message here and the coroutine to
 *                                                                ready
 * SharedCell.value                  any thread                   it is volatile
 * ComponentScope.mounted            any thread reads, the        it is volatile; the running thread looks again
 *                                   running thread writes        before it acts
 * CoroutineTask.thread,             any thread reads, the        a thread writes only itself and null, so it reads
 * Render.runner                     running thread writes        itself only if it has not written null since
 * ComponentScope.rendering          any thread reads, the        a render is used only by the thread that is its
 *                                   running thread writes        runner
 * StateCell.value, Atoms            the running thread, if       as for everything else
 *                                   users obey OwnedState and
 *                                   AtomRoot
 * ThreadExecution: both fields      both threads of a hand-over  they are semaphores
 * Threads.BEST                      driving threads of any tree  any thread may call an executor
 * everything else                   the running thread           resuming and suspending publish all that was
 *                                                                done before (Execution)
 * </pre>
 */
final class EventLoop implements Mounted {

    /** Coroutines that were woken, and listeners that were fired, in the order in which that happened. */
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();

    /**
     * Components that asked for a render; sorted, since a parent that renders may remove its children.
     *
     * <p>Adding and removing take the same lock. So the render for which a component is removed sees what every thread did
     * before it added the component, also if the component was in the set already. A concurrent set does not promise this: an
     * {@code add} that returns false may only have read, and then publishes nothing.
     */
    private final NavigableSet<ComponentScope> dirty =
            Collections.synchronizedNavigableSet(new TreeSet<>(ComponentScope.PARENTS_FIRST));

    /** What bodies threw since the last report. */
    private final List<Throwable> failures = new ArrayList<>();

    /** Why the first coroutine since the last report could not start. */
    private @Nullable Throwable startFailure;

    private final Execution.Starter starter;
    private final ComponentScope root;
    private long mounts;

    EventLoop(Component component, Execution.Starter starter) {
        this.starter = starter;
        root = new ComponentScope(this, null, "root", component);
    }

    @Override
    public void settle() {
        while (runNext() || renderNext()) {}
        reportStartFailure();
        reportFailures();
    }

    /** Runs the first coroutine or event of the ready queue. Returns false if the queue is empty. */
    boolean runNext() {
        Runnable next = ready.poll();
        if (next == null) {
            return false;
        }
        next.run();
        return true;
    }

    /** Renders the component that was mounted first, of those that asked for a render. Returns false if none did. */
    boolean renderNext() {
        ComponentScope next = dirty.pollFirst();
        if (next == null) {
            return false;
        }
        next.render();
        return true;
    }

    /** Adds a coroutine or an event to the ready queue, for the driving thread to run. Any thread may call this. */
    void enqueue(Runnable work) {
        ready.add(work);
    }

    /** Removes a coroutine from the ready queue, if it is there. */
    void dequeue(Runnable work) {
        ready.remove(work);
    }

    /** Asks for a render, for the driving thread to do later. Any thread may call this. */
    void requestRender(ComponentScope component) {
        dirty.add(component);
    }

    /** Removes a component from the set of dirty components. Returns whether a render was due. */
    boolean takeRender(ComponentScope component) {
        return dirty.remove(component);
    }

    /** Creates the execution of a body, which has not started yet. Throws what the starter throws. */
    Execution create(Runnable body) {
        return starter.create(body);
    }

    /** Keeps what a body threw for the next report. */
    void bodyFailed(Throwable thrown) {
        failures.add(thrown);
    }

    /** Keeps the reason why a coroutine could not start for the next report. Further reasons are suppressed by the first. */
    void couldNotStart(Throwable reason) {
        if (startFailure == null) {
            startFailure = reason;
        } else if (startFailure != reason) {
            startFailure.addSuppressed(reason);
        }
    }

    /** Returns the number of components that were mounted before. */
    long countMount() {
        return mounts++;
    }

    /** Throws the reason why coroutines could not start, unchanged. The next call reports what bodies threw. */
    private void reportStartFailure() {
        Throwable reason = startFailure;
        startFailure = null;
        if (reason instanceof Error error) {
            throw error;
        }
        if (reason instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void reportFailures() {
        if (failures.isEmpty()) {
            return;
        }
        CoroutineFailedException report = new CoroutineFailedException(failures.remove(0));
        failures.forEach(report::addSuppressed);
        failures.clear();
        throw report;
    }

    /** Also reports what bodies threw while they were dropped, since no later {@link #settle()} would. */
    @Override
    public void close() {
        root.unmount();
        ready.clear();
        dirty.clear();
        if (startFailure != null && !failures.isEmpty()) {
            failures.add(startFailure); // reported by this call, since a second call must throw nothing
            startFailure = null;
        }
        reportFailures();
        reportStartFailure();
    }
}
