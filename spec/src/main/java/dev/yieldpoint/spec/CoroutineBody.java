package dev.yieldpoint.spec;

/**
 * What a coroutine does, in direct style.
 *
 * <p>A body runs undisturbed from one await to the next (YIELDING-1). It suspends in two places only: where it asks
 * {@link Receiver} for the next message, and where it calls {@link Await#on}.
 *
 * <p>A body that returns has ended for good (LIFECYCLE-3). One that throws has ended too, and the runtime reports the
 * exception from {@link Mounted#settle()}.
 */
@FunctionalInterface
public interface CoroutineBody<M> {

    /**
     * Runs the coroutine from its start to its end.
     *
     * @param rx the receiving end of the coroutine's channel
     * @param await suspends this coroutine until something is there
     * @throws CoroutineDropped when a drop unwinds the body; let it pass
     */
    void run(Receiver<M> rx, Await await) throws Exception;
}
