package dev.yieldpoint.tck.faulty;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A channel that keeps its promises but for what a subclass overrides. The overridable methods, and the fields, are for
 * whoever holds its monitor.
 */
class FaultyMailbox {

    final Deque<Object> messages = new ArrayDeque<>();
    boolean closed;

    /** Whether the receiver waits for a message. */
    boolean waiting;

    private CompletableFuture<Void> arrival = new CompletableFuture<>();
    private CompletableFuture<Void> taking = new CompletableFuture<>();

    /** Keeps a message. */
    void put(Object message) {
        if (!closed) {
            messages.add(message);
        }
    }

    /** Whether the receiver, which waits, is woken for a message that has come. */
    boolean wakes() {
        return true;
    }

    /** Takes the next message out, if there is one. */
    Optional<Object> take() {
        return Optional.ofNullable(messages.poll());
    }

    /** Whether a receiver that found nothing is told that the channel has ended. */
    boolean hasEnded() {
        return closed;
    }

    synchronized void close() {
        closed = true;
    }

    /** Puts a message in, and wakes the receiver if it waits. Any thread may call this. */
    final void send(Object message) {
        CompletableFuture<Void> wake;
        synchronized (this) {
            put(message);
            if (waiting && !wakes()) {
                return;
            }
            waiting = false;
            wake = arrival;
            arrival = new CompletableFuture<>();
        }
        wake.complete(null);
    }

    /** Waits for the next message, or the end. */
    final Optional<Object> receive(Routine<?> receiver) {
        while (true) {
            CompletableFuture<Void> next;
            synchronized (this) {
                Optional<Object> message = take();
                if (message.isPresent()) {
                    taking.complete(null);
                    taking = new CompletableFuture<>();
                    return message;
                }
                if (hasEnded()) {
                    return Optional.empty();
                }
                waiting = true;
                next = arrival;
            }
            receiver.awaitReally(next);
        }
    }

    /** Complete as soon as something is sent. */
    final synchronized CompletableFuture<Void> arrival() {
        return arrival;
    }

    /** Complete as soon as a message is taken. */
    final synchronized CompletableFuture<Void> taking() {
        return taking;
    }
}
