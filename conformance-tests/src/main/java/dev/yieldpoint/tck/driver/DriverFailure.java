package dev.yieldpoint.tck.driver;

/** A driver found the runtime to be in a state in which it cannot do what it was asked for. */
public final class DriverFailure extends RuntimeException {

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
    public DriverFailure(String message) {
        this(Kind.FAILED, message, "", false);
    }

    private DriverFailure(Kind kind, String message, String hint, boolean lostByMachine) {
        super(message);
        this.kind = kind;
        this.hint = hint;
        this.lostByMachine = lostByMachine;
    }

    /** The runtime did not come back in time. */
    public static DriverFailure late(String message) {
        return late(message, false);
    }

    /**
     * The runtime did not come back in time.
     *
     * @param lostByMachine whether the machine is to blame: the runtime was stopped, or was ready and got no processor
     */
    public static DriverFailure late(String message, boolean lostByMachine) {
        return new DriverFailure(Kind.LATE, message, "", lostByMachine);
    }

    /**
     * A process broke the protocol.
     *
     * @param message what it wrote, and why that is wrong
     * @param hint what to do about it, in a sentence, or empty
     */
    public static DriverFailure protocol(String message, String hint) {
        return new DriverFailure(Kind.PROTOCOL, message, hint, false);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** What to do about it, in a sentence, or empty. */
    public String hint() {
        return hint;
    }

    /** Whether it took a long time to find out, so that nobody wants to find out again and again. */
    public boolean isLate() {
        return kind == Kind.LATE;
    }

    /** Whether the runtime came back late because the machine gave it no time, which says nothing about the runtime. */
    public boolean lostByMachine() {
        return lostByMachine;
    }
}
