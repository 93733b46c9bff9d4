package dev.yieldpoint.spec;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Suspends one coroutine until a stage is complete. Each body is given an {@code Await} of its own.
 *
 * <p><b>Threads.</b> Only the body that it was given to may call it, on the thread that runs the body, until the body
 * has ended. Any other call throws {@link IllegalStateException}.
 *
 * <p><b>Memory.</b> What a thread did before it completed the stage is visible to the body after the call, see the
 * <a href="package-summary.html#memory">package documentation</a>.
 *
 * <p><b>Advice.</b> A body should not hold a monitor, a lock or any other exclusive resource during the call, see
 * {@link CoroutineBody}.
 */
@FunctionalInterface
public interface Await {

    /**
     * Returns the result of a stage, after suspending this coroutine for as long as the stage is not complete.
     * Everything else goes on meanwhile (YIELDING-2); nothing but the completion of the stage resumes the body
     * (YIELDING-3, YIELDING-4). Any thread may complete the stage, at any time. If the stage is complete already, the
     * coroutine may suspend or not (YIELDING-7).
     *
     * <p>A failure of the stage is an outcome of the call and does not end the coroutine by itself (YIELDING-6). The
     * exception is always a {@code CompletionException}, whichever exception the stage completed with:
     *
     * <ul>
     *   <li>If the stage completed with an exception or error, this is the cause. A cancelled stage completed with a
     *       {@link java.util.concurrent.CancellationException}.
     *   <li>If the stage completed with a {@code CompletionException} that has a cause, as dependent stages do, its
     *       cause is used instead, and so on.
     *   <li>A {@code CompletionException} without a cause is a failure like any other, and is the cause.
     * </ul>
     *
     * <p>The stage need not support {@link CompletionStage#toCompletableFuture()}. The call does not cancel the stage,
     * also if the coroutine is dropped. Whatever the stage's own methods throw is thrown by this call.
     *
     * @return the stage's result, which is {@code null} if the stage completed with {@code null}
     * @throws CompletionException if the stage completed exceptionally
     * @throws CoroutineDropped if the coroutine was dropped before or during the call (LIFECYCLE-4); from then on every
     *     call throws it, whether the stage is complete or not
     * @throws IllegalStateException if the call is made anywhere else than in the body, and then without waiting
     */
    <T extends @Nullable Object> T on(CompletionStage<T> stage);
}
