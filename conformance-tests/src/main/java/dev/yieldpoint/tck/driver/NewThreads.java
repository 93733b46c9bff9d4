package dev.yieldpoint.tck.driver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Foreign threads as an engine schedules them: new ones for each action, which start when the engine lets them. */
final class NewThreads implements ForeignThreads {

    private int racers;

    @Override
    public void run(Runnable action) {
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        Thread thread = started(ANOTHER, action, thrown);
        end(List.of(thread), thrown);
    }

    @Override
    public <V> void race(List<List<V>> lists, BiConsumer<String, V> step, Runnable settle) {
        Semaphore taken = new Semaphore(0);
        AtomicInteger running = new AtomicInteger(lists.size());
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (List<V> own : lists) {
            String name = "thread " + ++racers;
            threads.add(started(
                    name,
                    () -> {
                        try {
                            for (V element : own) {
                                step.accept(name, element);
                                taken.release();
                            }
                        } finally {
                            running.decrementAndGet();
                            taken.release();
                        }
                    },
                    thrown));
        }
        try {
            settle.run();
            while (running.get() > 0) {
                taken.acquire();
                taken.drainPermits();
                settle.run();
            }
        } catch (InterruptedException e) {
            throw ForeignThreads.interrupted();
        }
        end(threads, thrown);
    }

    /** There is nothing to let go of: each thread has ended with its action. */
    @Override
    public void close() {}

    private static Thread started(String name, Runnable action, List<Throwable> thrown) {
        Thread thread = new Thread(
                () -> {
                    try {
                        action.run();
                    } catch (Throwable any) {
                        thrown.add(any);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void end(List<Thread> threads, List<Throwable> thrown) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw ForeignThreads.interrupted();
        }
        if (!thrown.isEmpty()) {
            throw ForeignThreads.threw(thrown.get(0));
        }
    }
}
