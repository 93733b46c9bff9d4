package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Lets bodies that are ready go on together, and waits until each of them has asked for something. */
    private static final class InParallel extends Detached {
        private final Map<Desk, Runnable> ready = new LinkedHashMap<>();
        private final AtomicInteger toBegin = new AtomicInteger();
        private volatile CountDownLatch running = new CountDownLatch(0);

        @Override
        Request next(Routine<?> routine, Desk desk) {
            return routine.awaitReally(desk.next);
        }

        @Override
        void dropped(Routine<?> routine, Desk desk, @Nullable Request asked, CoroutineDropped drop) {
            boolean neverBegan = ready.remove(desk) != null && asked == null;
            if (!neverBegan) {
                unwind(desk, asked, drop);
            }
        }

        @Override
        void release(Desk desk, Runnable body) {
            ready.put(desk, body);
        }

        @Override
        void goesOn() {
            toBegin.decrementAndGet();
            while (toBegin.get() > 0) {
                Thread.onSpinWait(); // else the first may be through before the last is awake
            }
        }

        @Override
        void hasAsked() {
            running.countDown();
        }

        @Override
        void settle(Tree tree, Mounted mounted) {
            mounted.settle();
            while (!ready.isEmpty()) {
                List<Runnable> bodies = List.copyOf(ready.values());
                ready.clear();
                toBegin.set(bodies.size());
                running = new CountDownLatch(bodies.size());
                bodies.forEach(Runnable::run);
                untilZero(running);
                mounted.settle();
            }
        }

        private static void untilZero(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
