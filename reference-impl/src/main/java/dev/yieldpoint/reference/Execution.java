package dev.yieldpoint.reference;

/**
 * The execution of one body, which stops at every await of the body and continues from there. The reference runtime
 * executes a body on a thread of its own ({@link ThreadExecution}); {@link ReferenceRuntime#withExecutions} accepts anything else
 * that can stop in the middle of ordinary code.
 *
 * <p>Both methods hand over: the caller stops, and the other side continues. So of a body and the driving thread of its
 * tree, one runs and the other one waits (YIELDING-1).
 *
 * <p><b>Memory.</b> What a thread did before it called {@link #resume()} is visible to the body that continues. What the
 * body did before it called {@link #suspend()}, or ended, is visible to the thread whose {@code resume()} returns.
 */
public interface Execution {

    /**
     * Lets the body run, and returns when the body has called {@link #suspend()} or has ended. The first call starts the
     * body. The driving thread calls this, but never while the body runs, nor after the body has ended.
     */
    void resume();

    /**
     * Stops the body, and returns when {@link #resume()} is called next. The body calls this, on the thread that runs
     * it. Everything else continues meanwhile (YIELDING-2). An interrupt does not end the wait, and is not lost.
     *
     * @throws RuntimeException or an {@code Error} if the body cannot be stopped at this place. Then {@code resume()}
     *     has not returned, and the body continues: its await throws this exception
     */
    void suspend();

    /** Creates executions. Driving threads of different trees may call it at the same time. */
    @FunctionalInterface
    interface Starter {

        /**
         * Creates the execution of a body. The body starts in the first {@link Execution#resume()}, runs once, and
         * throws nothing.
         *
         * @return the execution, never {@code null}
         * @throws RuntimeException or an {@code Error} if the body cannot be executed. Then the coroutine has ended
         *     without having run, and {@code settle()} throws this exception
         */
        Execution create(Runnable body);
    }
}
