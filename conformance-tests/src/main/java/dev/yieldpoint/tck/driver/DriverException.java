package dev.yieldpoint.tck.driver;

/** A driver found the runtime to be in a state in which it cannot do what it was asked for. */
public final class DriverException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What went wrong. */
    public enum Kind {
        /** The runtime failed: it ended, refused, or has not done what it was asked for. */
        FAILED,
        /** The runtime did not come back in time. */
        LATE,
        /** A process wrote what the protocol does not allow, which says nothing about the runtime in it. */
        PROTOCOL
    }

    private final Kind kind;
    private final String hint;
    private final boolean lostByMachine;

    /** Says what is wrong with the runtime. */
    public DriverException(String message) {
        this(Kind.FAILED, message, "", false);
    }

    private DriverException(Kind kind, String message, String hint, boolean lostByMachine) {
        super(message);
        this.kind = kind;
        this.hint = hint;
        this.lostByMachine = lostByMachine;
    }

    /** The runtime did not come back in time. */
    public static DriverException late(String message) {
        return late(message, false);
    }

    /**
     * The runtime did not come back in time.
     *
     * @param machineLost whether the machine lost that time: the runtime was stopped, or got no processor
     */
    public static DriverException late(String message, boolean machineLost) {
        return new DriverException(Kind.LATE, message, "", machineLost);
    }

    /**
     * A process broke the protocol.
     *
     * @param message what it wrote, and why that is wrong
     * @param hint what to do about it, in a sentence, or empty
     */
    public static DriverException protocol(String message, String hint) {
        return new DriverException(Kind.PROTOCOL, message, hint, false);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** What to do about it, in a sentence, or empty. */
    public String hint() {
        return hint;
    }

    /** Whether the machine lost the time in which the runtime did not come back, so that nothing is known of the runtime. */
    public boolean lostByMachine() {
        return lostByMachine;
    }

    /** Whether it took a long time to find out, so that nobody wants to find out again and again. */
    public boolean isLate() {
        return kind == Kind.LATE;
    }
}
