package dev.yieldpoint.spec;

/**
 * Thrown by {@link Mounted#settle()} and {@link Mounted#close()} to report that at least one body ended by throwing.
 * The cause is what the first of these bodies threw. What further bodies threw is
 * {@linkplain #getSuppressed() suppressed}. Every failed body is reported exactly once.
 */
public final class CoroutineFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Creates a report. It never throws, even if {@code cause.toString()} does: a report that fails would lose the failures
     * of other bodies.
     *
     * @param cause what the body threw
     */
    public CoroutineFailedException(Throwable cause) {
        super("a coroutine's body threw " + words(cause), cause);
    }

    private static String words(Throwable cause) {
        try {
            return cause.toString();
        } catch (Throwable unprintable) {
            return cause.getClass().getName() + ", whose toString() throws";
        }
    }
}
