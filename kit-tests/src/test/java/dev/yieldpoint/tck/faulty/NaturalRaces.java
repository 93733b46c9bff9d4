package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runtimes with races as bug reports of channels, executors and user interfaces show them. Each race is written as it would be by mistake:
 * nothing yields, waits or counts to make it likelier. The runtimes are sound as long as things happen in turns, so no scenario finds them.
 */
public final class NaturalRaces {

    private static final String SENDS = "several threads that send concurrently while the runtime is running";
    private static final String REMOVAL = "several threads that send while the coroutine ends or is dropped";
    private static final String WRITES = "several threads that write concurrently while the runtime is running";
    private static final String WAKES = "several threads that complete awaits while the runtime is running";

    public static final List<Fault> ALL = List.of(
            Fault.survivor(
                    "looks whether the channel is closed before it puts the message, in two steps",
                    "CHANNEL-11",
                    REMOVAL,
                    new OwnChannels(place -> new LooksThenPuts())),
            Fault.survivor(
                    "discards a message that is sent while the channel is in use",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new DiscardsIfBusy())),
            Fault.survivor(
                    "locks a shared value before the tree in a write, and the tree before the value in a render",
                    "EXTERNAL-2",
                    WRITES,
                    new LocksValueAndTree()),
            Fault.survivor(
                    "looks twice at the waker, which a drop takes away in between",
                    "CHANNEL-11",
                    REMOVAL,
                    new OwnChannels(place -> new LooksTwiceAtWaker())),
            Fault.survivor(
                    "reuses the mailbox of a dropped coroutine although a sender may still put a message there",
                    "LIFECYCLE-6",
                    REMOVAL,
                    new ReusesMailboxes()),
            Fault.survivor(
                    "reads and clears the waker outside the lock that guards it",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new WakerOutsideLock())),
            Fault.survivor(
                    "counts the buffered messages without a lock, and wakes the receiver only for the first of them",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new CountsMessages())),
            Fault.survivor(
                    "marks a coroutine as not scheduled after the coroutine has looked for messages",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new ClearsScheduledLate())),
            Fault.survivor(
                    "wakes the receiver before it puts the message",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new WakesFirst())),
            Fault.survivor(
                    "calls the readers of a shared value while a render replaces a reader",
                    "EXTERNAL-2",
                    WRITES,
                    new OwnValues(CallsReaders::new)),
            Fault.survivor(
                    "requests a render before it stores the value that is written",
                    "EXTERNAL-2",
                    WRITES,
                    new OwnValues(RequestsFirst::new)),
            Fault.survivor(
                    "removes the readers that it has notified of a write, although they have subscribed again",
                    "EXTERNAL-2",
                    WRITES,
                    new OwnValues(RemovesNotified::new)),
            Fault.survivor(
                    "links a message to the end of its queue, and does not try again if the end has moved",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new LosesLink())),
            Fault.survivor(
                    "swaps the full buffer for an empty one while a sender still has the full one",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new SwapsBuffers())),
            Fault.survivor(
                    "takes a message that is not linked yet for the end of the queue",
                    "CHANNEL-7",
                    SENDS,
                    new OwnChannels(place -> new LinksLater())),
            Fault.survivor(
                    "takes every wake for a message, because it waits once and not in a loop",
                    "CHANNEL-9",
                    SENDS,
                    new OwnChannels(place -> new WaitsOnce())),
            Fault.survivor(
                    "puts a message into a second queue while the first queue is in use",
                    "CHANNEL-2",
                    SENDS,
                    new OwnChannels(place -> new OverflowsIfBusy())),
            Fault.survivor(
                    "hands the messages of two senders to the same receive",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new HandsOver())),
            Fault.survivor(
                    "creates the queue when the first message is sent, once for each sender of a first message",
                    "CHANNEL-12",
                    SENDS,
                    new OwnChannels(place -> new CreatesLate())),
            Fault.survivor(
                    "forgets after a render which renders were requested during it",
                    "EXTERNAL-2",
                    WRITES,
                    new OwnValues(RequestsOnce::new)),
            Fault.survivor(
                    "clears the list of wakes after it has handed them out, and loses those that came meanwhile",
                    "YIELDING-3",
                    WAKES,
                    new ClearsWakes()),
            Fault.survivor(
                    "puts back a message that is being received, because senders change a copy of the queue",
                    "CHANNEL-4",
                    SENDS,
                    new OwnChannels(place -> new ChangesCopy())),
            Fault.survivor(
                    "locks the channel before the tree in a send, and the tree before the channel in a receive",
                    "CHANNEL-6",
                    SENDS,
                    new OwnChannels(LocksChannelAndTree::new)),
            Fault.survivor(
                    "counts a new version of a shared value before it stores the value",
                    "EXTERNAL-2",
                    WRITES,
                    new OwnValues(CountsVersionFirst::new)),
            Fault.survivor(
                    "takes over a written value in two steps, and loses a write that comes in between",
                    "EXTERNAL-2",
                    WRITES,
                    new OwnValues(TakesOver::new)),
            Fault.survivor(
                    "takes the late wake of an earlier await for the wake of the current await",
                    "YIELDING-4",
                    WAKES,
                    new LateWake()));

    private NaturalRaces() {}

    /** A runtime with channels of its own. */
    private static final class OwnChannels extends Variation {
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

    /** A channel that is sound except for what a subclass does. Its monitor guards the messages unless the subclass keeps them. */
    private abstract static class Pipe extends FaultyMailbox {
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
    }

    /** Has no queue any more when the receiver is gone, which surprises a sender that has found the channel open. */
    private static final class LooksThenPuts extends Pipe {
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

    /** Senders do not wait for a lock, because a send never waits (CHANNEL-6). */
    private abstract static class Locked extends Pipe {
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

    private static final class DiscardsIfBusy extends Locked {
        @Override
        void busy(Object message) {}
    }

    /** Takes from the second queue what came while the first queue was in use, but only when the first queue is empty. */
    private static final class OverflowsIfBusy extends Locked {
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

    private static final class LooksTwiceAtWaker extends Pipe {
        @Override
        void offer(Object message) {
            if (put(message, messages) && waker != null) {
                waker.complete(null);
            }
        }
    }

    /** One sender clears the waker that the receiver has left for another one. */
    private static final class WakerOutsideLock extends Pipe {
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
    private static final class CountsMessages extends Pipe {
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
    private static final class ClearsScheduledLate extends Pipe {
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

    private static final class WakesFirst extends Pipe {
        @Override
        void offer(Object message) {
            wake();
            put(message, messages);
        }
    }

    /** A linked queue, to which senders append without a lock. */
    private abstract static class Linked extends Pipe {
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

    /** Of two messages that are linked to the same end, the first one and all that follow it are lost. */
    private static final class LosesLink extends Linked {
        @Override
        void append(Node node) {
            Node end = Objects.requireNonNull(last.get());
            end.next = node;
            var unused = last.compareAndSet(end, node);
        }
    }

    /** While one sender has moved the end and not linked its message, the messages of other senders behind it are not found. */
    private static final class LinksLater extends Linked {
        @Override
        void append(Node node) {
            Node before = last.getAndSet(node);
            before.next = node;
        }
    }

    /** A sender may put its message into a buffer from which everything has been received. */
    private static final class SwapsBuffers extends Pipe {
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
    private static final class WaitsOnce extends Pipe {
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
    private static final class HandsOver extends Pipe {
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
    private static final class CreatesLate extends Pipe {
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
    private static final class ChangesCopy extends Pipe {
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
    private static final class LocksChannelAndTree extends Pipe {
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
    private static final class ReusesMailboxes extends Variation {
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

    /** The render of one write meets another write. */
    private static final class LocksValueAndTree extends ExternalFaults.Writing {
        @Override
        public void render(ObservedMount place, Runnable render) {
            synchronized (place.tree) {
                render.run();
            }
        }

        @Override
        <T> T read(ObservedMount place, SharedValue<T> value) {
            synchronized (value) {
                return value.read();
            }
        }

        @Override
        <T> void write(ObservedMount place, SharedValue<T> value, T written) {
            synchronized (value) {
                synchronized (place.tree) {
                    value.write(written);
                }
            }
        }
    }

    /** A runtime with shared values of its own. */
    private static final class OwnValues extends Variation {
        /** Makes a shared value of any type. */
        interface Maker {
            <T> Cell<T> make(ObservedMount place, T initial);
        }

        private final Maker maker;

        OwnValues(Maker maker) {
            this.maker = maker;
        }

        @Override
        @SuppressWarnings("unchecked") // made for this value
        public <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
            Cell<T> cell = (Cell<T>) place.kept.computeIfAbsent(value, none -> maker.<T>make(place, value.read()));
            cell.rendering();
            return cell;
        }

        @Override
        public void render(ObservedMount place, Runnable render) {
            try {
                render.run();
            } finally {
                place.kept.values().forEach(cell -> ((Cell<?>) cell).rendered());
            }
        }
    }

    /** A shared value. Any thread may write it. */
    private abstract static class Cell<T> implements SharedValue<T> {
        final ObservedMount place;
        volatile T value;

        Cell(ObservedMount place, T value) {
            this.place = place;
            this.value = value;
        }

        @Override
        public T read() {
            return value;
        }

        /** A render is about to read the value. */
        void rendering() {}

        /** A render of the component is over. */
        void rendered() {}
    }

    /** An iteration over a list fails if the list changes meanwhile. */
    private static final class CallsReaders<T> extends Cell<T> {
        private final List<Runnable> readers = new ArrayList<>();

        CallsReaders(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        void rendering() {
            readers.clear(); // the former render
            readers.add(place.update);
        }

        @Override
        public void write(T written) {
            value = written;
            readers.forEach(Runnable::run);
        }
    }

    private static final class RequestsFirst<T> extends Cell<T> {
        RequestsFirst(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        public void write(T written) {
            place.update.run();
            value = written;
        }
    }

    /** A reader is notified once, and subscribes again in the render that follows. */
    private static final class RemovesNotified<T> extends Cell<T> {
        private final Set<ObservedMount> readers = ConcurrentHashMap.newKeySet();

        RemovesNotified(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        void rendering() {
            readers.add(place);
        }

        @Override
        public void write(T written) {
            value = written;
            readers.forEach(reader -> reader.update.run());
            readers.clear();
        }
    }

    /** A write during a render finds that a render is requested already: the one that has read the value. */
    private static final class RequestsOnce<T> extends Cell<T> {
        private final AtomicBoolean requested = new AtomicBoolean();

        RequestsOnce(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        public void write(T written) {
            value = written;
            if (requested.compareAndSet(false, true)) {
                place.update.run();
            }
        }

        @Override
        void rendered() {
            requested.set(false);
        }
    }

    /** Reads the value once for each version. A read between the two steps of a write keeps the old value for the new version. */
    private static final class CountsVersionFirst<T> extends Cell<T> {
        private final AtomicInteger version = new AtomicInteger();
        private int seen;
        private T latest;

        CountsVersionFirst(ObservedMount place, T value) {
            super(place, value);
            this.latest = value;
        }

        @Override
        public T read() {
            int now = version.get();
            if (now != seen) {
                seen = now;
                latest = value;
            }
            return latest;
        }

        @Override
        public void write(T written) {
            version.incrementAndGet();
            value = written;
            place.update.run();
        }
    }

    /** Keeps a written value apart until a render shows it. */
    private static final class TakesOver<T> extends Cell<T> {
        private volatile Optional<T> pending = Optional.empty();

        TakesOver(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        void rendering() {
            value = read();
            pending = Optional.empty();
        }

        @Override
        public T read() {
            return pending.orElse(value);
        }

        @Override
        public void write(T written) {
            pending = Optional.of(written);
            place.update.run();
        }
    }

    /** Wakes coroutines when the runtime begins to run, and whenever nothing is left to be done. */
    private static final class ClearsWakes extends Variation {
        private final Map<ObservedTree, Queue<CompletableFuture<Void>>> woken = new ConcurrentHashMap<>();

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            if (!stage.toCompletableFuture().isDone()) {
                CompletableFuture<Void> wake = new CompletableFuture<>();
                Queue<CompletableFuture<Void>> wakes = wakes(routine.place.tree);
                var unused = stage.whenComplete((value, failure) -> wakes.add(wake));
                routine.awaitReally(wake);
            }
            return super.await(routine, stage);
        }

        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            Queue<CompletableFuture<Void>> wakes = wakes(tree);
            do {
                wakes.forEach(wake -> wake.complete(null));
                wakes.clear();
                mounted.settle();
            } while (!wakes.isEmpty());
        }

        @Override
        public void close(ObservedTree tree, Mounted mounted) {
            mounted.close();
            woken.remove(tree);
        }

        private Queue<CompletableFuture<Void>> wakes(ObservedTree tree) {
            return woken.computeIfAbsent(tree, none -> new ConcurrentLinkedQueue<>());
        }
    }

    /**
     * Resumes the await that a coroutine is at when the wake comes. A stage may be found complete before it has called what depends on
     * it, and then its wake comes when the coroutine is at the next await.
     */
    private static final class LateWake extends Variation {
        private static final class Current {
            private volatile CompletableFuture<Void> wake = new CompletableFuture<>();
        }

        @Override
        @SuppressWarnings("NullAway") // the value of a stage that has completed
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            Current current = (Current) routine.kept.computeIfAbsent(Current.class, none -> new Current());
            CompletableFuture<T> outcome = stage.toCompletableFuture();
            if (!outcome.isDone()) {
                current.wake = new CompletableFuture<>();
                var unused = outcome.whenComplete((value, failure) -> current.wake.complete(null));
                if (!outcome.isDone()) {
                    routine.awaitReally(current.wake);
                }
            }
            return outcome.isDone() ? super.await(routine, stage) : outcome.getNow(null);
        }
    }
}
