package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Coroutine;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A channel with one receiver: keeps what was sent until it is asked for. The sending end of a coroutine's mailbox is
 * the coroutine's handle.
 */
final class Mailbox<M> implements Coroutine<M> {

    private final Queue<M> messages = new ArrayDeque<>();
    private boolean closed;
    private @Nullable Runnable waker;

    @Override
    public void send(M message) {
        Runnable wake;
        synchronized (this) {
            if (closed) {
                return;
            }
            messages.add(message);
            wake = waker;
            waker = null;
        }
        if (wake != null) {
            wake.run();
        }
    }

    /**
     * Whether {@link #take()} has an answer. If not, the waker runs when the next message comes: to look and to leave
     * the waker is one step, so no message slips in between.
     */
    synchronized boolean hasAnswer(Runnable waker) {
        boolean hasAnswer = closed || !messages.isEmpty();
        this.waker = hasAnswer ? null : waker;
        return hasAnswer;
    }

    /** The next message, or empty if the channel has ended. */
    synchronized Optional<M> take() {
        return Optional.ofNullable(messages.poll());
    }

    /** Refuses what is sent from now on. */
    synchronized void close() {
        closed = true;
    }

    /** Closes, and lets go of everything. */
    synchronized void discard() {
        closed = true;
        messages.clear();
        waker = null;
    }
}
