package dev.yieldpoint.spec;

/**
 * A mounted tree of components with its coroutines.
 *
 * <p><b>Threads.</b> Both methods are called from one thread, the <i>driving thread</i>, and never from within a
 * render, a listener or a coroutine.
 */
public interface Mounted extends AutoCloseable {

    /**
     * Runs renders, listeners and coroutines until nothing is ready: no render is due, no listener was fired, and
     * every coroutine waits for a message or for a stage that is not complete. Whatever was sent, fired, set or
     * completed before this call, by any thread, has had its effect when it returns.
     *
     * <p>An exception thrown by a component or by a listener comes out as it is. What it interrupted is not repeated; the
     * next call goes on with everything else.
     *
     * @throws CoroutineFailed if a body ended with an exception. The rest of the tree has gone on regardless.
     */
    void settle();

    /**
     * Drops every coroutine and lets go of everything the tree holds. A second call does nothing.
     *
     * @throws CoroutineFailed if a body threw something of its own while it was dropped. Everything is let go of
     *     regardless.
     */
    @Override
    void close();
}
