package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * A mounted tree, and the loop that runs it. The loop runs whatever is ready, first in, first out, and renders a
 * component only when nothing is ready. So any number of sets cost one render, and nothing is rendered between two
 * awaits of a coroutine.
 *
 * <p><b>One at a time.</b> The driving thread runs the loop, the renders and the actions of listeners. To run a
 * coroutine, it <i>resumes</i> the coroutine and waits until the coroutine has suspended or ended. So of the driving
 * thread and all coroutines of a tree exactly one runs at any moment. The table calls the thread of this one the <i>running thread</i>.
 *
 * <p>A foreign thread only ever adds something to a queue, for the driving thread to find:
 *
 * <pre>
 * what                                 who touches it                  what makes it safe
 * -----------------------------------  ------------------------------  -----------------------------------------
 * ready, dirty                         any thread adds,                both are concurrent collections
 *                                      the running thread removes
 * Mailbox: every field                 any thread                      the monitor of the mailbox; a message and
 *                                                                      its wake are added in one step
 * SharedCell.value                     any thread                      it is volatile
 * ComponentScope.mounted               any thread reads,               it is volatile; the driving thread looks
 *                                      the driving thread writes       again before it acts
 * CoroutineTask.thread, Render.runner  any thread compares it with     a thread finds itself there only if it was
 *                                      itself                          the last one to write the field
 * everything else                      the running thread              resuming and suspending publish all that
 *                                                                      was done before (Execution)
 * </pre>
 *
 * <p>The monitor of a mailbox is the only lock. No thread waits for anything while it holds this monitor. Users cannot
 * hold it, because no user is given a mailbox. So they may hold the monitor of anything that they are given for as long
 * as they like.
 */
final class EventLoop implements Mounted {

    /** Coroutines that were woken, and listeners that were fired, in this order. */
    private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();

    /** Components that asked for a render; sorted, since a parent that renders may remove its children. */
    private final NavigableSet<ComponentScope> dirty = new ConcurrentSkipListSet<>(ComponentScope.PARENTS_FIRST);

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

    /** Asks for a render, for the driving thread to do when nothing is ready. Any thread may call this. */
    void requestRender(ComponentScope component) {
        dirty.add(component);
    }

    /** Cancels the render of a component. Returns whether one was due. */
    boolean cancelRender(ComponentScope component) {
        return dirty.remove(component);
    }

    /** Prepares the execution of a body, or throws what the starter throws. */
    Execution start(Runnable body) {
        return starter.start(body);
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
        reportFailures();
        reportStartFailure();
    }
}
