package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.variation.EarlyBird;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runtimes that make odd use of what is left free: of the moment a body starts, wakes, or goes on. */
public final class OddWakes {

    public static final List<Odd> ALL = List.of(
            Odd.of("starts a body within the render that makes it", StartsWithinRender::new),
            Odd.of("mixes what several senders send", MixesSenders::new),
            Odd.of(
                    "wakes a coroutine whose await has not completed, and the coroutine suspends again",
                    WakesForNothing::new),
            Odd.of("renders before a coroutine that has set a state resumes", RendersBetween::new),
            Odd.of("ignores a borrowed handle that is used too late, without an exception", KeepsQuiet::new));

    private OddWakes() {}

    /** Does not wait with the first segment of a body for the end of the render. */
    private static final class StartsWithinRender extends Variation {
        @Override
        public void beforeClosing(Routine<?> routine) {}

        @Override
        public <M> Routine<M> useCoroutine(ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
            boolean first = place.renders == 1;
            Routine<M> routine = place.routine(() -> newRoutine(place));
            if (first) {
                oddities.incrementAndGet();
                EarlyBird bird = new EarlyBird();
                bird.start(await -> routine.around(body).run(routine, await));
                var unused = scope.useCoroutine(type, (rx, await) -> bird.follow(await));
            } else {
                var unused = scope.useCoroutine(type, (rx, await) -> {});
            }
            return routine;
        }
    }

    /** Keeps a queue for every sender, and takes from them by lot; always the same lots. */
    private static final class MixesSenders extends Variation {
        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return new FaultyMailbox() {
                private final Random lots = new Random(5);
                private final Map<Object, List<Object>> queues = new HashMap<>();
                private final List<Object> senders = new ArrayList<>();

                @Override
                public void put(Object message) {
                    if (!closed) {
                        Object sender = Routine.running().<Object>map(r -> r).orElse(Thread.currentThread());
                        messages.add(message);
                        queues.computeIfAbsent(sender, key -> new ArrayList<>()).add(message);
                        senders.add(sender);
                    }
                }

                @Override
                public Optional<Object> take() {
                    if (senders.isEmpty()) {
                        return Optional.empty();
                    }
                    Object sender = senders.remove(lots.nextInt(senders.size()));
                    Object message = queues.get(sender).remove(0);
                    oddities.addAndGet(messages.peek() == message ? 0 : 1);
                    messages.remove(message);
                    return Optional.of(message);
                }

                @Override
                public synchronized void abandon() {
                    super.abandon();
                    queues.clear();
                    senders.clear();
                }
            };
        }
    }

    /** Wakes a coroutine for every message and every render, whatever it waits for. */
    private static final class WakesForNothing extends Variation {
        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            CompletableFuture<T> outcome = stage.toCompletableFuture();
            CompletableFuture<?> there = outcome.handle((value, failure) -> "");
            while (!there.isDone()) {
                Object unused = routine.awaitReally(
                        CompletableFuture.anyOf(there, routine.mailbox.arrival(), routine.place.nextRender()));
                oddities.addAndGet(there.isDone() ? 0 : 1);
            }
            return super.await(routine, stage);
        }
    }

    /** Lets a coroutine that has set a state of its own component go on only when that is rendered. */
    private static final class RendersBetween extends Variation {
        @Override
        public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
            super.set(place, state, value);
            Routine.running()
                    .filter(setter -> setter.place.equals(place))
                    .ifPresent(setter -> setter.kept.put("due", place.nextRender()));
        }

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            waitForRender(routine);
            return super.await(routine, stage);
        }

        @Override
        public <M> Optional<M> receive(Routine<M> routine) {
            waitForRender(routine);
            return super.receive(routine);
        }

        private void waitForRender(Routine<?> routine) {
            if (routine.kept.remove("due") instanceof CompletableFuture<?> render) {
                oddities.incrementAndGet();
                Object unused = routine.awaitReally(render);
            }
        }
    }

    /** Does nothing where others complain. */
    private static final class KeepsQuiet extends Variation {
        @Override
        public <T extends @Nullable Object> void setBorrowed(
                ObservedMount place, State<T> borrowed, OwnedState<T> owned, T value) {
            try {
                borrowed.set(value);
            } catch (IllegalStateException complaint) {
                oddities.incrementAndGet();
            }
        }
    }
}
