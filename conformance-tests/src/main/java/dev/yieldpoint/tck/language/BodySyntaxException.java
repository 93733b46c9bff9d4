package dev.yieldpoint.tck.language;

/** A body that cannot be read. */
public final class BodySyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    BodySyntaxException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** The line that is wrong; the body's first is 1. */
    public int line() {
        return line;
    }
}
