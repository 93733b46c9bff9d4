package dev.yieldpoint.tck.driver;

/** Tells what a runtime threw. */
public final class Thrown {

    private Thrown() {}

    /** The exception in words, also if it cannot tell them itself. */
    public static String words(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException | Error speechless) {
            return thrown.getClass().getName();
        }
    }
}
