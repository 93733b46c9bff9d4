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
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

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
            while (number < ROUNDS && System.nanoTime() - start < LONGEST_NANOS) {
                round.accept(number);
                number++;
                spinUntil(seen, number);
            }
            return number;
        });
        while (!other.isDone()) {
            root.settle();
        }
        assertThat(other.get()).isGreaterThan(first).isEqualTo(seen.get());
        assertThat(wrong).isEmpty();
    }

    /**
     * Does one thing in the tree's thread and another one in another thread at the same time, in every round. The tree settles
     * meanwhile, and once more when both are done; then the round is checked.
     */
    void runBeside(Root root, Runnable here, IntConsumer there, IntConsumer check) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Future<?> other = beside(() -> {
            for (int round = 1; round <= ROUNDS; round++) {
                spinUntil(begun, round);
                if (begun.get() > round) {
                    break;
                }
                there.accept(round);
                done.set(round);
            }
            return null;
        });
        long start = System.nanoTime();
        for (int round = 1; round <= ROUNDS && System.nanoTime() - start < LONGEST_NANOS; round++) {
            here.run();
            begun.set(round);
            for (int spins = round % 100; spins > 0; spins--) {
                Thread.onSpinWait();
            }
            root.settle();
            spinUntil(done, round);
            root.settle();
            check.accept(round);
        }
        begun.set(Integer.MAX_VALUE);
        other.get(BOUND_SECONDS, TimeUnit.SECONDS);
    }

    /** Writes to places that are in no cache. A processor that still waits for these writes makes the next ones visible late. */
    static void delayWrites(int[] farApart, int round) {
        int place = round;
        for (int write = 0; write < 10; write++) {
            place = place * 1_664_525 + 1_013_904_223; // a random number generator
            farApart[place >>> 8] = round;
        }
    }

    /** Spins, because a thread that has to be woken comes too late for a race. */
    static void spinUntil(AtomicInteger counter, int value) {
        long start = System.nanoTime();
        while (counter.get() < value) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(BOUND_SECONDS)) {
                throw new IllegalStateException("the other thread has not reached round " + value);
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
