package dev.yieldpoint.tck.variation;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Receiver;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A coroutine of a {@link Variation}: its handle, its receiving end and its await at once. */
public final class Routine<M> implements Coroutine<M>, Receiver<M>, Await {

    /** A coroutine has a thread for itself, so this tells which one sends or sets. */
    private static final ThreadLocal<@Nullable Routine<?>> RUNNING = new ThreadLocal<>();

    public final ObservedMount place;
    public final FaultyMailbox mailbox;

    /** How often its body has awaited something other than a message. */
    public int awaits;

    /** Whether its body has received something since it was started. */
    public boolean received;

    /** Whether its body has come to its end, or was dropped. */
    public volatile boolean over;

    /** What a variation keeps of it; empty in most. */
    public final Map<Object, Object> kept = new HashMap<>();

    private final Variation variation;
    private @Nullable Await real;
    private @Nullable Receiver<M> realReceiver;

    public Routine(Variation variation, ObservedMount place, FaultyMailbox mailbox) {
        this.variation = variation;
        this.place = place;
        this.mailbox = mailbox;
    }

    /** The coroutine that runs on this thread, if any. */
    public static Optional<Routine<?>> running() {
        return Optional.ofNullable(RUNNING.get());
    }

    public CoroutineBody<M> around(CoroutineBody<M> body) {
        return (rx, await) -> {
            real = await;
            realReceiver = rx;
            runsHere();
            mailbox.takeUp();
            try {
                variation.run(this, body);
            } finally {
                over = true;
                variation.over(this);
            }
        };
    }

    /** The calling thread is that of the body from now on. */
    void runsHere() {
        RUNNING.set(this);
    }

    /** Waits as the reference does. */
    public <T extends @Nullable Object> T awaitReally(CompletionStage<T> stage) {
        return Objects.requireNonNull(real).on(stage);
    }

    /** Closes the reference's own channel, to which nothing is sent; the reference refuses that outside the body. */
    public void closeReally() {
        Objects.requireNonNull(realReceiver).close();
    }

    /** The reference refuses its receiver outside the body, and so do the variations. */
    private void refuseOutsideTheBody() {
        if (over || RUNNING.get() != this) {
            throw new IllegalStateException("a receiver is used outside the body that it was given to");
        }
    }

    @Override
    public void send(M message) {
        variation.send(this, message);
    }

    @Override
    public Optional<M> next() {
        return variation.receive(this);
    }

    @Override
    public Iterator<M> iterator() {
        return variation.iterator(this);
    }

    /** The iterator that a receiver has if its runtime does not say otherwise. */
    public Iterator<M> defaultIterator() {
        return Receiver.super.iterator();
    }

    @Override
    public Optional<M> tryNext() {
        refuseOutsideTheBody();
        return variation.tryReceive(this);
    }

    @Override
    public boolean hasEnded() {
        refuseOutsideTheBody();
        return variation.hasEnded(this);
    }

    @Override
    public void close() {
        variation.closeChannel(this);
    }

    @Override
    public <T extends @Nullable Object> T on(CompletionStage<T> stage) {
        awaits++;
        return variation.await(this, stage);
    }
}
