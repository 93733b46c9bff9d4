package dev.yieldpoint.tck.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes paths of what the user has given, and says what is wrong with it. */
final class PathConverter implements ITypeConverter<Path> {

    private static final String ENCODING = "sun.jnu.encoding";

    @Override
    public Path convert(String text) {
        try {
            return of(text);
        } catch (UsageError e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /**
     * The path.
     *
     * @throws UsageError if it is empty, or no path
     */
    static Path of(String text) {
        if (text.isEmpty()) {
            throw new UsageError("the path is empty; is a variable unset?");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            if (isEncodable(text)) {
                throw new UsageError(String.format(Locale.ROOT, "«%s» is not a path: %s", text, e.getReason()));
            }
            throw new UsageError(String.format(
                    Locale.ROOT,
                    "«%s» cannot be represented in the file-name encoding of the JVM (system property %s is %s);"
                            + " set the environment variable LC_ALL, for example to C.UTF-8",
                    text,
                    ENCODING,
                    System.getProperty(ENCODING)));
        }
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
