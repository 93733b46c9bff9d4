package dev.yieldpoint.tck.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Messages on the error stream. */
final class ErrorMessages {

    private ErrorMessages() {}

    /** Prints a message: each line with the name of the kit before it, unless it is indented, and so goes on. */
    static void print(PrintStream err, @Nullable String message) {
        String.valueOf(message)
                .lines()
                .forEach(line -> err.println(line.startsWith(" ") ? line : "yieldpoint: " + line));
    }
}
