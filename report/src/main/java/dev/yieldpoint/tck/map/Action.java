package dev.yieldpoint.tck.map;

/** An operation of an application, or on it: the first coordinate of the map. */
public enum Action {
    SEND("send"),
    RECEIVE("receive"),
    CLOSE_CHANNEL("close a channel"),
    SET_STATE("set a state"),
    READ_STATE("read a state"),
    SET_ATOM("set an atom"),
    /** A component reads an atom, and is rendered whenever the atom is set. */
    SUBSCRIBE("subscribe to an atom"),
    WRITE("write a shared value"),
    READ_SHARED("read a shared value"),
    LOOK_UP("look up a handle"),
    MOUNT("mount"),
    REMOVE("remove"),
    REMOUNT("remount"),
    /** A render that is not the first of its mount. */
    RENDER("render again"),
    COMPLETE("complete an await"),
    FAIL("fail"),
    CLOSE_APPLICATION("close the application");

    private final String words;

    Action(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
