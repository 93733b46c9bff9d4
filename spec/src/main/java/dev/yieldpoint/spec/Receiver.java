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
     * Returns the next message if one is available, and never suspends this coroutine (CHANNEL-14). The message is received as by
     * {@link #next()}: once, and in the same order.
     *
     * <p>A message is available if its send has returned before this call. Of a message whose send has not returned, it is unspecified
     * whether this call receives it.
     *
     * @return the message, or empty if the channel is empty or has ended, which {@link #hasEnded()} tells apart; never {@code null}
     * @throws CoroutineDropped if the coroutine was dropped before the call, as by {@link #next()}
     * @throws IllegalStateException if the call is made anywhere else than in the body
     * @throws UnsupportedOperationException if the runtime declares {@link Capability#TRY_NEXT} absent
     * @implSpec The default implementation throws {@code UnsupportedOperationException}.
     */
    default Optional<M> tryNext() {
        throw new UnsupportedOperationException("this runtime cannot receive without waiting");
    }

    /**
     * Returns whether the channel has ended: it was closed, and every message that was sent before has been received (CHANNEL-9). Then
     * {@link #next()} and {@link #tryNext()} return empty from now on. The call receives nothing, and never suspends this coroutine.
     *
     * <p>Only the body closes its channel and receives from it, so the answer of {@code true} stays so, and one of {@code false} stays so
     * until the body closes the channel or receives its last message. If {@link #tryNext()} has just returned empty, {@code false}
     * means that the channel was empty and that messages may still come.
     *
     * @throws CoroutineDropped if the coroutine was dropped before the call, as by {@link #next()}
     * @throws IllegalStateException if the call is made anywhere else than in the body
     * @throws UnsupportedOperationException if the runtime declares {@link Capability#TRY_NEXT} absent
     * @implSpec The default implementation throws {@code UnsupportedOperationException}.
     */
    default boolean hasEnded() {
        throw new UnsupportedOperationException("this runtime cannot receive without waiting");
    }

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
     * {@link #next()} and {@link #tryNext()}. A message that {@code hasNext()} has taken is received by nobody else.
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
                    Optional<M> next = Receiver.this.next();
                    if (next == null) { // a runtime may be compiled without checks for null
                        throw new IllegalStateException("Receiver.next() returned null");
                    }
                    ahead = next;
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
