package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Channels with races. Each is sound as long as its senders come one after the other. */
final class RacyChannels {

    private RacyChannels() {}

    /** A runtime with channels of its own. */
    static final class OwnChannels extends Variation {
        private final Function<ObservedMount, Pipe> make;

        OwnChannels(Function<ObservedMount, Pipe> make) {
            this.make = make;
        }

        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return make.apply(place);
        }

        @Override
        public <M> void send(Routine<M> to, M message) {
            pipe(to).offer(message);
        }

        @Override
        @SuppressWarnings("unchecked") // only what was sent to the routine comes into its channel
        public <M> Optional<M> receive(Routine<M> routine) {
            return (Optional<M>) pipe(routine).next(routine);
        }

        @Override
        public boolean hasEnded(Routine<?> routine) {
            return pipe(routine).closed && pipe(routine).isEmpty();
        }

        private static Pipe pipe(Routine<?> routine) {
            return (Pipe) routine.mailbox;
        }
    }

    /** Has no queue any more when the receiver is gone, which surprises a sender that has found the channel open. */
    static final class LooksThenPuts extends Pipe {
        private volatile @Nullable Queue<Object> queue = new ConcurrentLinkedQueue<>();

        @Override
        void offer(Object message) {
            if (!shut) {
                Objects.requireNonNull(queue).add(message);
                wake();
            }
        }

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

    static final class LooksTwiceAtWaker extends Pipe {
        @Override
        void offer(Object message) {
            if (put(message, messages) && waker != null) {
                waker.complete(null);
            }
        }
    }

    /** One sender clears the waker that the receiver has left for another one. */
    static final class WakerOutsideLock extends Pipe {
        private @Nullable CompletableFuture<Void> left;

        @Override
        void offer(Object message) {
            if (put(message, messages)) {
                CompletableFuture<Void> receiver = left;
                left = null;
                if (receiver != null) {
                    receiver.complete(null);
                }
            }
        }

        @Override
        Optional<Object> next(Routine<?> receiver) {
            while (true) {
                CompletableFuture<Void> wake = new CompletableFuture<>();
                synchronized (this) {
                    Optional<Object> message = tryReceive();
                    if (message.isPresent() || closed) {
                        return message;
                    }
                    left = wake;
                }
                receiver.awaitReally(wake);
            }
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

    /** A message that comes between the look and the mark wakes nobody. */
    static final class ClearsScheduledLate extends Pipe {
        private final AtomicBoolean scheduled = new AtomicBoolean(true); // a new coroutine starts without a message

        @Override
        void offer(Object message) {
            if (put(message, messages) && scheduled.compareAndSet(false, true)) {
                wake();
            }
        }

        @Override
        Optional<Object> next(Routine<?> receiver) {
            while (true) {
                Optional<Object> message = tryReceive();
                if (message.isPresent() || closed) {
                    return message;
                }
                CompletableFuture<Void> wake = new CompletableFuture<>();
                waker = wake;
                scheduled.set(false);
                receiver.awaitReally(wake);
            }
        }
    }

    static final class WakesFirst extends Pipe {
        @Override
        void offer(Object message) {
            wake();
            put(message, messages);
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

    /** A wake for a message that the receiver has found without waiting ends the next wait, and without a message. */
    static final class WaitsOnce extends Pipe {
        private volatile CompletableFuture<Void> signal = new CompletableFuture<>();
        private volatile boolean asleep;

        @Override
        void offer(Object message) {
            if (put(message, messages) && asleep) {
                asleep = false;
                signal.complete(null);
            }
        }

        @Override
        Optional<Object> next(Routine<?> receiver) {
            Optional<Object> message = tryReceive();
            if (message.isEmpty() && !closed) {
                asleep = true;
                message = tryReceive(); // one that came before the receiver was seen to be asleep
                if (message.isEmpty()) {
                    receiver.awaitReally(signal);
                    signal = new CompletableFuture<>();
                    message = tryReceive();
                }
                asleep = false;
            }
            return message;
        }
    }

    /** Of two senders that find the same receiver, the second one hands its message to nobody. */
    static final class HandsOver extends Pipe {
        private volatile @Nullable CompletableFuture<Object> asking;

        @Override
        void offer(Object message) {
            CompletableFuture<Object> receiver;
            synchronized (this) {
                receiver = asking;
                if (receiver == null) {
                    put(message, messages);
                    return;
                }
            }
            asking = null;
            receiver.complete(message);
        }

        @Override
        Optional<Object> next(Routine<?> receiver) {
            CompletableFuture<Object> handed = new CompletableFuture<>();
            synchronized (this) {
                Optional<Object> message = tryReceive();
                if (message.isPresent() || closed) {
                    return message;
                }
                asking = handed;
            }
            return Optional.of(receiver.awaitReally(handed));
        }

        @Override
        public synchronized void abandon() {
            super.abandon();
            asking = null;
        }
    }

    /** Has no queue before the first message, because most coroutines are sent none. */
    static final class CreatesLate extends Pipe {
        private volatile @Nullable Queue<Object> queue;

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

    /** The tree's lock guards who waits, and the channel's lock what there is to wait for. */
    static final class LocksChannelAndTree extends Pipe {
        private final ObservedTree tree;

        LocksChannelAndTree(ObservedMount place) {
            this.tree = place.tree;
        }

        @Override
        void offer(Object message) {
            synchronized (this) {
                if (put(message, messages)) {
                    synchronized (tree) {
                        wake();
                    }
                }
            }
        }

        @Override
        Optional<Object> next(Routine<?> receiver) {
            while (true) {
                CompletableFuture<Void> wake = new CompletableFuture<>();
                synchronized (tree) {
                    Optional<Object> message = tryReceive();
                    if (message.isPresent() || closed) {
                        return message;
                    }
                    waker = wake;
                }
                receiver.awaitReally(wake);
            }
        }
    }

    /** A sender that has found the coroutine alive may put its message into what is the mailbox of another coroutine by now. */
    static final class ReusesMailboxes extends Variation {
        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            FaultyMailbox idle = place.tree.mailboxes.remove(place.path);
            return idle == null ? new FaultyMailbox() : idle;
        }

        @Override
        public <M> void send(Routine<M> to, M message) {
            if (!to.over) {
                super.send(to, message);
            }
        }

        @Override
        public void over(Routine<?> routine) {
            FaultyMailbox mailbox = routine.mailbox;
            synchronized (mailbox) {
                mailbox.messages.clear();
                mailbox.closed = false;
                mailbox.waiting = false;
            }
            routine.place.tree.mailboxes.put(routine.place.path, mailbox);
        }
    }
}
