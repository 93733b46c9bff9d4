package dev.yieldpoint.tck.map;

/** By which handle an operation is done. */
public enum Way {
    /** The operation needs no handle. */
    NONE("no handle"),
    /** What the component's own hook gave in its last render, while the component is mounted. */
    OWN("own handle"),
    /** What a component looked up, while it is mounted. */
    LOOKED_UP("looked-up handle"),
    /** A handle that an earlier render gave; its component has rendered since. */
    OLDER("older handle"),
    /** A handle whose component was removed. */
    KEPT("kept handle");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
