package dev.yieldpoint.tck.junit;

/** A runtime, or the list of what it is known to break, is not as it has to be. The message says it all: no stack of the kit's. */
final class Broken extends AssertionError {

    private static final long serialVersionUID = 1;

    Broken(Iterable<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
