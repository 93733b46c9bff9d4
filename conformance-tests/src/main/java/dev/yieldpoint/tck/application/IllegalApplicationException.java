package dev.yieldpoint.tck.application;

/** An application that names something twice, or something that it does not have: an error in a scenario. */
public final class IllegalApplicationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Says which name, where. */
    public IllegalApplicationException(String message) {
        super(message);
    }
}
