package dev.yieldpoint.tck.variation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A channel that keeps its promises but for what a subclass overrides. The overridable methods, and the fields, are for
 * whoever holds its monitor.
 */
public class FaultyMailbox {

    public final Deque<Object> messages = new ArrayDeque<>();
    public boolean closed;

    /** Whether the receiver waits for a message. */
    public boolean waiting;

    /** Whether the receiver is gone, so that nothing is kept. */
    public boolean abandoned;

    private CompletableFuture<Void> arrival = new CompletableFuture<>();
    private CompletableFuture<Void> taking = new CompletableFuture<>();

    /** Keeps a message. */
    public void put(Object message) {
        if (!closed) {
            messages.add(message);
        }
    }

    /** Whether the receiver, which waits, is woken for a message that has come. */
    public boolean wakes() {
        return true;
    }

    /** Takes the next message out, if there is one. */
    public Optional<Object> take() {
        return Optional.ofNullable(messages.poll());
    }

    /** Whether a receiver that found nothing is told that the channel has ended. */
    public boolean hasEnded() {
        return closed;
    }

    public synchronized void close() {
        closed = true;
    }

    /** The receiver is gone: lets go of what is buffered, and keeps nothing that is sent later. */
    public synchronized void abandon() {
        abandoned = true;
        messages.clear();
    }

    /** There is a receiver again. */
    final synchronized void takeUp() {
        abandoned = false;
    }

    /** Puts a message in, and wakes the receiver if it waits. Any thread may call this. */
    public final void send(Object message) {
        CompletableFuture<Void> wake;
        synchronized (this) {
            if (abandoned) {
                return;
            }
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
    public final Optional<Object> receive(Routine<?> receiver) {
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

    /** The next message, if there is one. */
    public final synchronized Optional<Object> tryReceive() {
        Optional<Object> message = take();
        if (message.isPresent()) {
            taking.complete(null);
            taking = new CompletableFuture<>();
        }
        return message;
    }

    /** Whether it is closed, and nothing is left in it. */
    public final synchronized boolean isAtEnd() {
        return closed && messages.isEmpty();
    }

    /** Complete as soon as something is sent. */
    public final synchronized CompletableFuture<Void> arrival() {
        return arrival;
    }

    /** Complete as soon as a message is taken. */
    public final synchronized CompletableFuture<Void> taking() {
        return taking;
    }
}
