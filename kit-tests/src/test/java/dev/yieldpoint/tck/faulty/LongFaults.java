package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Runtimes that are sound as long as everything is short, flat and few. */
public final class LongFaults {

    private static final String NEVER_LOGGED = "logged nothing at all";

    public static final List<Fault> ALL = List.of(
            Fault.of("keeps at most 10,000 messages", "CHANNEL-3", NEVER_LOGGED, new Buffer() {
                @Override
                void put(FaultyMailbox mailbox, Object message, int size) {
                    if (size < 10_000) {
                        mailbox.messages.add(message);
                    }
                }
            }),
            Fault.of("keeps at most 32,768 messages", "CHANNEL-3", NEVER_LOGGED, new Buffer() {
                @Override
                void put(FaultyMailbox mailbox, Object message, int size) {
                    if (size < 32_768) {
                        mailbox.messages.add(message);
                    }
                }
            }),
            Fault.of("loses a message as its buffer grows past 16,384", "CHANNEL-3", NEVER_LOGGED, new Buffer() {
                @Override
                void put(FaultyMailbox mailbox, Object message, int size) {
                    if (size != 16_384) {
                        mailbox.messages.add(message);
                    }
                }
            }),
            Fault.of(
                    "overwrites the oldest of more than 30,000 messages",
                    "CHANNEL-3",
                    "awaits a message, but has not received",
                    new Buffer() {
                        @Override
                        void put(FaultyMailbox mailbox, Object message, int size) {
                            if (size >= 30_000) {
                                mailbox.messages.remove();
                            }
                            mailbox.messages.add(message);
                        }
                    }),
            Fault.of(
                    "loses the order when it keeps more than 4,096 messages",
                    "CHANNEL-2",
                    "out of order: after",
                    new Buffer() {
                        @Override
                        void put(FaultyMailbox mailbox, Object message, int size) {
                            if (size == 4_096) {
                                mailbox.messages.addFirst(message);
                            } else {
                                mailbox.messages.add(message);
                            }
                        }
                    }),
            Fault.of(
                    "stops at the 1,500th await in a row that is already complete",
                    "YIELDING-3",
                    NEVER_LOGGED,
                    new Ready(1_500) {
                        @Override
                        void overflow(Routine<?> routine) {
                            never(routine);
                        }
                    }),
            Fault.of(
                    "overflows its stack at 10,000 awaits in a row that are already complete",
                    "YIELDING-6",
                    "StackOverflowError",
                    new Ready(10_000) {
                        @Override
                        void overflow(Routine<?> routine) {
                            throw new StackOverflowError();
                        }
                    }),
            Fault.of(
                    "gives up a coroutine that has waited 10,000 times",
                    "YIELDING-5",
                    NEVER_LOGGED,
                    new Forgetful((routine, tree) -> isMore(routine.kept, Forgetful.class, 10_000))),
            Fault.of(
                    "wakes no coroutine after 8,192 wakes",
                    "YIELDING-5",
                    NEVER_LOGGED,
                    new Forgetful((routine, tree) -> tree.incrementAndGet() > 8_192)),
            Fault.of("renders no component below the 100th level", "LIFECYCLE-1", NEVER_LOGGED, new Variation() {
                @Override
                public void render(ObservedMount place, Runnable render) {
                    if (depth(place) <= 100) {
                        super.render(place, render);
                    }
                }
            }),
            Fault.of("looks for a handle on at most 64 levels", "INJECTION-1", "there is no handle", new Variation() {
                @Override
                public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
                    ObservedMount next = place;
                    for (int level = 0; level < 64 && next != null; level++, next = next.parent) {
                        Routine<?> found = next.provided.get(type);
                        if (found != null) {
                            return Optional.of(handle(found));
                        }
                    }
                    return Optional.empty();
                }
            }),
            Fault.of("starts at most 100 coroutines", "SERVICES-2", NEVER_LOGGED, new Variation() {
                @Override
                public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
                    if (routine.place.tree.places.stream()
                                    .flatMap(place -> place.routines.stream())
                                    .toList()
                                    .indexOf(routine)
                            >= 100) {
                        never(routine);
                    }
                    super.run(routine, body);
                }
            }),
            Fault.of("counts the coroutines of a component in seven bits", "SERVICES-2", NEVER_LOGGED, new Variation() {
                @Override
                @SuppressWarnings("unchecked") // all messages of one type, or nobody would receive them
                public <M> void send(Routine<M> to, M message) {
                    int number = to.place.routines.indexOf(to);
                    super.send((Routine<M>) to.place.routines.get(number & 0x7f), message);
                }
            }),
            Fault.of("keeps at most six awaits at a time", "SERVICES-4", NEVER_LOGGED, new AtMostSix()));

    private LongFaults() {}

    private static int depth(ObservedMount place) {
        int depth = 0;
        for (ObservedMount above = place.parent; above != null; above = above.parent) {
            depth++;
        }
        return depth;
    }

    /** Waits for what never comes; the component's removal ends it. */
    private static void never(Routine<?> routine) {
        routine.awaitReally(new CompletableFuture<@Nullable Void>());
    }

    /** Counts, and says whether it is more than so many by now. */
    private static boolean isMore(Map<Object, Object> kept, Object key, int most) {
        return (int) kept.merge(key, 1, (before, one) -> (int) before + 1) > most;
    }

    /** Keeps messages in its own way. */
    private abstract static class Buffer extends Variation {

        abstract void put(FaultyMailbox mailbox, Object message, int size);

        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return new FaultyMailbox() {
                @Override
                public void put(Object message) {
                    if (!closed) {
                        Buffer.this.put(this, message, messages.size());
                    }
                }
            };
        }
    }

    /** Goes on behind an await whose outcome is there by a call that has not returned when the next one is made. */
    private abstract static class Ready extends Variation {

        private final int most;

        Ready(int most) {
            this.most = most;
        }

        abstract void overflow(Routine<?> routine);

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            if (!stage.toCompletableFuture().isDone()) {
                routine.kept.remove(this);
            } else if (isMore(routine.kept, this, most)) {
                overflow(routine);
            }
            return super.await(routine, stage);
        }
    }

    /** Forgets a coroutine that waits. */
    private static final class Forgetful extends Variation {

        private final BiPredicate<Routine<?>, AtomicInteger> forgets;
        private final Map<ObservedTree, AtomicInteger> wakes = Collections.synchronizedMap(new WeakHashMap<>());

        Forgetful(BiPredicate<Routine<?>, AtomicInteger> forgets) {
            this.forgets = forgets;
        }

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            boolean waits = !stage.toCompletableFuture().isDone();
            if (waits
                    && forgets.test(routine, wakes.computeIfAbsent(routine.place.tree, tree -> new AtomicInteger()))) {
                never(routine);
            }
            return super.await(routine, stage);
        }
    }

    /** Has somebody wait for everything that is awaited, and six of them. */
    private static final class AtMostSix extends Variation {

        private static final int SIX = 6;

        private final Map<ObservedTree, Waiters> waiters = Collections.synchronizedMap(new WeakHashMap<>());

        /** Those who wait, and those who wait for one of them to be free. */
        private static final class Waiters {
            private final Semaphore free = new Semaphore(SIX);
            private CompletableFuture<@Nullable Void> freed = new CompletableFuture<>();
        }

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            if (stage.toCompletableFuture().isDone()) {
                return super.await(routine, stage);
            }
            Waiters six = waiters.computeIfAbsent(routine.place.tree, tree -> new Waiters());
            while (!six.free.tryAcquire()) {
                routine.awaitReally(six.freed);
            }
            try {
                return super.await(routine, stage);
            } finally {
                six.free.release();
                CompletableFuture<@Nullable Void> freed = six.freed;
                six.freed = new CompletableFuture<>();
                freed.complete(null);
            }
        }
    }
}
