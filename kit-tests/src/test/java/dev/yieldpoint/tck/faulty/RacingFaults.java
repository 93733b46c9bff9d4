package dev.yieldpoint.tck.faulty;

import static dev.yieldpoint.tck.faulty.ExternalFaults.isForeign;

import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runtimes that are sound as long as things happen in turns: only threads that send or feed while the runtime runs show what
 * is wrong. No scenario does that. Each of them gives way where it is vulnerable, so that it shows on few processors, too.
 */
public final class RacingFaults {

    /** The system property by which the faults do without giving way, since an engine schedules their threads. */
    static final String NATURAL = "dev.yieldpoint.tck.natural";

    private static volatile boolean isNatural = Boolean.getBoolean(NATURAL);

    private static final String NEEDED = "several threads that send concurrently while the runtime is running";

    public static final List<Fault> ALL = List.of(
            Fault.survivor(
                    "loses a wake between the check of the await and the suspension",
                    "YIELDING-3",
                    "another thread that completes an await while bodies run",
                    new LosesWakeOfAwait()),
            Fault.survivor("hands one place in its mailbox to two senders", "CHANNEL-12", NEEDED, new SharesPlaces()),
            Fault.survivor(
                    "loses a wake for a message between the check of the channel and the suspension",
                    "CHANNEL-12",
                    NEEDED,
                    new LosesWake()),
            Fault.survivor(
                    "delivers a message again after the message that follows it",
                    "CHANNEL-4",
                    NEEDED,
                    new SendsAgain()),
            Fault.survivor(
                    "lets a message that is sent while the runtime is idle overtake earlier messages",
                    "CHANNEL-2",
                    NEEDED,
                    new Overtaken()),
            Fault.survivor(
                    "loses the messages that other threads sent while the body ran when the channel is closed",
                    "CHANNEL-7",
                    NEEDED,
                    new LosesInbox()),
            Fault.survivor("throws in a send during which the receiver ends", "CHANNEL-11", NEEDED, new ThrowsAtEnd()));

    private RacingFaults() {}

    /** From now on, the faults do without giving way. */
    public static void withoutHelp() {
        isNatural = true;
    }

    @SuppressWarnings("ThreadPriorityCheck") // makes a fault likelier to show, and nothing depends on it
    private static void giveWay() {
        if (!isNatural) {
            Thread.yield();
        }
    }

    /** Two that send at once may find the same place free. */
    private static final class SharesPlaces extends Variation {
        private static final class Places extends FaultyMailbox {
            private final Map<Integer, Object> places = new ConcurrentHashMap<>();
            private volatile int free;
            private int next;

            void keep(Object message) {
                int place = free;
                giveWay();
                places.put(place, message);
                free = place + 1;
            }

            @Override
            public void put(Object message) {} // it is kept, and only the receiver has to be woken

            @Override
            public Optional<Object> take() {
                return next < free ? Optional.ofNullable(places.remove(next++)) : Optional.empty();
            }

            @Override
            public synchronized void abandon() {
                super.abandon();
                places.clear();
            }
        }

        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return new Places();
        }

        @Override
        public <M> void send(Routine<M> to, M message) {
            if (!to.mailbox.closed && !to.mailbox.abandoned) {
                ((Places) to.mailbox).keep(message);
            }
            super.send(to, message);
        }
    }

    /** Looks and leaves word in two steps. */
    private static final class LosesWake extends Variation {
        @Override
        @SuppressWarnings("unchecked") // only what was sent to the routine comes into its mailbox
        public <M> Optional<M> receive(Routine<M> routine) {
            while (true) {
                synchronized (routine.mailbox) {
                    Optional<Object> message = routine.mailbox.take();
                    if (message.isPresent() || routine.mailbox.hasEnded()) {
                        return (Optional<M>) message;
                    }
                }
                giveWay();
                CompletableFuture<Void> next = routine.mailbox.arrival(); // of another message than came just now
                routine.awaitReally(next);
            }
        }
    }

    /** Looks, and asks to be woken when what it waits for will be there. */
    private static final class LosesWakeOfAwait extends Variation {
        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            CompletableFuture<T> outcome = stage.toCompletableFuture();
            if (outcome.isDone()) {
                return super.await(routine, stage);
            }
            giveWay(); // here it may become complete, and nobody is there yet to be woken
            return super.await(routine, outcome.isDone() ? new CompletableFuture<T>() : stage);
        }
    }

    /** Takes a message that is not the latest for one that was lost. */
    private static final class SendsAgain extends Variation {
        private final Map<Routine<?>, Reference<Object>> latest = new ConcurrentHashMap<>();

        @Override
        public <M> void send(Routine<M> to, M message) {
            Reference<Object> sent = new WeakReference<>(message); // what nobody receives is released
            latest.put(to, sent);
            super.send(to, message);
            giveWay();
            if (latest.get(to) != sent) {
                super.send(to, message);
            }
        }
    }

    /** Keeps what other threads send while it runs apart from the mailbox. */
    private abstract static class WithInbox extends Variation {
        /** No message, but word that the inbox is to be emptied into the mailbox. */
        static final Object EMPTY = "empty";

        private final Map<ObservedTree, Boolean> running = new ConcurrentHashMap<>();

        class Inbox extends FaultyMailbox {
            final Queue<Object> inbox = new ArrayDeque<>();
            private final ObservedMount place;

            Inbox(ObservedMount place) {
                this.place = place;
            }

            /** Whether a message that comes now is kept apart. */
            boolean isApart() {
                return isForeign(place) && running.containsKey(place.tree);
            }

            @Override
            public void put(Object message) {
                if (message.equals(EMPTY)) {
                    messages.addAll(inbox);
                    inbox.clear();
                } else if (!closed) {
                    (isApart() ? inbox : messages).add(message);
                }
            }

            @Override
            public boolean hasEnded() {
                return closed && inbox.isEmpty();
            }
        }

        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            running.put(tree, true);
            try {
                mounted.settle();
            } finally {
                running.remove(tree);
            }
        }
    }

    /** Looks into the inboxes only when it begins to run. */
    private static final class Overtaken extends WithInbox {
        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return new Inbox(place);
        }

        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            for (ObservedMount place : List.copyOf(tree.places)) {
                place.routines.forEach(routine -> routine.mailbox.send(EMPTY));
            }
            super.settle(tree, mounted);
            giveWay();
        }

        @Override
        public <M> void send(Routine<M> to, M message) {
            super.send(to, message);
            giveWay();
        }
    }

    /** Looks into the inbox when it is asked for a message, but not when it closes. */
    private static final class LosesInbox extends WithInbox {
        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return new Inbox(place) {
                @Override
                public boolean isApart() {
                    return super.isApart() || !inbox.isEmpty();
                }

                @Override
                public Optional<Object> take() {
                    put(EMPTY);
                    return super.take();
                }

                @Override
                public synchronized void close() {
                    inbox.clear();
                    super.close();
                }
            };
        }

        @Override
        public <M> Optional<M> receive(Routine<M> routine) {
            Optional<M> message = super.receive(routine);
            giveWay();
            return message;
        }
    }

    /** Looks whether there is a receiver, and is surprised that there is none. */
    private static final class ThrowsAtEnd extends Variation {
        @Override
        public <M> void send(Routine<M> to, M message) {
            boolean there = !to.over;
            giveWay();
            if (there && to.over) {
                throw new IllegalStateException("there is no receiver");
            }
            super.send(to, message);
        }
    }
}
