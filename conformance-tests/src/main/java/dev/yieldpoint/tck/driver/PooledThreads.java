package dev.yieldpoint.tck.driver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Foreign threads as the machine schedules them. Those that race go on from race to race, of this run or another. */
final class PooledThreads implements ForeignThreads {

    /** One that does not come back is not used again. */
    private static final ExecutorService RACERS = Executors.newCachedThreadPool(PooledThreads::make);

    /** What it is: one and the same every time, for of one sender the order counts. */
    private final ExecutorService another = Executors.newSingleThreadExecutor(PooledThreads::make);

    private final Duration longest;
    private final ExecutorService pool;
    private int racers;

    /** Threads that may take so long to come back, however many there are; only a runtime that holds them up needs it. */
    PooledThreads(Duration longest) {
        this(longest, RACERS);
    }

    /** The same, with racers from a pool that somebody else shuts down. */
    PooledThreads(Duration longest, ExecutorService pool) {
        this.longest = longest;
        this.pool = pool;
    }

    @Override
    public void run(Runnable action) {
        FutureTask<Boolean> task = new FutureTask<>(action, true);
        another.execute(task);
        join(List.of(task), end());
    }

    @Override
    public <V> void race(List<List<V>> lists, BiConsumer<String, V> step, Runnable settle) {
        long end = end();
        CyclicBarrier start = new CyclicBarrier(lists.size() + 1);
        Semaphore taken = new Semaphore(0);
        AtomicInteger running = new AtomicInteger(lists.size());
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (List<V> own : lists) {
            String name = "thread " + ++racers;
            FutureTask<Boolean> task = new FutureTask<>(() -> {
                try {
                    Thread.currentThread().setContextClassLoader(loader); // it may have raced for another runtime
                    start.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    for (V element : own) {
                        step.accept(name, element);
                        taken.release();
                    }
                } finally {
                    Thread.currentThread().setContextClassLoader(null); // so that nothing is kept by it
                    running.decrementAndGet();
                    taken.release();
                }
                return true;
            });
            tasks.add(task);
            pool.execute(task);
        }
        try {
            start.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            settle.run();
            while (running.get() > 0 && taken.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                taken.drainPermits();
                settle.run();
            }
        } catch (InterruptedException e) {
            throw ForeignThreads.interrupted();
        } catch (BrokenBarrierException | TimeoutException e) {
            throw DriverException.late("not all threads of a race have started" + within());
        } finally {
            join(tasks, end);
        }
    }

    @Override
    public void close() {
        another.shutdownNow();
    }

    private static Thread make(Runnable task) {
        Thread thread = new Thread(task, "yieldpoint-foreign");
        thread.setDaemon(true);
        return thread;
    }

    private void join(List<FutureTask<Boolean>> tasks, long end) {
        try {
            for (FutureTask<Boolean> task : tasks) {
                task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw ForeignThreads.interrupted();
        } catch (TimeoutException e) {
            throw DriverException.late(
                    "a foreign thread that sent, wrote or completed an await did not return" + within());
        } catch (ExecutionException e) {
            throw ForeignThreads.threw(e.getCause() == null ? e : e.getCause());
        }
    }

    private long end() {
        return System.nanoTime() + longest.toNanos();
    }

    private String within() {
        return " within " + longest.toMillis() / 1_000.0 + " s";
    }
}
