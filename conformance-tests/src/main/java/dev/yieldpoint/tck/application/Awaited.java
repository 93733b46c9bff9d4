package dev.yieldpoint.tck.application;

/** What a body awaits, in the words that a trace has for it. */
public final class Awaited {

    /** The next message. */
    public static final String MESSAGE = "the next message";

    /** What is there as soon as the runtime has settled. */
    public static final String TURN = "its next turn";

    private Awaited() {}

    /** A gate. */
    public static String gate(String gate) {
        return "the gate \"" + gate + '"';
    }

    /** That virtual time has passed. */
    public static String time(long milliseconds) {
        return Durations.words(milliseconds);
    }

    /** The next item of a feed. */
    public static String item(String feed) {
        return "the next item of the feed \"" + feed + '"';
    }

    /** The answer of the server. */
    public static String answer(String path) {
        return "the server's answer to \"" + path + '"';
    }
}
