package dev.yieldpoint.spec;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Suspends the coroutine it was given to, and no other.
 *
 * <p><b>Threads.</b> For the body it was given to, on the thread the body runs on. Anywhere else {@link #on} throws
 * {@link IllegalStateException}.
 */
@FunctionalInterface
public interface Await {

    /**
     * Yields until the stage is complete (YIELDING-2, YIELDING-3, YIELDING-4). Any thread may complete it. If it is
     * complete already the coroutine may go on without yielding (YIELDING-7).
     *
     * @return the stage's result
     * @throws CompletionException if the stage failed; its cause is the stage's exception, never another
     *     {@code CompletionException} (YIELDING-6)
     * @throws CoroutineDropped if the coroutine was dropped; from then on every call throws it, whatever the stage
     */
    <T extends @Nullable Object> T on(CompletionStage<T> stage);
}
