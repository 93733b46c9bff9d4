package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.Routine;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A channel that is sound except for what a subclass does. Its monitor guards the messages unless the subclass keeps them. */
abstract class Pipe extends FaultyMailbox {
    /** Completes when the receiver is to look for a message. */
    volatile @Nullable CompletableFuture<Void> waker;

    /** Whether messages are discarded, because the channel is closed or its receiver is gone. */
    volatile boolean shut;

    /** Sends a message. Any thread may call this. */
    abstract void offer(Object message);

    /** Looks and puts in one step. Returns whether the message was put. */
    final synchronized boolean put(Object message, Queue<Object> into) {
        return !shut && into.add(message);
    }

    final void wake() {
        CompletableFuture<Void> receiver = waker;
        if (receiver != null) {
            receiver.complete(null);
        }
    }

    /** Waits for the next message, or the end. The waker is there before the receiver looks, so that no wake is lost. */
    Optional<Object> next(Routine<?> receiver) {
        while (true) {
            CompletableFuture<Void> wake = new CompletableFuture<>();
            waker = wake;
            Optional<Object> message = tryReceive();
            if (message.isPresent() || closed) {
                return message;
            }
            receiver.awaitReally(wake);
        }
    }

    boolean isEmpty() {
        synchronized (this) {
            return messages.isEmpty();
        }
    }

    @Override
    public synchronized void close() {
        shut = true;
        super.close();
    }

    @Override
    public synchronized void abandon() {
        shut = true;
        super.abandon();
        waker = null;
    }

    /** Senders do not wait for a lock, because a send never waits (CHANNEL-6). */
    abstract static class Locked extends Pipe {
        private final ReentrantLock lock = new ReentrantLock();

        /** A message is sent, but somebody else has the lock. */
        abstract void busy(Object message);

        @Override
        final void offer(Object message) {
            if (lock.tryLock()) {
                try {
                    if (!shut) {
                        messages.add(message);
                    }
                } finally {
                    lock.unlock();
                }
            } else {
                busy(message);
            }
            wake();
        }

        @Override
        public Optional<Object> take() {
            lock.lock();
            try {
                return super.take();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public synchronized void abandon() {
            lock.lock();
            try {
                super.abandon();
            } finally {
                lock.unlock();
            }
        }
    }

    /** A linked queue, to which senders append without a lock. */
    abstract static class Linked extends Pipe {
        /** A message, which is released when it is received. */
        static final class Node {
            private @Nullable Object message;
            volatile @Nullable Node next;

            Node(@Nullable Object message) {
                this.message = message;
            }
        }

        /** The message that was received last; only the receiver uses it. */
        private Node first = new Node(null);

        final AtomicReference<Node> last = new AtomicReference<>(first);

        abstract void append(Node node);

        @Override
        final void offer(Object message) {
            if (!shut) {
                append(new Node(message));
                wake();
            }
        }

        @Override
        public Optional<Object> take() {
            Node next = first.next;
            if (next == null) {
                return Optional.empty();
            }
            first = next;
            Object message = next.message;
            next.message = null;
            return Optional.ofNullable(message);
        }

        @Override
        boolean isEmpty() {
            return first.next == null;
        }

        @Override
        public synchronized void abandon() {
            super.abandon();
            first = new Node(null);
            last.set(first);
        }
    }
}
