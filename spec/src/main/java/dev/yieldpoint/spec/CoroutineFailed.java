package dev.yieldpoint.spec;

/** A body ended with an exception, which is the cause; further bodies' exceptions are suppressed ones. */
public final class CoroutineFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Wraps what the body threw. */
    public CoroutineFailed(Throwable cause) {
        super("a coroutine's body threw " + cause, cause);
    }
}
