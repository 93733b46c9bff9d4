package dev.yieldpoint.spec;

/**
 * The handle of a coroutine: the sending end of its channel. It may be kept and shared. The coroutine does not end when
 * its handles become unreachable.
 *
 * <p><b>Threads.</b> Any thread may send at any time (EXTERNAL-4), also while the tree is settling, and after it was
 * closed.
 *
 * <p><b>Memory.</b> What a thread did before it sent a message is visible to the body that receives the message, see
 * the <a href="package-summary.html#memory">package documentation</a>.
 *
 * <p><b>Unspecified.</b> Whether two handles of one coroutine are equal or identical, except that
 * {@link Scope#useCoroutine} returns the same handle at every render.
 *
 * @param <M> the type of the messages, which are never {@code null}
 */
public interface Coroutine<M> {

    /**
     * Sends a message: puts it into the coroutine's channel and returns at once, without waiting for the receiver,
     * however many messages are in the channel (CHANNEL-6). The receiver does not run within this call (YIELDING-1).
     *
     * <p>The body receives the very object that was sent (CHANNEL-1), once (CHANNEL-4). Messages of one sender arrive
     * in the order in which they were sent (CHANNEL-2). Messages that are equal to each other are still different
     * messages. A message that was sent before the body starts waits in the channel like any other (CHANNEL-3).
     *
     * <p>Once the channel was closed, or the coroutine has ended or was dropped, the message is discarded
     * without an error (CHANNEL-11). A send never throws for the state that its coroutine is in.
     */
    void send(M message);
}
