package dev.yieldpoint.tck.junit;

/**
 * The failure of a test: a runtime violates a clause or breaks a promise, or a known failure is stale. The message holds everything, so
 * there is no stack trace of the kit.
 */
final class ClauseViolated extends AssertionError {

    private static final long serialVersionUID = 1;

    ClauseViolated(Iterable<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
