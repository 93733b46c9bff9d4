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

    private @Nullable Queue<M> messages; // none while somebody waits: of those there are many
    private boolean closed;
    private @Nullable Runnable waker;

    @Override
    public void send(M message) {
        Runnable wake;
        synchronized (this) {
            if (closed) {
                return;
            }
            if (messages == null) {
                messages = new ArrayDeque<>(1); // most hold one message at a time
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
     * The next message, or empty if the channel has ended. If there is neither, null, and the waker runs when the next
     * message comes: to look and to leave the waker is one step, so no message slips in between.
     */
    @SuppressWarnings("NullableOptional") // three answers: a message, the end, and not yet
    synchronized @Nullable Optional<M> take(Runnable waker) {
        M message = messages == null ? null : messages.poll();
        if (message == null && !closed) {
            messages = null;
            this.waker = waker;
            return null;
        }
        return Optional.ofNullable(message);
    }

    /** Refuses what is sent from now on. */
    synchronized void close() {
        closed = true;
    }

    /** Closes, and lets go of everything. */
    synchronized void discard() {
        closed = true;
        messages = null;
        waker = null;
    }
}
