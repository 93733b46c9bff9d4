package dev.yieldpoint.tck.run;

import org.jspecify.annotations.Nullable;

/** The runtime that somebody wants to check cannot be had. */
public final class RuntimesUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RuntimesUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
