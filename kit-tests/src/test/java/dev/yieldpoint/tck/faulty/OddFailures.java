package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.faulty.CauselessFaults.Dropping;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runtimes that make odd use of what is left free: of whether and how a failure is reported, and of what becomes of who fails. */
public final class OddFailures {

    public static final List<Odd> ALL = List.of(
            Odd.of("reports no failure", SaysNothing::new),
            Odd.of("reports a failure only when it settles the next time", ReportsLate::new),
            Odd.of("reports each failure by itself, in an exception of its own", ReportsEach::new),
            Odd.of("drops the coroutines of a component whose render fails", DropsOwn::new),
            Odd.of("renders everything after a failure of a body", RendersAfterwards::new));

    private OddFailures() {}

    /** Keeps what fails from whoever settles or closes, and goes on. */
    private abstract static class Reporting extends Variation {

        private final Map<ObservedTree, Deque<RuntimeException>> failures = new ConcurrentHashMap<>();

        /** What to throw, of what has failed so far. */
        @Nullable
        abstract RuntimeException report(Deque<RuntimeException> kept);

        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            run(tree, mounted::settle);
        }

        @Override
        public void close(ObservedTree tree, Mounted mounted) {
            run(tree, mounted::close);
            failures.remove(tree);
        }

        private void run(ObservedTree tree, Runnable call) {
            Deque<RuntimeException> kept = failures.computeIfAbsent(tree, t -> new ArrayDeque<>());
            for (boolean failed = true; failed; ) {
                try {
                    call.run();
                    failed = false;
                } catch (RuntimeException failure) {
                    oddities.incrementAndGet();
                    kept.add(failure);
                }
            }
            RuntimeException told = report(kept);
            if (told != null) {
                throw told;
            }
        }
    }

    private static final class SaysNothing extends Reporting {
        @Override
        @Nullable
        RuntimeException report(Deque<RuntimeException> kept) {
            kept.clear();
            return null;
        }
    }

    /** Lets go of the first of what was kept, as soon as another call comes. */
    private static final class ReportsLate extends Reporting {
        private final Set<RuntimeException> seen = ConcurrentHashMap.newKeySet();

        @Override
        @Nullable
        RuntimeException report(Deque<RuntimeException> kept) {
            RuntimeException next = kept.peek();
            if (next == null || seen.add(next)) {
                return null;
            }
            seen.remove(next);
            return kept.remove();
        }
    }

    private static final class ReportsEach extends Reporting {
        @Override
        @Nullable
        RuntimeException report(Deque<RuntimeException> kept) {
            RuntimeException next = kept.poll();
            if (next instanceof CoroutineFailedException several) {
                for (Throwable further : several.getSuppressed()) {
                    kept.add(new IllegalStateException("one more coroutine has failed", further));
                }
                return new IllegalStateException("a coroutine has failed", several.getCause());
            }
            return next == null ? null : new IllegalStateException("code of the application has failed", next);
        }
    }

    /** Takes a component out whose render fails, with all below it, but for what it shows. */
    private static final class DropsOwn extends Dropping {
        @Override
        public void render(ObservedMount place, Runnable render) {
            try {
                super.render(place, render);
            } catch (RuntimeException failure) {
                oddities.incrementAndGet();
                place.tree.places.stream()
                        .filter(other -> other.path.startsWith(place.path) && !other.isRemoved())
                        .flatMap(other -> other.routines.stream())
                        .filter(routine -> !routine.over)
                        .toList()
                        .forEach(Dropping::drop);
                throw failure;
            }
        }

        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            try {
                super.run(routine, body);
            } catch (CoroutineDropped drop) {
                if (!Dropping.wasDropped(routine)) {
                    throw drop;
                }
            }
        }
    }

    private static final class RendersAfterwards extends Variation {
        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            try {
                super.run(routine, body);
            } catch (RuntimeException failure) {
                oddities.incrementAndGet();
                routine.place.tree.places.stream()
                        .filter(place -> !place.isRemoved())
                        .forEach(place -> place.update.run());
                throw failure;
            }
        }
    }
}
