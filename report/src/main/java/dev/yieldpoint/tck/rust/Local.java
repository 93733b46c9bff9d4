package dev.yieldpoint.tck.rust;

/** A local of a body as a variable of Rust. */
final class Local {

    final String name;
    final Slot slot = new Slot();
    private boolean read;
    private boolean setAgain;

    Local(String name) {
        this.name = name;
    }

    /** Whether any line reads it. */
    boolean isRead() {
        return read;
    }

    void read() {
        read = true;
    }

    /** Whether a line of a block inside sets it again, so that it is mutable. */
    boolean isSetAgain() {
        return setAgain;
    }

    void setAgain() {
        setAgain = true;
    }
}
