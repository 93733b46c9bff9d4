package dev.yieldpoint.reference;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A turn that a thread waits for. An interrupt neither ends the wait nor is it lost.
 */
final class ThreadTurn implements Turn {

    private volatile boolean given;
    private volatile @Nullable Thread waiting;

    /** The turns of a tree in which every body has a thread of its own. */
    static Turns on(Executor threads) {
        Turn driver = new ThreadTurn();
        return new Turns() {
            @Override
            public Turn ofDriver() {
                return driver;
            }

            @Override
            public Turn begin(Runnable body) {
                Turn turn = new ThreadTurn();
                threads.execute(() -> {
                    turn.await();
                    body.run();
                });
                return turn;
            }
        };
    }

    @Override
    public void give() {
        given = true;
        LockSupport.unpark(waiting);
    }

    @Override
    public void await() {
        boolean interrupted = false;
        waiting = Thread.currentThread();
        while (!given) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        waiting = null;
        given = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
