package dev.yieldpoint.tck.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts about what a runtime threw, also of exceptions that throw when they are asked. */
public final class Thrown {

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 8;

    private static final String THROWN_BY = ", thrown by ";

    private static final Pattern NOT_IMPLEMENTED =
            Pattern.compile("UnsupportedOperationException.*" + THROWN_BY + "(\\S+\\(.*?\\))");

    private static final Pattern JDK = Pattern.compile("(javax?|jdk|sun|com\\.sun)\\.");

    private Thrown() {}

    /** The class and the message of an exception; of an {@link UnsupportedOperationException}, also the method that threw it or, if
     * the JDK did, the method that has called the JDK. */
    public static String words(Throwable thrown) {
        String words;
        try {
            words = thrown.toString() + thrower(thrown);
        } catch (RuntimeException | Error speechless) {
            words = thrown.getClass().getName();
        }
        return words.length() <= LONGEST_MESSAGE
                ? words
                : String.format(
                        Locale.ROOT,
                        "%s… (%d more characters)",
                        words.substring(0, LONGEST_MESSAGE),
                        words.length() - LONGEST_MESSAGE);
    }

    private static String thrower(Throwable thrown) {
        if (!(thrown instanceof UnsupportedOperationException)) {
            return "";
        }
        StackTraceElement[] frames = frames(thrown);
        String where = frames.length > 0 && isOfJdk(frames[0]) ? ", thrown below " : THROWN_BY;
        return Arrays.stream(frames)
                .filter(frame -> !isOfJdk(frame))
                .findFirst()
                .map(frame -> where + frame)
                .orElse("");
    }

    /**
     * The method that is not implemented, if a text holds the {@link #words} of an exception by which the method itself says so. What the
     * JDK refuses, such as a change of an immutable list, says nothing of the kind.
     */
    public static Optional<String> notImplemented(String text) {
        return NOT_IMPLEMENTED
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Whether a frame is the kit's own. */
    public static boolean isOfKit(StackTraceElement frame) {
        return frame.getClassName().startsWith("dev.yieldpoint.tck.");
    }

    /** Whether a frame is the JDK's own, which says nothing about whoever called it. */
    public static boolean isOfJdk(StackTraceElement frame) {
        return JDK.matcher(frame.getClassName()).lookingAt();
    }

    /** The stack trace of an exception and of its causes, in the form that the JVM prints. Long ones are cut, with a count. */
    public static String stack(Throwable thrown) {
        List<String> lines = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String prefix = "";
        for (Throwable next = thrown; next != null && seen.add(next); next = cause(next)) {
            if (seen.size() > MOST_CAUSES) {
                lines.add("… and more causes");
                break;
            }
            lines.add(prefix + words(next));
            StackTraceElement[] frames = frames(next);
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                lines.add("    at " + frames[i]);
            }
            if (frames.length > MOST_FRAMES) {
                lines.add(String.format(Locale.ROOT, "    … %d more", frames.length - MOST_FRAMES));
            }
            prefix = "Caused by: ";
        }
        return String.join("\n", lines);
    }

    private static @org.jspecify.annotations.Nullable Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (RuntimeException | Error speechless) {
            return null;
        }
    }

    private static StackTraceElement[] frames(Throwable thrown) {
        try {
            return thrown.getStackTrace();
        } catch (RuntimeException | Error speechless) {
            return new StackTraceElement[0];
        }
    }
}
