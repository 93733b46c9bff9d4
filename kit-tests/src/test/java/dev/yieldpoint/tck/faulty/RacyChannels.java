package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Channels with races other than in their queue: in wakes, in the end and in locks. */
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
