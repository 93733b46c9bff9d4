package dev.yieldpoint.tck.map;

import java.util.Set;

/**
 * When an operation is done: in the course of what, and in which state its subject is. Several moments may hold at once: a
 * listener sends (in a listener) to a coroutine that has closed its channel (after close) and awaits a message.
 */
public enum Moment {
    /** The component of the subject has not been rendered in this mount. */
    BEFORE_FIRST_RENDER("before the first render"),
    IN_RENDER("in a render"),
    IN_LISTENER("in a listener"),
    /** The body of the subject has not started. */
    BEFORE_START("before the body has started"),
    IN_BODY("in a body"),
    AWAITING_MESSAGE("while it awaits a message"),
    AWAITING_OTHER("while it awaits something else"),
    /** What the subject awaits is there, and the subject has not resumed. */
    READY("ready but not resumed"),
    AFTER_END("after its end"),
    AFTER_CLOSE("after close"),
    AFTER_REMOVAL("after removal"),
    AFTER_CLOSING("after the application is closed"),
    /** The component of the subject was mounted before. */
    AFTER_REMOUNT("after remount"),
    /** None of the others: the component of the subject is mounted for the first time and has rendered. */
    MOUNTED("while mounted");

    /** Those of a coroutine that awaits something. */
    static final Set<Moment> AWAITS = Set.of(AWAITING_MESSAGE, AWAITING_OTHER, READY);

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
