package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.schedules.engine.Litmus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Threads that race take every step before the race is over, each in its own order, and the caller settles. */
public final class NewThreadsLitmus implements Litmus.Test {

    @Override
    public void run() {
        try (ForeignThreads threads = ForeignThreads.of(Threading.ENGINE, Duration.ofMinutes(1))) {
            race(threads);
        }
    }

    /** A race of two threads with two steps each. */
    static void race(ForeignThreads threads) {
        List<String> steps = Collections.synchronizedList(new ArrayList<>());
        Thread caller = Thread.currentThread();
        int[] settled = {0};
        threads.race(List.of(List.of("a1", "a2"), List.of("b1", "b2")), (name, step) -> steps.add(step), () -> {
            Litmus.that(Thread.currentThread() == caller, "another thread settles");
            settled[0]++;
        });
        Litmus.that(steps.size() == 4, "the race is over after " + steps);
        Litmus.isBeginning(steps, "a");
        Litmus.isBeginning(steps, "b");
        Litmus.that(settled[0] > 0, "nothing was settled");
    }
}
