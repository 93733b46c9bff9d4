package dev.yieldpoint.tck.play;

/** The runtime under test did something that it should not have done, or failed to do something. */
public final class RuntimeFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    RuntimeFailure(String message) {
        super(message);
    }

    RuntimeFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
