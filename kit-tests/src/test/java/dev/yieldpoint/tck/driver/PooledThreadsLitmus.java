package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.schedules.engine.Litmus;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The same of threads that go on from race to race, as the machine schedules them in an ordinary check. */
public final class PooledThreadsLitmus implements Litmus.Test {

    @Override
    public void run() {
        ExecutorService racers = Executors.newFixedThreadPool(2);
        try (ForeignThreads threads = new PooledThreads(Duration.ofMinutes(1), racers)) {
            NewThreadsLitmus.race(threads);
            NewThreadsLitmus.race(threads);
        } finally {
            racers.shutdown();
        }
    }
}
