package dev.yieldpoint.spec;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The receiving end of a coroutine's channel: unbounded, many senders, one receiver.
 *
 * <p><b>Threads.</b> For the body it was given to, on the thread the body runs on. Anywhere else its methods throw
 * {@link IllegalStateException}.
 */
public interface Receiver<M> extends Iterable<M> {

    /**
     * Waits for the next message. Messages of one sender come in the order they were sent, each of them once
     * (CHANNEL-2, CHANNEL-4); those that came while the body was elsewhere have waited (CHANNEL-3). Where one is there
     * already, the coroutine may go on without yielding.
     *
     * @return the message, or empty when the channel is closed and nothing is left in it (CHANNEL-9)
     * @throws CoroutineDropped if the coroutine was dropped
     */
    Optional<M> next();

    /**
     * Returns whether there is a next message, after waiting like {@link #next()}, and receives nothing: the message is
     * returned by the next call of {@link #next()}, or of {@code next()} of any {@linkplain #iterator() iterator}.
     *
     * @return false if the channel is closed and nothing is left in it
     * @throws CoroutineDropped if the coroutine was dropped
     */
    boolean hasNext();

    /** Refuses what is sent from now on; what has arrived can still be received (CHANNEL-7, CHANNEL-8). */
    void close();

    /**
     * Returns an iterator that receives until the channel has ended, so that a body can loop by
     * {@code for (M message : rx)}.
     *
     * <p>An iterator keeps no message for itself: its {@code hasNext()} is that of this receiver, and its {@code next()}
     * receives, or throws {@link NoSuchElementException} once the channel has ended. So no message is lost if a loop is
     * left at any point, and a body may use several iterators and {@link #next()} in turn.
     */
    @Override
    default Iterator<M> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Receiver.this.hasNext();
            }

            @Override
            public M next() {
                return Receiver.this.next().orElseThrow(() -> new NoSuchElementException("the channel has ended"));
            }
        };
    }
}
