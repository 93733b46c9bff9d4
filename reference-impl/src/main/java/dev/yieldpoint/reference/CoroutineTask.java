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
 * A coroutine: its body, its mailbox and the execution of the body. It is what the body is given as {@code rx} and as
 * {@code await}.
 *
 * <p><b>Waiting.</b> A coroutine waits for one thing only: a mailbox. To await a stage, it waits for a mailbox of its
 * own that receives the outcome of the stage. It suspends only after the mailbox has promised to wake it, and the mailbox
 * wakes it once. So no wake is lost, and a coroutine is never in the ready queue twice. A wake between the promise and
 * the suspension adds the coroutine to the queue while it still runs. This does no harm: the driving thread takes it from
 * the queue only after it has suspended.
 *
 * <p><b>Drop.</b> A coroutine that is suspended when it is dropped is resumed one last time, and each await throws
 * {@link CoroutineDropped} from then on. If a wake adds the coroutine to the ready queue before the drop or while the
 * body unwinds, {@link #run()} does nothing.
 */
final class CoroutineTask<M> implements Receiver<M>, Await, Runnable {

    private final EventLoop loop;
    private final CoroutineBody<M> body;
    private final Mailbox<M> mailbox = new Mailbox<>();
    private @Nullable Execution execution; // running thread only
    private @Nullable Thread thread; // any thread reads it: see the table of EventLoop
    private boolean finished; // running thread only
    private boolean dropped; // running thread only

    CoroutineTask(EventLoop loop, CoroutineBody<M> body) {
        this.loop = loop;
        this.body = body;
    }

    /** Creates a handle. It is not the mailbox itself, because users may lock a handle. */
    Coroutine<M> handle() {
        return mailbox::send;
    }

    /** Puts the coroutine into the ready queue. Any thread may call this. */
    void wake() {
        loop.enqueue(this);
    }

    /**
     * Lets the body run until it suspends or ends, unless the coroutine was dropped. A coroutine that cannot start has
     * ended. Called by the driving thread, with a coroutine taken from the ready queue.
     */
    @Override
    public void run() {
        if (dropped) {
            return;
        }
        if (execution == null) {
            try {
                execution = loop.create(this::runBody);
            } catch (RuntimeException | Error reason) {
                finish();
                loop.couldNotStart(reason);
                return;
            }
        }
        execution.resume();
    }

    private void runBody() {
        thread = Thread.currentThread();
        try {
            body.run(this, this);
        } catch (Throwable thrown) {
            if (!(dropped && thrown instanceof CoroutineDropped)) {
                loop.bodyFailed(thrown);
            }
        }
        thread = null;
        finish();
    }

    private void finish() {
        finished = true;
        mailbox.discard();
    }

    /** Ends the coroutine. The driving thread calls this; a body that has started is unwound when the call returns. */
    void drop() {
        dropped = true;
        mailbox.discard();
        if (execution != null && !finished) {
            execution.resume();
        }
    }

    @Override
    public Optional<M> next() {
        requireOwnThread("rx");
        waitFor(mailbox);
        return mailbox.poll();
    }

    @Override
    public Optional<M> tryNext() {
        requireOwnThread("rx");
        requireNotDropped();
        return mailbox.poll();
    }

    @Override
    public boolean hasEnded() {
        requireOwnThread("rx");
        requireNotDropped();
        return mailbox.hasEnded();
    }

    @Override
    public void close() {
        requireOwnThread("rx");
        mailbox.close();
    }

    /** Returns an iterator that keeps nothing for itself: {@code hasNext()} waits for a message and leaves it there. */
    @Override
    public Iterator<M> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                requireOwnThread("rx");
                waitFor(mailbox);
                return !mailbox.hasEnded();
            }

            @Override
            public M next() {
                return CoroutineTask.this.next().orElseThrow(() -> new NoSuchElementException("the channel has ended"));
            }
        };
    }

    @Override
    public <T extends @Nullable Object> T on(CompletionStage<T> stage) {
        requireOwnThread("await");
        requireNotDropped(); // before anything is registered with the stage
        Mailbox<Outcome<T>> reply = new Mailbox<>();
        try {
            // The stage counts as complete once it calls this, see the package documentation of the API
            stage.whenComplete((value, failure) -> reply.send(new Outcome<>(value, failure)));
            waitFor(reply);
            return reply.poll().orElseThrow().get();
        } finally {
            reply.discard(); // the stage may call it later: the coroutine was dropped, or whenComplete threw
        }
    }

    /**
     * Returns when something can be received: a message, or the end of the channel. A drop comes first: the body of a
     * dropped coroutine never suspends again, even if it has caught {@link CoroutineDropped}.
     */
    private void waitFor(Mailbox<?> from) {
        requireNotDropped();
        if (from.askToBeWoken(this)) {
            suspend(from);
            requireNotDropped(); // if it was not, a message woke it and is still there
        }
    }

    /** Suspends the body. If it cannot be stopped here, it continues, and nothing wakes it for this mailbox later. */
    private void suspend(Mailbox<?> from) {
        thread = null;
        try {
            Objects.requireNonNull(execution).suspend();
        } catch (RuntimeException | Error impossible) {
            from.stopWaiting();
            loop.dequeue(this); // the mailbox may have woken the coroutine already
            throw impossible;
        } finally {
            thread = Thread.currentThread();
        }
    }

    private void requireNotDropped() {
        if (dropped) {
            throw new CoroutineDropped();
        }
    }

    /** A body has a thread only while it runs, so a call on this thread is a call by the body. */
    private void requireOwnThread(String what) {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException(what + " was used outside the coroutine it was given to: use it in that"
                    + " coroutine's body, on the thread the body runs on, and hand other threads a handle to send to");
        }
    }
}
