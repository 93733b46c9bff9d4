package dev.yieldpoint.tck.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check for those who write the process that is checked. */
final class ProcessOptions {

    private static final Duration WITH_A_DEBUGGER = Duration.ofHours(1);

    @Option(
            names = "--traffic",
            paramLabel = "DIR",
            description =
                    "Write the lines to and from the process into this new or empty directory: one file for each scenario, and"
                            + " one for the failing program of each property. docs/process.md says how to play a file again.")
    private @Nullable Path directory;

    @Option(
            names = "--wait-for-debugger",
            description =
                    "Print the number of each process, and wait for Enter before its first request. Without --patience, every"
                            + " time limit is then an hour.")
    private boolean waits;

    /**
     * The directory for the lines, if they are to be kept.
     *
     * @param isProcess whether a process is checked
     * @throws UsageException if no process is checked, or the directory cannot be used
     */
    Optional<TrafficDirectory> traffic(boolean isProcess) {
        if (waits && !isProcess) {
            throw new UsageException("--wait-for-debugger waits for a process: give the command that starts the process"
                    + " after --; a runtime in the kit's JVM is debugged with the JVM");
        }
        if (directory == null) {
            return Optional.empty();
        }
        if (!isProcess) {
            throw new UsageException(
                    "--traffic keeps the lines of a process: give the command that starts the process after --");
        }
        return Optional.of(TrafficDirectory.at(directory));
    }

    /** The time limit where none is given: with a debugger an hour, without one the usual one. */
    Duration patience(Duration usual) {
        return waits ? WITH_A_DEBUGGER : usual;
    }

    /** What to do when a process has started: with {@code --wait-for-debugger} wait for Enter, for one process at a time. */
    LongConsumer started(PrintStream err) {
        return waits ? pid -> waitForEnter(pid, err) : pid -> {};
    }

    private static synchronized void waitForEnter(long pid, PrintStream err) {
        err.printf(
                Locale.ROOT,
                "yieldpoint: process %d waits: attach a debugger, for example with gdb -p %d or lldb -p %d, then press Enter%n",
                pid,
                pid,
                pid);
        int read;
        try {
            do {
                read = System.in.read();
            } while (read >= 0 && read != '\n');
        } catch (IOException e) {
            read = -1;
        }
        if (read < 0) {
            err.println("yieldpoint: standard input has ended, so the check continues without a debugger");
        }
    }
}
