package dev.yieldpoint.tck.driver;

/** A driver found the runtime to be in a state in which it cannot do what it was asked for. */
public final class DriverFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean late;

    /** Says what is wrong with the runtime. */
    public DriverFailure(String message) {
        this(message, false);
    }

    private DriverFailure(String message, boolean late) {
        super(message);
        this.late = late;
    }

    /** The runtime did not come back in time. */
    public static DriverFailure late(String message) {
        return new DriverFailure(message, true);
    }

    /** Whether it took a long time to find out, so that nobody wants to find out again and again. */
    public boolean isLate() {
        return late;
    }
}
