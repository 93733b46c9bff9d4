package dev.yieldpoint.spec;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The receiving end of a coroutine's channel. The channel is unbounded and has any number of senders and one receiver
 * (CHANNEL-3, CHANNEL-12).
 *
 * <p><b>Threads.</b> Only the body that it was given to may use it, on the thread that runs the body, until the body
 * has ended. Any other call throws {@link IllegalStateException}, and neither receives nor closes anything.
 *
 * <p><b>Memory.</b> What a thread did before it sent a message is visible to the body that has received it, see the
 * <a href="package-summary.html#memory">package documentation</a>.
 *
 * @param <M> the type of the messages, which are never {@code null}
 */
public interface Receiver<M> extends Iterable<M> {

    /**
     * Returns the next message, after suspending this coroutine for as long as the channel is open and empty
     * (CHANNEL-5). If a message is available, or the channel has ended, the coroutine may suspend or not (YIELDING-7).
     *
     * <p>Messages of one sender are received in the order in which they were sent, each of them once (CHANNEL-2,
     * CHANNEL-4). Messages that were sent while the body was suspended elsewhere, or before it started, are buffered
     * (CHANNEL-3). Unspecified: the order of messages of different senders.
     *
     * @return the message, or empty if the channel was closed and nothing is left in it (CHANNEL-9), and from then on at
     *     every call (CHANNEL-10)
     * @throws CoroutineDropped if the coroutine was dropped before or during the call (LIFECYCLE-4); from then on every
     *     call throws it, whether messages are left or not
     * @throws IllegalStateException if the call is made anywhere else than in the body, and then without waiting
     */
    Optional<M> next();

    /**
     * Closes the channel. Messages that were sent before can still be received (CHANNEL-7); messages that are sent
     * later are discarded (CHANNEL-8). A second call does nothing. Nothing else closes a channel: neither the removal of
     * the component (LIFECYCLE-5) nor the loss of all other handles, since the runtime holds one (CHANNEL-9).
     *
     * @throws IllegalStateException if the call is made anywhere else than in the body
     */
    void close();

    /**
     * Returns an iterator that receives until the channel has ended, so that a body can loop by
     * {@code for (M message : rx)}.
     *
     * <p>{@link Iterator#hasNext()} suspends the coroutine like {@link #next()}, and looks ahead: it takes a message
     * out of the channel and keeps it for the iterator's {@code next()}, which throws {@link NoSuchElementException}
     * once the channel has ended. {@link Iterator#remove()} is not supported.
     *
     * <p><b>Advice.</b> A body should use either one iterator at a time, to its end or by a {@code for} loop, or
     * {@link #next()}. A message that {@code hasNext()} has taken is received by nobody else.
     *
     * <p>A runtime that can look at a message without taking it may override this method with an iterator that keeps nothing for itself:
     * the message that {@code hasNext()} finds is then the next one for whoever asks first.
     */
    @Override
    default Iterator<M> iterator() {
        return new Iterator<>() {
            private Optional<M> ahead = Optional.empty();

            @Override
            public boolean hasNext() {
                if (ahead.isEmpty()) {
                    ahead = Receiver.this.next();
                }
                return ahead.isPresent();
            }

            @Override
            public M next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the channel has ended");
                }
                M message = ahead.orElseThrow();
                ahead = Optional.empty();
                return message;
            }
        };
    }
}
