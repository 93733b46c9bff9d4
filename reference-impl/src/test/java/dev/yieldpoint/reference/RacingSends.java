package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Another thread that leaves boxes for a tree while the tree settles. */
final class RacingSends {

    static final int ROUNDS = 20_000;
    static final long BOUND_SECONDS = 20;
    private static final long LONGEST = 1_000; // milliseconds

    final List<String> wrong = new ArrayList<>();
    private final AtomicInteger seen = new AtomicInteger();

    void see(Box box) {
        int expected = seen.get();
        if (box.number != expected || box.copy != expected) {
            wrong.add(box.number + " and " + box.copy + " in round " + expected);
        }
        seen.set(expected + 1);
    }

    /** Does something in every round, when what it did in the round before has been seen; the tree settles all the time. */
    void run(Root root, IntConsumer round) throws Exception {
        root.settle();
        int first = seen.get();
        Future<Integer> other = beside(() -> {
            long start = System.nanoTime();
            int number = first;
            while (number < ROUNDS && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LONGEST)) {
                round.accept(number);
                number++;
                untilSeen(number);
            }
            return number;
        });
        while (!other.isDone()) {
            root.settle();
        }
        assertThat(other.get()).isGreaterThan(first).isEqualTo(seen.get());
        assertThat(wrong).isEmpty();
    }

    /** Spins, because a thread that has to be woken comes too late for a race. */
    private void untilSeen(int rounds) {
        long start = System.nanoTime();
        while (seen.get() < rounds) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(BOUND_SECONDS)) {
                throw new IllegalStateException("nothing was seen of round " + rounds);
            }
            Thread.onSpinWait();
        }
    }

    static <T> Future<T> beside(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
