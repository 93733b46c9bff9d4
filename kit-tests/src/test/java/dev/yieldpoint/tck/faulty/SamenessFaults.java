package dev.yieldpoint.tck.faulty;

import static dev.yieldpoint.tck.faulty.ChannelFaults.withMailbox;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runtimes that take two things for one because they are equal, are related or have one name. */
public final class SamenessFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "merges a message with an equal one sent just before it that is still buffered",
                    "CHANNEL-3",
                    "has not received",
                    withMailbox(() -> new FaultyMailbox() {
                        @Override
                        public void put(Object message) {
                            if (!message.equals(messages.peekLast())) {
                                super.put(message);
                            }
                        }
                    })),
            Fault.of(
                    "discards a message that equals a buffered one",
                    "CHANNEL-3",
                    "has not received",
                    withMailbox(() -> new FaultyMailbox() {
                        private final Set<Object> inside = new HashSet<>(); // faster than to look through all messages

                        @Override
                        public void put(Object message) {
                            if (inside.add(message)) {
                                super.put(message);
                            }
                        }

                        @Override
                        public Optional<Object> take() {
                            Optional<Object> message = super.take();
                            message.ifPresent(inside::remove);
                            return message;
                        }
                    })),
            Fault.of(
                    "finds the handle of a coroutine for messages of a subclass",
                    "INJECTION-3",
                    "was found",
                    new LookingUp() {
                        @Override
                        public boolean isFound(Class<?> provided, Class<?> wanted) {
                            return wanted.isAssignableFrom(provided);
                        }
                    }),
            Fault.of(
                    "finds the handle of a coroutine for messages of a superclass",
                    "INJECTION-2",
                    "that handle leads to \"sync\"",
                    new LookingUp() {
                        @Override
                        public boolean isFound(Class<?> provided, Class<?> wanted) {
                            return provided.isAssignableFrom(wanted);
                        }
                    }),
            Fault.of(
                    "looks handles up by the simple name of the type",
                    "INJECTION-2",
                    "that handle leads to \"sync\"",
                    new LookingUp() {
                        @Override
                        public boolean isFound(Class<?> provided, Class<?> wanted) {
                            return provided.getSimpleName().equals(wanted.getSimpleName());
                        }
                    }),
            Fault.of(
                    "remounts a child when its parent renders it with another object of the same class",
                    "LIFECYCLE-2",
                    "was started 2 times in one mount of its component",
                    new Variation() {
                        @Override
                        public void child(ObservedMount place, Scope scope, String key, Component component) {
                            var known = (ObjectAndCount) place.kept.get(key);
                            int count =
                                    known == null ? 0 : known.component == component ? known.count : known.count + 1;
                            place.kept.put(key, new ObjectAndCount(component, count));
                            super.child(place, scope, count == 0 ? key : key + count, component);
                        }
                    }),
            Fault.of("holds no null in a state", "STATE-1", "NullPointerException", new Variation() {
                @Override
                public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
                    super.set(place, state, Objects.requireNonNull(value));
                }
            }),
            Fault.of("gives no null for a stage", "YIELDING-6", "NullPointerException", new Variation() {
                @Override
                public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                    return Objects.requireNonNull(super.await(routine, stage));
                }
            }));

    private record ObjectAndCount(Component component, int count) {}

    private SamenessFaults() {}

    private record Provided(Class<?> type, Routine<?> routine) {}

    /** Finds the newest handle of the nearest component that has one whose type will do. */
    private abstract static class LookingUp extends Variation {

        /** Whether a handle that is provided under one type is found under another. */
        abstract boolean isFound(Class<?> provided, Class<?> wanted);

        @SuppressWarnings("unchecked") // nobody else keeps anything under this key
        private Deque<Provided> newest(ObservedMount place) {
            return (Deque<Provided>) place.kept.computeIfAbsent(this, key -> new ArrayDeque<Provided>());
        }

        @Override
        public <M> void provide(ObservedMount place, Class<M> type, Routine<M> routine) {
            newest(place).push(new Provided(type, routine));
        }

        @Override
        public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
            for (ObservedMount next = place; next != null; next = next.parent) {
                for (Provided provided : newest(next)) {
                    if (isFound(provided.type, type)) {
                        return Optional.of(handle(provided.routine));
                    }
                }
            }
            return Optional.empty();
        }
    }
}
