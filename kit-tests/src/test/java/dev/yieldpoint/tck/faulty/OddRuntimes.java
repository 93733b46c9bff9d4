package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runtimes that make odd use of what is left free: of order, of renders, of the moment of a look-up. */
public final class OddRuntimes {

    public static final List<Odd> ALL = List.of(
            Odd.of("last in, first out", LastInFirstOut::new),
            Odd.of("in any order", InAnyOrder::new),
            Odd.of("yields at every await", YieldsAlways::new),
            Odd.of("renders children with their parent", RendersChildren::new),
            Odd.of("renders once more after every set", RendersTwice::new, "STATE-3"),
            Odd.of("renders everything for a set", RendersEverything::new, "STATE-5", "ATOMS-5"),
            Odd.of("looks a handle up at every render", LooksUpAlways::new, "INJECTION-6"),
            Odd.of("gives another object for one handle at every call", GivesOthers::new),
            Odd.of("ignores whatever is done after the application was closed", DeafAfterClosing::new));

    private OddRuntimes() {}

    /** Hands out turns when everything else is done: to whoever asked last. */
    private static class LastInFirstOut extends Variation {
        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            mounted.settle();
            for (var turn = next(tree.turns); turn != null; turn = next(tree.turns)) {
                oddities.addAndGet(tree.turns.isEmpty() ? 0 : 1);
                turn.complete(null);
                mounted.settle();
            }
        }

        @Nullable
        CompletableFuture<Void> next(Deque<CompletableFuture<Void>> turns) {
            return turns.pollLast();
        }

        void takeTurn(Routine<?> routine) {
            CompletableFuture<Void> turn = new CompletableFuture<>();
            routine.place.tree.turns.addLast(turn);
            routine.awaitReally(turn);
        }

        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            takeTurn(routine);
            super.run(routine, body);
        }

        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            try {
                return super.await(routine, stage);
            } finally {
                takeTurn(routine);
            }
        }

        @Override
        public <M> Optional<M> receive(Routine<M> routine) {
            Optional<M> message = super.receive(routine);
            takeTurn(routine);
            return message;
        }
    }

    /** Hands out turns by lot; always the same lots, so that a failure comes again. */
    private static final class InAnyOrder extends LastInFirstOut {
        private final Random lots = new Random(4);

        @Override
        public @Nullable CompletableFuture<Void> next(Deque<CompletableFuture<Void>> turns) {
            for (int i = lots.nextInt(turns.size() + 1); i > 0; i--) {
                turns.addLast(turns.removeFirst());
            }
            return turns.pollFirst();
        }
    }

    /** Lets everything else have its turn at every await, also of what is there. */
    private static final class YieldsAlways extends LastInFirstOut {
        @Override
        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            oddities.addAndGet(stage.toCompletableFuture().isDone() ? 1 : 0);
            takeTurn(routine);
            return super.await(routine, stage);
        }
    }

    /** Renders again what it has just rendered. */
    private static final class RendersTwice extends Variation {
        @Override
        public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
            super.set(place, state, value);
            var unused = place.nextRender().thenRun(() -> {
                oddities.incrementAndGet();
                place.update.run();
            });
        }
    }

    /** Renders what is below a component whenever it renders the component. */
    private static final class RendersChildren extends Variation {
        @Override
        public void render(ObservedMount place, Runnable render) {
            super.render(place, render);
            place.tree.places.stream()
                    .filter(other -> place.equals(other.parent) && other.renders > 0 && !other.isRemoved())
                    .forEach(child -> {
                        oddities.incrementAndGet();
                        child.update.run();
                    });
        }
    }

    /** Renders the whole tree for whatever is set. */
    private static final class RendersEverything extends Variation {
        @Override
        public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
            super.set(place, state, value);
            renderAll(place);
        }

        @Override
        public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
            super.setAtom(place, root, atom, value);
            renderAll(place);
        }

        private void renderAll(ObservedMount place) {
            oddities.incrementAndGet();
            place.tree.places.forEach(other -> other.update.run());
        }
    }

    /** Takes no message, set or write once the application is closed, and says nothing; others take them, and nobody sees them. */
    private static final class DeafAfterClosing extends Variation {
        private static final String CLOSED = "closed";

        @Override
        public void close(ObservedTree tree, Mounted mounted) {
            super.close(tree, mounted);
            tree.places.forEach(place -> place.kept.put(CLOSED, true));
        }

        private void unlessClosed(ObservedMount place, Runnable action) {
            if (place.kept.containsKey(CLOSED)) {
                oddities.incrementAndGet();
            } else {
                action.run();
            }
        }

        @Override
        public <M> void send(Routine<M> to, M message) {
            unlessClosed(to.place, () -> super.send(to, message));
        }

        @Override
        public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
            unlessClosed(place, () -> super.set(place, state, value));
        }

        @Override
        public <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
            return new SharedValue<>() {
                @Override
                public T read() {
                    return value.read();
                }

                @Override
                public void write(T written) {
                    unlessClosed(place, () -> value.write(written));
                }
            };
        }
    }

    /** Has no handle twice: only shared values are promised to be one object. */
    private static final class GivesOthers extends Variation {
        @Override
        public <M> Coroutine<M> given(ObservedMount place, Coroutine<M> handle) {
            oddities.incrementAndGet();
            return message -> handle.send(message);
        }
    }

    /** Looks again for what it has found, or has not. */
    private static final class LooksUpAlways extends Variation {
        @Override
        public <M> Optional<Coroutine<M>> useHandle(ObservedMount place, Scope scope, Class<M> type) {
            oddities.incrementAndGet();
            return lookUp(place, type);
        }
    }
}
