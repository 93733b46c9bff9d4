package dev.yieldpoint.tck.driver;

/** Says what a runtime did that a promise excludes. */
public final class PromiseBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates an exception with what was seen. */
    public PromiseBrokenException(String message) {
        super(message);
    }

    /** Creates an exception with what was seen, and what the runtime threw. */
    public PromiseBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
