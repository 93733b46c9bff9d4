package dev.yieldpoint.reference;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * The execution of a body on a thread of its own. While the body runs, the driving thread waits, and while the body is
 * suspended, its thread waits. Each of the two threads waits for a semaphore of its own, which the other one releases.
 */
final class ThreadExecution implements Execution {

    private final Semaphore resumed = new Semaphore(0);
    private final Semaphore suspended = new Semaphore(0);

    private ThreadExecution() {}

    /** Executes each body on one of these threads. The thread waits for the first {@link #resume()}. */
    static Starter on(Executor threads) {
        return body -> {
            ThreadExecution execution = new ThreadExecution();
            threads.execute(() -> execution.run(body));
            return execution;
        };
    }

    private void run(Runnable body) {
        resumed.acquireUninterruptibly();
        body.run();
        suspended.release();
    }

    @Override
    public void resume() {
        resumed.release();
        waitFor(suspended);
    }

    @Override
    public void suspend() {
        suspended.release();
        waitFor(resumed);
    }

    /**
     * Waits for the other thread, and never throws: a thread that continued without the semaphore would run at the same
     * time as the other one. The stack has room for this ({@link CoroutineTask#requireStack()}). But to wait, a virtual
     * thread leaves its carrier, and if its stack is almost used up, this may overflow the stack all the same. Then the
     * thread waits on its carrier.
     */
    private static void waitFor(Semaphore semaphore) {
        try {
            semaphore.acquireUninterruptibly();
        } catch (StackOverflowError whileLeavingTheCarrier) {
            while (!semaphore.tryAcquire()) {
                Thread.onSpinWait();
            }
        }
    }
}
