package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runtimes that are wrong when the application is closed, or afterwards. */
public final class EndingFaults {

    private static final String KEPT = "was not dropped, though the application was closed";
    private static final String CLOSED = "closed";

    public static final List<Fault> ALL = List.of(
            Fault.of("drops nothing when the application is closed", "LIFECYCLE-8", KEPT, new DropsSome() {
                @Override
                boolean isDropped(Routine<?> routine) {
                    return false;
                }
            }),
            Fault.of(
                    "drops only the coroutines of the root when the application is closed",
                    "LIFECYCLE-8",
                    KEPT,
                    new DropsSome() {
                        @Override
                        boolean isDropped(Routine<?> routine) {
                            return routine.place.parent == null;
                        }
                    }),
            Fault.of(
                    "drops only coroutines that wait for a message when the application is closed",
                    "LIFECYCLE-8",
                    KEPT,
                    new DropsSome() {
                        private static final String RECEIVING = "receiving";

                        @Override
                        public <M> Optional<M> receive(Routine<M> routine) {
                            routine.kept.put(RECEIVING, true);
                            Optional<M> message = super.receive(routine);
                            routine.kept.remove(RECEIVING);
                            return message;
                        }

                        @Override
                        boolean isDropped(Routine<?> routine) {
                            return routine.kept.containsKey(RECEIVING);
                        }
                    }),
            Fault.of("throws for a send after the application was closed", "CHANNEL-11", "threw:", new AfterClosing() {
                @Override
                public <M> void send(Routine<M> to, M message) {
                    check(to.place);
                    super.send(to, message);
                }
            }),
            Fault.of(
                    "throws for a write after the application was closed",
                    "LIFECYCLE-8",
                    "writes the shared value",
                    new AfterClosing() {
                        @Override
                        public <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
                            return new SharedValue<>() {
                                @Override
                                public T read() {
                                    return value.read();
                                }

                                @Override
                                public void write(T written) {
                                    check(place);
                                    value.write(written);
                                }
                            };
                        }
                    }),
            Fault.of(
                    "throws for a set after the application was closed",
                    "OWNERSHIP-6",
                    "sets the state",
                    new AfterClosing() {
                        @Override
                        public <T extends @Nullable Object> void set(
                                ObservedMount place, OwnedState<T> state, T value) {
                            check(place);
                            super.set(place, state, value);
                        }
                    }));

    private EndingFaults() {}

    /** Knows that a tree was closed. */
    private abstract static class AfterClosing extends Variation {
        @Override
        public void close(ObservedTree tree, Mounted mounted) {
            super.close(tree, mounted);
            tree.places.forEach(place -> place.kept.put(CLOSED, true));
        }

        static void check(ObservedMount place) {
            if (place.kept.containsKey(CLOSED)) {
                throw new IllegalStateException("the application is closed");
            }
        }
    }

    /** Drops some of the coroutines when the application is closed, and forgets the others. */
    private abstract static class DropsSome extends CauselessFaults.Dropping {
        /** The tree that this thread forgot last: it is closed with the next one, or the tests would run out of threads. */
        @SuppressWarnings("ThreadLocalUsage") // one for each runtime
        private final ThreadLocal<@Nullable Mounted> forgotten = new ThreadLocal<>();

        abstract boolean isDropped(Routine<?> routine);

        @Override
        public void close(ObservedTree tree, Mounted mounted) {
            tree.places.stream()
                    .flatMap(place -> place.routines.stream())
                    .filter(this::isDropped)
                    .toList()
                    .forEach(CauselessFaults.Dropping::drop);
            super.settle(tree, mounted);
            Mounted former = forgotten.get();
            forgotten.set(mounted);
            if (former != null) {
                former.close();
            }
        }
    }
}
