package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.driver.DriverFailure;

/** The runtime under test did something that it should not have done, or failed to do something. */
public final class RuntimeFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    private final boolean late;

    RuntimeFailure(String message) {
        super(message);
        this.late = false;
    }

    RuntimeFailure(String message, Throwable cause) {
        super(message, cause);
        this.late = cause instanceof DriverFailure failure && failure.isLate();
    }

    /** Whether the runtime did not come back in time. */
    boolean isLate() {
        return late;
    }
}
