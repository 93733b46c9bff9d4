package dev.yieldpoint.tck.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts arguments to paths, with a message for each that is not one. */
final class PathConverter implements ITypeConverter<Path> {

    private static final String ENCODING = "sun.jnu.encoding";

    @Override
    public Path convert(String text) {
        try {
            return of(text);
        } catch (UsageException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /**
     * The path.
     *
     * @throws UsageException if it is empty, or no path
     */
    static Path of(String text) {
        if (text.isEmpty()) {
            throw new UsageException("the path is empty; is a variable unset?");
        }
        try {
            Path path = Path.of(text);
            if (!path.isAbsolute() && !isEncodable(directory())) {
                throw unrepresentable("«" + text + "» is relative to the current directory, whose name");
            }
            return path;
        } catch (InvalidPathException e) {
            if (isEncodable(text)) {
                throw new UsageException(String.format(Locale.ROOT, "«%s» is not a path: %s", text, e.getReason()));
            }
            throw unrepresentable("«" + text + '»');
        }
    }

    /**
     * Refuses a current directory whose name the JVM does not know: relative paths, and parts of the JDK, fail there.
     *
     * @throws UsageException if it is such a directory
     */
    static void checkDirectory() {
        if (!isEncodable(directory())) {
            throw unrepresentable("the name of the current directory");
        }
    }

    private static UsageException unrepresentable(String what) {
        return new UsageException(String.format(
                Locale.ROOT,
                "%s cannot be represented in the file-name encoding of the JVM (system property %s is %s);"
                        + " set the environment variable LC_ALL, for example to C.UTF-8",
                what,
                ENCODING,
                System.getProperty(ENCODING)));
    }

    private static String directory() {
        return System.getProperty("user.dir", "");
    }

    private static boolean isEncodable(String text) {
        try {
            return Charset.forName(System.getProperty(ENCODING, "UTF-8"))
                    .newEncoder()
                    .canEncode(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return true;
        }
    }
}
