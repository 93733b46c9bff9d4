package dev.yieldpoint.reference;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The place where one thread waits for its turn to run.
 *
 * <p>What a thread did before it gave the turn away is visible to the thread that gets it. The flag outlives the
 * unparking, so a turn given to a thread that is not waiting yet, or that gives it to itself, is not lost.
 */
final class Turn {

    private volatile boolean given;
    private volatile @Nullable Thread waiting;

    void give() {
        given = true;
        LockSupport.unpark(waiting);
    }

    void await() {
        waiting = Thread.currentThread(); // before the look at the flag, as the giver does it the other way round
        boolean interrupted = false;
        while (!given) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // else park would not wait at all from now on
        }
        given = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
