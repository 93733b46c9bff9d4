package dev.yieldpoint.reference;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The outcome of a stage: a value, which may be null, or a failure. */
record Outcome<T extends @Nullable Object>(
        @Nullable T value, @Nullable Throwable failure) {

    /** Returns the value, or throws the failure as the cause of one {@code CompletionException} (YIELDING-6). */
    @SuppressWarnings("NullAway") // without a failure the value is null only where the stage's type allows it
    T get() {
        if (failure == null) {
            return value;
        }
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        throw new CompletionException(cause);
    }
}
