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
 * A mounted tree, and the loop that runs it: first what is ready, first in, first out; a render only when nothing is
 * ready. So any number of sets cost one render, and nothing is rendered between two awaits of a coroutine.
 *
 * <p><b>One turn.</b> A tree has one <i>turn</i>: of all its coroutines and the driving thread exactly one runs, the
 * others wait at their {@link Turn}. To wait there, each coroutine has a thread of its own, or is a continuation. A
 * coroutine that suspends gives the turn straight to the next one that is ready. Only when none is first in line does
 * the driving thread get it back, for a listener, for a render, or to leave {@link #settle()}. A coroutine that is
 * dropped gets the turn out of line, to unwind, and gives it back to the driving thread.
 *
 * <p>Foreign threads never have the turn. All they can do is to leave word:
 *
 * <pre>
 * what                                   who touches it           under what
 * -------------------------------------  -----------------------  ------------------------------------
 * ready, dirty                           any thread adds,         themselves: they are concurrent
 *                                        the turn takes
 * ComponentScope.mounted                 any thread reads,        nothing, volatile: what comes with the removal
 *                                        the turn writes          is passed over when its turn comes
 * CoroutineThread.dropped                wakers read,             nothing, volatile: a wake that comes with the
 *                                        the turn reads, writes   drop is passed over when its turn comes
 * Mailbox: every field                   any thread               its monitor, together with adding to ready
 * CoroutineThread.thread, Render.runner  any thread, to compare   nothing: a thread can find itself there
 *                                        with itself              only if it wrote itself, and last
 * SharedCell.value                       any thread               nothing, volatile
 * everything else                        the turn                 the turn: to give it is to publish
 * </pre>
 *
 * <p>The monitor of a mailbox is the only lock. No thread holds it while it waits for its turn, and no user can: what
 * users are given is never locked here, so they may hold its monitor for as long as they like.
 */
final class EventLoop implements Mounted {

    /** Coroutines that were started or woken, and listeners that were fired. */
    final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();

    /** The components to be rendered. */
    final NavigableSet<ComponentScope> dirty = new ConcurrentSkipListSet<>(ComponentScope.PARENTS_FIRST);

    /** What bodies threw since the last report. */
    final List<Throwable> failures = new ArrayList<>();

    final Turns turns;

    /** Where the driving thread waits while coroutines run. */
    final Turn turn;

    private final ComponentScope root;
    private long mounts;
    private @Nullable Throwable noThread;

    EventLoop(Component component, Turns turns) {
        this.turns = turns;
        turn = turns.ofDriver();
        root = new ComponentScope(this, null, "root", component);
    }

    @Override
    public void settle() {
        while (runNext() || renderNext()) {}
        reportNoThread();
        reportFailures();
    }

    private boolean runNext() {
        Runnable next = ready.poll();
        if (next == null) {
            return false;
        }
        next.run();
        return true;
    }

    private boolean renderNext() {
        ComponentScope next = dirty.pollFirst();
        if (next == null) {
            return false;
        }
        next.render();
        return true;
    }

    /** Throws why coroutines could not begin, as it is. What bodies threw is then left to the next report. */
    private void reportNoThread() {
        Throwable reason = noThread;
        noThread = null;
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

    /** Keeps the first reason for the next report. Others are added to it. */
    void cannotBegin(Throwable reason) {
        if (noThread == null) {
            noThread = reason;
        } else if (noThread != reason) {
            noThread.addSuppressed(reason);
        }
    }

    long countMount() {
        return mounts++;
    }

    /** Lets a coroutine run, and whatever it gives the turn to; returns when the driving thread has it back. */
    void lendTurn(CoroutineThread<?> coroutine) {
        if (coroutine.resume()) {
            turn.await();
        }
    }

    /** Gives the turn of a coroutine that suspends or ends to whoever is next: from thread to thread it goes fastest. */
    void passTurn() {
        if (ready.peek() instanceof CoroutineThread<?> next) {
            ready.remove();
            if (!next.dropped && next.resume()) {
                return;
            }
        }
        turn.give();
    }

    /** Also reports what bodies threw while they were dropped: no later {@link #settle()} would. */
    @Override
    public void close() {
        root.unmount();
        ready.clear();
        reportFailures();
        reportNoThread();
    }
}
