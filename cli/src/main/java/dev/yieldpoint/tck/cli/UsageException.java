package dev.yieldpoint.tck.cli;

/** Wrong usage. The message is one line that says what is wrong, and what to do. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
