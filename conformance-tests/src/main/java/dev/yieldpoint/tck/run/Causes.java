package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.Thrown;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Describes a failure in code of a user: the exception, and the place in that code. */
final class Causes {

    private static final int FRAMES = 4;

    private static final Pattern TOO_NEW =
            Pattern.compile("(\\S+) has been compiled by a more recent version of the Java"
                    + " Runtime \\(class file version (\\d+).*");

    /** The version of the class files of Java N is N + 44. */
    private static final int CLASS_FILES = 44;

    private Causes() {}

    /**
     * The cause in one line, then the first frames of the user's code, one a line.
     *
     * @param what what threw it, unless that was a static initialiser
     */
    static String of(Throwable thrown, String what) {
        if (thrown instanceof ExceptionInInitializerError error && error.getCause() != null) {
            return threw("its static initialiser", error.getCause());
        }
        if (thrown instanceof UnsupportedClassVersionError error) {
            Matcher tooNew = TOO_NEW.matcher(String.valueOf(error.getMessage()));
            if (tooNew.matches()) {
                return String.format(
                        Locale.ROOT,
                        "class %s needs Java %d or later; this is Java %d",
                        tooNew.group(1).replace('/', '.'),
                        Integer.parseInt(tooNew.group(2)) - CLASS_FILES,
                        Runtime.version().feature());
            }
        }
        return threw(what, thrown);
    }

    private static String threw(String what, Throwable thrown) {
        String frames = Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> !Thrown.isOfKit(frame))
                .filter(frame -> !Thrown.isOfJdk(frame))
                .limit(FRAMES)
                .map(frame -> "\n    at " + plain(frame))
                .collect(Collectors.joining());
        return what + " threw " + Thrown.words(thrown).replaceAll("\\s*\\R\\s*", " ") + frames;
    }

    /** Without the class loader, which {@link StackTraceElement#toString} puts before the class. */
    private static String plain(StackTraceElement frame) {
        return String.format(
                Locale.ROOT,
                "%s.%s(%s)",
                frame.getClassName(),
                frame.getMethodName(),
                frame.getFileName() == null
                        ? "unknown source"
                        : frame.getFileName() + (frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber()));
    }
}
