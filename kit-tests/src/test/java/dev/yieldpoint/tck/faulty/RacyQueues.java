package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.variation.Routine;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Channels that lose, repeat or reorder messages when several threads use their queue. */
final class RacyQueues {

    private RacyQueues() {}

    /** A channel whose queue is not always there. */
    private abstract static class Queued extends Pipe {
        volatile @Nullable Queue<Object> queue;

        @Override
        public Optional<Object> take() {
            return Optional.ofNullable(queue).map(Queue::poll);
        }

        @Override
        boolean isEmpty() {
            return Optional.ofNullable(queue).map(Queue::isEmpty).orElse(true);
        }

        @Override
        public synchronized void abandon() {
            super.abandon();
            queue = null;
        }
    }

    /** Has no queue any more when the receiver is gone, which surprises a sender that has found the channel open. */
    static final class LooksThenPuts extends Queued {
        LooksThenPuts() {
            queue = new ConcurrentLinkedQueue<>();
        }

        @Override
        void offer(Object message) {
            if (!shut) {
                Objects.requireNonNull(queue).add(message);
                wake();
            }
        }
    }

    static final class DiscardsIfBusy extends Pipe.Locked {
        @Override
        void busy(Object message) {}
    }

    /** Takes from the second queue what came while the first queue was in use, but only when the first queue is empty. */
    static final class OverflowsIfBusy extends Pipe.Locked {
        private final Queue<Object> overflow = new ConcurrentLinkedQueue<>();

        @Override
        void busy(Object message) {
            put(message, overflow);
        }

        @Override
        public Optional<Object> take() {
            return super.take().or(() -> Optional.ofNullable(overflow.poll()));
        }

        @Override
        boolean isEmpty() {
            return super.isEmpty() && overflow.isEmpty();
        }

        @Override
        public synchronized void abandon() {
            super.abandon();
            overflow.clear();
        }
    }

    /** Of two senders that find no message counted, each counts one. */
    static final class CountsMessages extends Pipe {
        private volatile int count;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // the fault
        void offer(Object message) {
            if (put(message, messages) && count++ == 0) {
                wake();
            }
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // the fault
        public Optional<Object> take() {
            Optional<Object> message = super.take();
            if (message.isPresent()) {
                count--;
            }
            return message;
        }

        @Override
        Optional<Object> next(Routine<?> receiver) {
            while (true) {
                CompletableFuture<Void> wake = new CompletableFuture<>();
                waker = wake;
                if (count > 0 || closed) {
                    Optional<Object> message = tryReceive();
                    if (message.isPresent() || closed) {
                        return message;
                    }
                }
                receiver.awaitReally(wake);
            }
        }
    }

    /** Of two messages that are linked to the same end, the first one and all that follow it are lost. */
    static final class LosesLink extends Pipe.Linked {
        @Override
        void append(Node node) {
            Node end = Objects.requireNonNull(last.get());
            end.next = node;
            var unused = last.compareAndSet(end, node);
        }
    }

    /** While one sender has moved the end and not linked its message, the messages of other senders behind it are not found. */
    static final class LinksLater extends Pipe.Linked {
        @Override
        void append(Node node) {
            Node before = last.getAndSet(node);
            before.next = node;
        }
    }

    /** A sender may put its message into a buffer from which everything has been received. */
    static final class SwapsBuffers extends Pipe {
        private volatile Queue<Object> incoming = new ConcurrentLinkedQueue<>();
        private Queue<Object> batch = new ArrayDeque<>();

        @Override
        void offer(Object message) {
            if (!shut) {
                incoming.add(message);
                wake();
            }
        }

        @Override
        public Optional<Object> take() {
            if (batch.isEmpty()) {
                batch = incoming;
                incoming = new ConcurrentLinkedQueue<>();
            }
            return Optional.ofNullable(batch.poll());
        }

        @Override
        boolean isEmpty() {
            return batch.isEmpty() && incoming.isEmpty();
        }

        @Override
        public synchronized void abandon() {
            super.abandon();
            batch.clear();
            incoming.clear();
        }
    }

    /** Has no queue before the first message, because most coroutines are sent none. */
    static final class CreatesLate extends Queued {
        @Override
        void offer(Object message) {
            if (shut) {
                return;
            }
            Queue<Object> buffer = queue;
            if (buffer == null) {
                buffer = new ConcurrentLinkedQueue<>();
                queue = buffer;
            }
            buffer.add(message);
            wake();
        }
    }

    /** Senders lock each other out, but not the receiver: a sender puts back the queue as it was before a message was taken. */
    static final class ChangesCopy extends Pipe {
        /** A queue that never changes: the messages to be taken next, and those that came after them, the latest first. */
        private record Chain(
                @Nullable Link oldest, @Nullable Link latest) {
            record Link(Object message, @Nullable Link next) {}

            Chain plus(Object message) {
                return new Chain(oldest, new Link(message, latest));
            }

            @Nullable
            Link first() {
                Link first = oldest;
                if (first == null) {
                    for (Link link = latest; link != null; link = link.next) {
                        first = new Link(link.message, first);
                    }
                }
                return first;
            }

            Chain rest() {
                Link first = first();
                return first == null ? this : new Chain(first.next, oldest == null ? null : latest);
            }
        }

        private final AtomicReference<Chain> queue = new AtomicReference<>(new Chain(null, null));

        private Chain chain() {
            return Objects.requireNonNull(queue.get());
        }

        @Override
        void offer(Object message) {
            synchronized (queue) {
                if (!shut) {
                    queue.set(chain().plus(message));
                }
            }
            wake();
        }

        @Override
        public Optional<Object> take() {
            return Optional.ofNullable(queue.getAndUpdate(Chain::rest).first()).map(Chain.Link::message);
        }

        @Override
        boolean isEmpty() {
            return chain().first() == null;
        }

        @Override
        public synchronized void abandon() {
            super.abandon();
            queue.set(new Chain(null, null));
        }
    }
}
