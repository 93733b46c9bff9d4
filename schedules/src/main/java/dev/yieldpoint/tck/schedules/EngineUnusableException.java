package dev.yieldpoint.tck.schedules;

/** Programs cannot be played in schedules here; the message says why, and what to do. */
public final class EngineUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says why, in one line or a few. */
    public EngineUnusableException(String message) {
        super(message);
    }
}
