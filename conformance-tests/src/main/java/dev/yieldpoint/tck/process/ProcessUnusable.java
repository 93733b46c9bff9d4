package dev.yieldpoint.tck.process;

/** Says that there is no way to check what a command starts. */
public final class ProcessUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProcessUnusable(String message) {
        super(message);
    }
}
