package dev.yieldpoint.tck.run;

import org.jspecify.annotations.Nullable;

/** The requested runtime does not exist or cannot be created. */
public final class RuntimesUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RuntimesUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
