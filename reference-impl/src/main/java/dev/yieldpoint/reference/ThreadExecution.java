package dev.yieldpoint.reference;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * The execution of a body on a thread of its own. While the body runs, the driving thread waits, and while the body is
 * suspended, its thread waits. Each of the two threads waits for a semaphore of its own, which the other one releases.
 *
 * <p>What the JVM throws between the release and the acquire of a hand-over, such as a {@link StackOverflowError} of a
 * body near the end of its stack, leaves the tree unusable.
 */
final class ThreadExecution implements Execution {

    private final Semaphore resumed = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0); // the body has suspended or ended

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
        stopped.release();
    }

    @Override
    public void resume() {
        resumed.release();
        stopped.acquireUninterruptibly();
    }

    @Override
    public void suspend() {
        stopped.release();
        resumed.acquireUninterruptibly();
    }
}
