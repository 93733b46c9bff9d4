package dev.yieldpoint.spec;

/**
 * The handle of a coroutine: the sending end of its channel. It may be kept and shared; letting go of it does not end
 * the coroutine.
 *
 * <p><b>Threads.</b> Any thread may send at any time.
 */
public interface Coroutine<M> {

    /**
     * Puts a message into the coroutine's channel and returns at once, however full the channel is (CHANNEL-6). Once
     * the channel is closed, or the coroutine has ended or was dropped, the message is dropped in silence (CHANNEL-11).
     */
    void send(M message);
}
