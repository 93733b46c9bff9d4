package dev.yieldpoint.tck.driver;

/** A driver found the runtime to be in a state in which it cannot do what it was asked for. */
public final class DriverFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what is wrong with the runtime. */
    public DriverFailure(String message) {
        super(message);
    }
}
