package dev.yieldpoint.tck.variation;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;

/**
 * A variation whose bodies run on threads of their own. The coroutine does for its body what the body asks for, and so
 * knows when it is dropped before the body does.
 */
public abstract class Detached extends Variation {

    /** What a body asks for: to wait for something, or, without that, to have come to its end. */
    public record Request(@Nullable Callable<?> task, CompletableFuture<Object> answer) {}

    /** Where a body leaves what it asks for. */
    public static final class Desk {
        /** The bodies that run now together with this one; terminated if it does not run. */
        public volatile Phaser round = terminated();

        private static Phaser terminated() {
            Phaser phaser = new Phaser();
            phaser.forceTermination();
            return phaser;
        }

        public volatile CompletableFuture<Request> next = new CompletableFuture<>();

        /** The tree of the body: one runtime may be checked several times at once, and its trees share nothing. */
        public final ObservedTree tree;

        Desk(ObservedTree tree) {
            this.tree = tree;
        }
    }

    @Override
    public final void beforeClosing(Routine<?> routine) {}

    /** Takes what the body asks for next. */
    public abstract Request next(Routine<?> routine, Desk desk);

    /** The coroutine is dropped; the body may be told so by an answer to what it has asked for, if it has. */
    public abstract void dropped(Routine<?> routine, Desk desk, @Nullable Request asked, CoroutineDropped drop);

    /** Lets a body go on. */
    public void release(Desk desk, Runnable body) {
        body.run();
    }

    /** A body goes on; called on its thread. */
    public void goesOn(Desk desk) {}

    /** A body has asked for something, and waits for the answer; called on its thread. */
    public void hasAsked(Desk desk) {}

    @Override
    public final <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
        Desk desk = new Desk(routine.place.tree);
        routine.kept.put(Desk.class, desk);
        Thread thread = new Thread(() -> {
            CompletableFuture<Object> end = new CompletableFuture<>();
            routine.runsHere();
            try {
                goesOn(desk);
                super.run(routine, body);
                end.complete("");
            } catch (Throwable thrown) {
                end.completeExceptionally(thrown);
            }
            desk.next.complete(new Request(null, end));
            hasAsked(desk);
        });
        thread.setDaemon(true);
        release(desk, thread::start);
        Request asked = null;
        try {
            for (asked = next(routine, desk); asked.task != null; asked = next(routine, desk)) {
                Callable<?> task = asked.task;
                desk.next = new CompletableFuture<>();
                answer(desk, asked.answer, task);
            }
        } catch (CoroutineDropped drop) {
            dropped(routine, desk, asked != null && !asked.answer.isDone() ? asked : null, drop);
            throw drop;
        }
        result(asked.answer);
    }

    private void answer(Desk desk, CompletableFuture<Object> answer, Callable<?> task) {
        Object outcome = null;
        Throwable failure = null;
        try {
            outcome = task.call();
        } catch (CoroutineDropped drop) {
            throw drop;
        } catch (Throwable thrown) {
            failure = thrown;
        }
        Object result = outcome;
        Throwable thrown = failure;
        release(desk, () -> {
            if (thrown == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(thrown);
            }
        });
    }

    /** Tells the body that it was dropped, and waits until it has come to its end. */
    public final void unwind(Desk desk, @Nullable Request asked, CoroutineDropped drop) {
        Request latest = asked;
        while (latest == null || latest.task != null) {
            if (latest != null) {
                latest.answer.completeExceptionally(drop);
            }
            latest = desk.next.join();
            desk.next = new CompletableFuture<>();
        }
    }

    private <T> T ask(Routine<?> routine, Callable<T> task) {
        Desk desk = (Desk) Objects.requireNonNull(routine.kept.get(Desk.class));
        Request request = new Request(task, new CompletableFuture<>());
        desk.next.complete(request);
        hasAsked(desk);
        try {
            return result(request.answer);
        } finally {
            goesOn(desk);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the answer to what was asked for
    private static <T> T result(CompletableFuture<Object> answer) {
        try {
            return (T) answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure;
        }
    }

    @Override
    public final <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
        return ask(routine, () -> super.await(routine, stage));
    }

    @Override
    public final <M> Optional<M> receive(Routine<M> routine) {
        return ask(routine, () -> super.receive(routine));
    }
}
