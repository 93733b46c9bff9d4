package dev.yieldpoint.reference;

import java.util.concurrent.Semaphore;

/**
 * The place where one thread waits for its turn to run.
 *
 * <p>What a thread did before it gave the turn away is visible to the thread that gets it. A turn given to a thread that
 * is not waiting yet is not lost; an interrupt neither ends the wait nor is it lost.
 */
final class Turn {

    private final Semaphore given = new Semaphore(0);

    void give() {
        given.release();
    }

    void await() {
        given.acquireUninterruptibly();
    }
}
