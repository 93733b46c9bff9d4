package dev.yieldpoint.tck.schedules.engine;

import java.util.ArrayDeque;
import java.util.Queue;

/** What has to be found: a queue that nothing guards. */
public final class LostLitmus implements Litmus.Test {

    private final Queue<String> queue = new ArrayDeque<>();
    private volatile int size;

    @Override
    @SuppressWarnings({"NonAtomicOperationOnVolatileField", "NonAtomicVolatileUpdate"}) // that is the fault
    public void run() throws InterruptedException {
        Runnable send = () -> {
            queue.add("message");
            size++;
        };
        Thread first = Litmus.started(send);
        Thread second = Litmus.started(send);
        first.join();
        second.join();
        Litmus.that(size == 2, size + " messages are counted");
    }
}
