package dev.yieldpoint.spec;

/**
 * A mounted tree of components with its coroutines.
 *
 * <p><b>Threads.</b> Both methods are called by one thread, the <i>driving thread</i>, which is the one that mounted
 * the tree, and not from within a render, a listener action or a body of this tree. Different trees may have different
 * driving threads. Unspecified: what a call by another thread does, whether or not it overlaps with a call of the
 * driving thread; what a call from within the tree does, which may block for ever; and whether code of one tree may
 * drive another tree.
 *
 * <p><b>Memory.</b> What the driving thread did before a call is visible to everything that runs in the call, and what
 * runs in the call is visible to the driving thread when the call returns, see the
 * <a href="package-summary.html#memory">package documentation</a>.
 *
 * <p><b>After {@link #close()}</b>, handles, listeners, shared values and the functions of
 * {@link Scope#scheduleUpdate()} remain safe to use, since whoever holds them cannot know that the tree was closed:
 *
 * <ul>
 *   <li>A message that is sent is discarded without an error (CHANNEL-11).
 *   <li>Firing a listener and asking for a render do nothing.
 *   <li>A shared value can be written and read; nothing is rendered for it.
 *   <li>An owned state can be set and read, as after the removal of its component; nothing is rendered for it
 *       (OWNERSHIP-6).
 *   <li>A second {@code close()} does nothing.
 *   <li>A call of {@link #settle()} runs nothing. Unspecified: whether it returns or throws
 *       {@link IllegalStateException}.
 * </ul>
 */
public interface Mounted extends AutoCloseable {

    /**
     * Runs renders, listener actions and coroutines until nothing is ready: no render is due, no event is queued, and
     * every coroutine that has not ended waits for a message or for a stage that is not complete. Everything that was
     * sent, fired, set, written or completed, by any thread, in an action that happens before this call has had its
     * effect when the call returns (YIELDING-3, STATE-1, CHANNEL-5, EXTERNAL-2). What other threads do during the call
     * may have its effect in this call or in the next one. A message or a completion that arrives during the call is
     * never lost.
     *
     * <p>This method does not wait for a stage to be completed or for a message to be sent. Unspecified: the order in
     * which coroutines that are ready run (YIELDING-8), how many renders there are, and what an interrupt does.
     *
     * <p><b>Exceptions.</b> An exception thrown by a component or by a listener's action is thrown by this method,
     * unchanged. The interrupted render or action is not retried: the next call continues with the remaining work.
     * {@link Component#render} says what is known of a component whose render threw. A body that throws does not
     * interrupt this method: everything that is ready runs, and then the failure is reported. If a component or a
     * listener's action throws in the same call, the next call of this method or of {@link #close()} reports the body.
     *
     * <p><b>Advice.</b> Nothing ends a call in which there is always something ready, such as a body that never
     * suspends, or a component that sets its own state in every render.
     *
     * @throws CoroutineFailedException if bodies have ended by throwing and were not reported yet
     */
    void settle();

    /**
     * Closes the tree: removes all components, drops every coroutine (LIFECYCLE-8) and lets go of everything that the
     * tree holds. This includes the coroutines of components whose render threw, and of components that were mounted in
     * such a render. When this method returns, every body that had started has ended, its {@code finally} blocks
     * included, unless it swallows {@link CoroutineDropped} for ever. No render and no listener action runs in this
     * call or later, and no body that has not started starts.
     *
     * <p>The tree may be closed before {@link #settle()} was ever called, and after {@code settle()} threw.
     * Unspecified: the order in which coroutines are dropped.
     *
     * <p>A second call does nothing.
     *
     * @throws CoroutineFailedException if a body threw something else than {@link CoroutineDropped} while it was dropped, or has
     *     failed before and was not reported yet. The tree is closed regardless
     */
    @Override
    void close();
}
