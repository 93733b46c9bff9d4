package dev.yieldpoint.spec;

/**
 * Thrown into a suspended body whose coroutine is dropped, so that its {@code finally} blocks run (LIFECYCLE-4).
 *
 * <p>This is not a failure. It extends {@link Error} so that {@code catch (Exception e)} does not swallow it.
 *
 * <p>A drop unwinds a body where it is suspended. A body that has not started yet never starts. {@code finally} blocks
 * run while the drop is under way: they may send and set, but each attempt to suspend throws this error again,
 * immediately.
 *
 * <p><b>Advice.</b> A body should not catch this error, or should rethrow it. A body that swallows it for ever without
 * returning can be ended by nothing, and the removal or close that drops it does not return.
 */
public final class CoroutineDropped extends Error {

    private static final long serialVersionUID = 1;

    /**
     * Creates an error with neither cause nor stack trace, because one is thrown for every coroutine that is dropped.
     */
    public CoroutineDropped() {
        super("the coroutine was dropped", null, false, false);
    }
}
