package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runtimes whose bodies have a life of their own. */
final class DetachedFaults {

    static final List<Fault> ALL = List.of(
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
        private final List<Request> forgotten = new ArrayList<>();

        @Override
        Request next(Routine<?> routine, Desk desk) {
            return desk.next.join();
        }

        @Override
        void dropped(Routine<?> routine, Desk desk, @Nullable Request asked, CoroutineDropped drop) {
            if (routine.place.isRemoved() && asked != null) {
                forgotten.add(asked);
            } else {
                unwind(desk, asked, drop);
            }
        }

        @Override
        void close(Tree tree, Mounted mounted) {
            super.close(tree, mounted);
            forgotten.forEach(asked -> asked.answer().completeExceptionally(new CoroutineDropped()));
            forgotten.clear();
        }
    }

    /** Settles for as long as a body runs, or has asked for something. */
    private static final class InParallel extends Detached {
        private int running;
        private long requests;

        @Override
        Request next(Routine<?> routine, Desk desk) {
            return routine.awaitReally(desk.next);
        }

        @Override
        void dropped(Routine<?> routine, Desk desk, @Nullable Request asked, CoroutineDropped drop) {
            unwind(desk, asked, drop);
        }

        @Override
        synchronized void goesOn() {
            running++;
        }

        @Override
        synchronized void hasAsked() {
            running--;
            requests++;
            notifyAll();
        }

        private synchronized long requests() {
            return requests;
        }

        /** Waits until no body runs, or one has asked for something since so many requests. */
        private synchronized boolean hasMore(long before) {
            try {
                while (running > 0 && requests == before) {
                    wait();
                }
                return requests > before;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        void settle(Tree tree, Mounted mounted) {
            long before;
            do {
                before = requests();
                mounted.settle();
            } while (hasMore(before));
        }
    }
}
