package dev.yieldpoint.tck.variation;

import dev.yieldpoint.spec.Await;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A body that begins before it has a coroutine, on a thread of its own. Whoever starts it waits until it suspends; the
 * coroutine follows later, and from then on awaits in its stead. Only one of the threads ever runs.
 */
public final class EarlyBird {

    /** What the body does. */
    public interface Body {
        void run(Await await) throws Exception;
    }

    /** What the body waits for; or, without a stage, that it has come to its end. */
    private record Ask(@Nullable CompletionStage<?> stage, CompletableFuture<@Nullable Object> answer) {}

    private final BlockingQueue<Ask> asks = new LinkedBlockingQueue<>();
    private @Nullable Ask first;

    /** Runs the body up to its first await. */
    public void start(Body body) {
        Thread thread = new Thread(() -> live(body), "early bird");
        thread.setDaemon(true);
        thread.start();
        first = nextAsk();
    }

    private void live(Body body) {
        CompletableFuture<@Nullable Object> end = new CompletableFuture<>();
        try {
            body.run(this::ask);
            end.complete(null);
        } catch (Throwable thrown) {
            end.completeExceptionally(thrown);
        }
        asks.add(new Ask(null, end));
    }

    @SuppressWarnings("unchecked") // the answer is the stage's
    private <T extends @Nullable Object> T ask(CompletionStage<T> stage) {
        Ask ask = new Ask(stage, new CompletableFuture<>());
        asks.add(ask);
        return (T) answer(ask);
    }

    private static @Nullable Object answer(Ask ask) {
        try {
            return ask.answer.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (wrapped.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw wrapped;
        }
    }

    private Ask nextAsk() {
        try {
            return asks.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the runtime was given up", e);
        }
    }

    /** Goes on with the body, from where it first suspended to its end. The coroutine's own body calls this. */
    public void follow(Await await) {
        Ask ask = Objects.requireNonNull(first);
        while (ask.stage != null) {
            try {
                ask.answer.complete(await.on(ask.stage));
            } catch (Throwable thrown) {
                ask.answer.completeExceptionally(thrown);
            }
            ask = nextAsk();
        }
        Object unused = answer(ask);
    }
}
