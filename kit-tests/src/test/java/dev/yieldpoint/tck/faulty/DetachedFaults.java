package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.variation.Detached;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;

/** Runtimes whose bodies have a life of their own. */
public final class DetachedFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "forgets a coroutine that is dropped, and does not unwind its body",
                    "LIFECYCLE-4",
                    "was not dropped, though its component was removed",
                    new Forgetting()),
            Fault.of("runs ready bodies in parallel", "YIELDING-1", "between two awaits of", new InParallel())
                    .races());

    private DetachedFaults() {}

    /** Unwinds bodies only at the end of all, so that no thread stays behind. */
    private static final class Forgetting extends Detached {
        private final Map<ObservedTree, List<Request>> forgotten = new ConcurrentHashMap<>();

        @Override
        public Request next(Routine<?> routine, Desk desk) {
            return desk.next.join();
        }

        @Override
        public void dropped(Routine<?> routine, Desk desk, @Nullable Request asked, CoroutineDropped drop) {
            if (routine.place.isRemoved() && asked != null) {
                forgotten.computeIfAbsent(desk.tree, tree -> new ArrayList<>()).add(asked);
            } else {
                unwind(desk, asked, drop);
            }
        }

        @Override
        public void close(ObservedTree tree, Mounted mounted) {
            super.close(tree, mounted);
            Optional.ofNullable(forgotten.remove(tree))
                    .ifPresent(requests ->
                            requests.forEach(asked -> asked.answer().completeExceptionally(new CoroutineDropped())));
        }
    }

    /**
     * Lets bodies that are ready go on together, and waits until each of them has asked for something. Who sends waits for
     * the others to send or ask, so that they get in each other's way on any machine.
     */
    private static final class InParallel extends Detached {
        private static final ThreadLocal<@Nullable Phaser> ROUND = new ThreadLocal<>();

        private final Map<ObservedTree, Map<Desk, Runnable>> ready = new ConcurrentHashMap<>();

        private Map<Desk, Runnable> ready(ObservedTree tree) {
            return ready.computeIfAbsent(tree, of -> new LinkedHashMap<>());
        }

        @Override
        public Request next(Routine<?> routine, Desk desk) {
            return routine.awaitReally(desk.next);
        }

        @Override
        public void dropped(Routine<?> routine, Desk desk, @Nullable Request asked, CoroutineDropped drop) {
            boolean neverBegan = ready(desk.tree).remove(desk) != null && asked == null;
            if (!neverBegan) {
                unwind(desk, asked, drop);
            }
        }

        @Override
        public void release(Desk desk, Runnable body) {
            ready(desk.tree).put(desk, body);
        }

        @Override
        public void goesOn(Desk desk) {
            ROUND.set(desk.round);
            desk.round.arriveAndAwaitAdvance();
        }

        @Override
        public void hasAsked(Desk desk) {
            desk.round.arriveAndDeregister();
        }

        @Override
        public <M> void send(Routine<M> to, M message) {
            super.send(to, message);
            Phaser round = ROUND.get();
            if (round != null) {
                round.arriveAndAwaitAdvance();
            }
        }

        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            mounted.settle();
            Map<Desk, Runnable> due = ready(tree);
            while (!due.isEmpty()) {
                Phaser round = new Phaser(due.size());
                due.keySet().forEach(desk -> desk.round = round);
                List<Runnable> bodies = List.copyOf(due.values());
                due.clear();
                bodies.forEach(Runnable::run);
                while (!round.isTerminated()) {
                    round.awaitAdvance(round.getPhase());
                }
                mounted.settle();
            }
        }

        @Override
        public void close(ObservedTree tree, Mounted mounted) {
            super.close(tree, mounted);
            ready.remove(tree);
        }
    }
}
