package dev.yieldpoint.tck.process;

/** Says that there is no way to check what a command starts. */
public final class ProcessUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProcessUnusableException(String message) {
        super(message);
    }
}
