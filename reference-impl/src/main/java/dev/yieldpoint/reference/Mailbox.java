package dev.yieldpoint.reference;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A channel with one receiver, which keeps what was sent until it is received. It is its own lock, so nobody outside this
 * package may get it: a user who held the lock over an await would block every sender.
 */
final class Mailbox<M> {

    private @Nullable Queue<M> messages; // none while somebody waits: of those there are many
    private boolean closed;
    private @Nullable CoroutineThread<?> waiter;

    /** Keeps a message, and wakes whoever waits for it. */
    synchronized void send(M message) {
        if (closed) {
            return;
        }
        if (messages == null) {
            messages = new ArrayDeque<>(1); // most hold one message at a time
        }
        messages.add(message);
        if (waiter != null) {
            waiter.wake();
            waiter = null;
        }
    }

    /**
     * The next message, or empty if the channel has ended. If there is neither, null, and the next message wakes the
     * coroutine: looking and waiting is one step, so no message slips in between.
     */
    @SuppressWarnings("NullableOptional") // three answers: a message, the end, and not yet
    synchronized @Nullable Optional<M> take(CoroutineThread<?> receiver) {
        M message = messages == null ? null : messages.poll();
        if (message == null && !closed) {
            messages = null;
            waiter = receiver;
            return null;
        }
        return Optional.ofNullable(message);
    }

    /** The next message if there is one; wakes nobody later. */
    synchronized Optional<M> poll() {
        return Optional.ofNullable(messages == null ? null : messages.poll());
    }

    /** Whether it refuses what is sent, and holds nothing. */
    synchronized boolean hasEnded() {
        return closed && (messages == null || messages.isEmpty());
    }

    /** Wakes nobody from now on. */
    synchronized void stopWaiting() {
        waiter = null;
    }

    /** Refuses what is sent from now on. */
    synchronized void close() {
        closed = true;
    }

    /** Closes, and lets go of everything. */
    synchronized void discard() {
        closed = true;
        messages = null;
        waiter = null;
    }
}
