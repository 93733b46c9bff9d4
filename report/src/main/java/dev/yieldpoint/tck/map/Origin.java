package dev.yieldpoint.tck.map;

/** Whose code does an operation. */
public enum Origin {
    /** The body of the subject, or a render or listener of the component that the subject belongs to. */
    OWN("own code"),
    /** A render or listener of another component. */
    OTHER_COMPONENT("another component"),
    OTHER_COROUTINE("another coroutine"),
    FOREIGN_THREAD("a foreign thread"),
    /** Nothing in the application: the scenario asks the runtime. */
    OUTSIDE("from outside");

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
