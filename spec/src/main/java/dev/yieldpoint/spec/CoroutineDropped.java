package dev.yieldpoint.spec;

/**
 * Thrown into a suspended body whose coroutine is dropped, so that its {@code finally} blocks run (LIFECYCLE-4).
 *
 * <p>It reports no fault, and is an error only so that {@code catch (Exception e)} lets it pass. A body that swallows
 * it gets it again at its next suspension; one that swallows it for ever never yields again, and nothing can end it.
 */
public final class CoroutineDropped extends Error {

    private static final long serialVersionUID = 1;

    /** Has neither cause nor stack trace: it is thrown for every coroutine that is dropped. */
    public CoroutineDropped() {
        super("the coroutine was dropped", null, false, false);
    }
}
