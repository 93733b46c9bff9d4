package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Receiver;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine: its body, its mailbox, and the turn that the body waits for; while it runs, also the thread it runs on.
 *
 * <p>There is one way to wait: for a mailbox. The outcome of a stage comes in a mailbox made for it. A coroutine
 * suspends only after it found a mailbox empty and left itself there to be woken once: so no wake is lost, and a coroutine
 * is never in the ready queue twice, nor while it runs. One that was dropped may still be in it; whoever finds it passes on.
 */
final class CoroutineThread<M> implements Receiver<M>, Await, Runnable {

    private final EventLoop loop;
    private final CoroutineBody<M> body;
    private final Mailbox<M> mailbox = new Mailbox<>();
    private @Nullable Turn turn;
    private @Nullable Thread thread;
    private Optional<M> ahead = Optional.empty();
    private boolean ended;
    volatile boolean dropped;

    CoroutineThread(EventLoop loop, CoroutineBody<M> body) {
        this.loop = loop;
        this.body = body;
    }

    /** Creates the sending end of the mailbox, which unlike the mailbox users may lock. */
    Coroutine<M> handle() {
        return mailbox::send;
    }

    /** Puts the coroutine into the ready queue. Any thread may call this. */
    void wake() {
        if (!dropped) {
            loop.ready.add(this);
        }
    }

    /** What the driving thread does with a coroutine that it finds in the ready queue. */
    @Override
    public void run() {
        if (!dropped) {
            loop.lendTurn(this);
        }
    }

    /** Gives this coroutine the turn, unless it cannot begin: then it has ended, and the turn stays where it is. */
    boolean resume() {
        Turn own = turn;
        if (own == null) {
            try {
                own = loop.turns.begin(this::live);
            } catch (RuntimeException | Error noThread) {
                end();
                loop.cannotBegin(noThread);
                return false;
            }
            turn = own;
        }
        own.give();
        return true;
    }

    private void live() {
        thread = Thread.currentThread();
        try {
            body.run(this, this);
        } catch (Throwable thrown) {
            if (!(dropped && thrown instanceof CoroutineDropped)) {
                loop.failures.add(thrown);
            }
        }
        thread = null;
        end();
        if (dropped) {
            loop.turn.give();
        } else {
            loop.passTurn();
        }
    }

    private void end() {
        ended = true;
        letGo();
    }

    private void letGo() {
        mailbox.discard();
        ahead = Optional.empty();
    }

    /** Ends the coroutine. The driving thread calls this, and waits until a body that has begun is unwound. */
    void drop() {
        dropped = true;
        letGo();
        if (turn != null && !ended) {
            loop.lendTurn(this);
        }
    }

    /**
     * Receives until the channel has ended. An iterator holds nothing back: the message that its {@code hasNext()} finds is the next
     * one for whoever asks first, {@link #next()} or any iterator.
     */
    @Override
    public Iterator<M> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                ahead = CoroutineThread.this.next();
                return ahead.isPresent();
            }

            @Override
            public M next() {
                return CoroutineThread.this
                        .next()
                        .orElseThrow(() -> new NoSuchElementException("the channel has ended"));
            }
        };
    }

    @Override
    public Optional<M> next() {
        requireOwnThread("rx");
        Optional<M> message = ahead.isPresent() ? ahead : receive(mailbox);
        ahead = Optional.empty();
        return message;
    }

    @Override
    public Optional<M> tryNext() {
        requireUndropped();
        Optional<M> message = ahead.isPresent() ? ahead : mailbox.poll();
        ahead = Optional.empty();
        return message;
    }

    @Override
    public boolean hasEnded() {
        requireUndropped();
        return ahead.isEmpty() && mailbox.hasEnded();
    }

    /** A drop empties the mailbox, which must not look like the end of the channel. */
    private void requireUndropped() {
        requireOwnThread("rx");
        if (dropped) {
            throw new CoroutineDropped();
        }
    }

    @Override
    public void close() {
        requireOwnThread("rx");
        mailbox.close();
    }

    @Override
    public <T extends @Nullable Object> T on(CompletionStage<T> stage) {
        requireOwnThread("await");
        Mailbox<Outcome<T>> reply = new Mailbox<>();
        stage.whenComplete((value, failure) -> reply.send(new Outcome<>(value, failure)));
        try {
            return receive(reply).orElseThrow().get();
        } finally {
            reply.discard(); // the stage may live much longer than a coroutine that was dropped while it waited
        }
    }

    /**
     * Suspends until the mailbox has an answer. A drop comes first, every time: a body that swallowed it gets it again,
     * and never suspends any more.
     */
    private <A> Optional<A> receive(Mailbox<A> from) {
        while (true) {
            if (dropped) {
                throw new CoroutineDropped();
            }
            Optional<A> answer = from.take(this);
            if (answer != null) {
                return answer;
            }
            thread = null;
            loop.passTurn();
            try {
                Objects.requireNonNull(turn).await();
            } catch (RuntimeException | Error refused) { // a continuation cannot be left everywhere
                from.stopWaiting();
                loop.ready.remove(this); // where it is if it was woken before that
                throw refused;
            } finally {
                thread = Thread.currentThread();
            }
        }
    }

    /** A body has a thread only while it has the turn, so this is all there is to check. */
    private void requireOwnThread(String what) {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException(what + " was used outside the coroutine it was given to: use it in that"
                    + " coroutine's body, on the thread the body runs on, and hand other threads a handle to send to");
        }
    }
}
