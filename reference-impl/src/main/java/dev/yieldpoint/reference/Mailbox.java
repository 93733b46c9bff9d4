package dev.yieldpoint.reference;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A channel with any number of senders and one receiver. It buffers what is sent until the receiver takes it
 * (CHANNEL-3).
 *
 * <p>Any thread may call any method, and every method returns at once. A mailbox is its own lock, so nobody outside this
 * package may be given it: a user who held the lock over an await would block every sender.
 */
final class Mailbox<M> {

    private final Queue<M> messages = new ArrayDeque<>(1); // most mailboxes never hold more than one message
    private boolean closed;
    private @Nullable CoroutineTask<?> waiting;

    /** Adds a message and wakes the coroutine that waits for it. Does nothing if the mailbox is closed (CHANNEL-8). */
    synchronized void send(M message) {
        if (closed) {
            return;
        }
        messages.add(message);
        if (waiting != null) {
            waiting.wake();
            waiting = null;
        }
    }

    /**
     * Asks for the receiver to be woken by the next message, unless a message is available or the channel has ended.
     * Returns whether the receiver has to wait. Looking for a message and asking to be woken are one step, so that no
     * message is sent in between.
     */
    synchronized boolean askToBeWoken(CoroutineTask<?> receiver) {
        if (closed || !messages.isEmpty()) {
            return false;
        }
        waiting = receiver;
        return true;
    }

    /** Takes back {@link #askToBeWoken}: the next message is buffered and wakes nobody. */
    synchronized void stopWaiting() {
        waiting = null;
    }

    /** Takes the next message, or returns empty if none is available. */
    synchronized Optional<M> poll() {
        return Optional.ofNullable(messages.poll());
    }

    /** Returns whether the channel has ended: it is closed, and every message has been taken (CHANNEL-9). */
    synchronized boolean hasEnded() {
        return closed && messages.isEmpty();
    }

    /** Refuses what is sent from now on. What was sent before can still be taken (CHANNEL-7). */
    synchronized void close() {
        closed = true;
    }

    /** Closes the mailbox, discards its messages, and wakes nobody from now on. */
    synchronized void discard() {
        closed = true;
        messages.clear();
        waiting = null;
    }
}
