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

    /** Refuses what is sent from now on; what has arrived can still be received (CHANNEL-7, CHANNEL-8). */
    void close();

    /**
     * Receives until the channel has ended, so that a body can say {@code for (M message : rx)}.
     *
     * <p>The iterator of this default implementation receives in {@code hasNext()}, and holds the message until {@code next()} is
     * called: a message is lost if the iterator is given up in between. A {@code for} loop never does that. A runtime that can look at
     * a message without receiving it should override this method with an iterator that holds nothing back.
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
