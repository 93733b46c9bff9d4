package dev.yieldpoint.tck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check for those who write the process that is checked. */
final class ProcessOptions {

    @Option(
            names = "--traffic",
            paramLabel = "DIR",
            description =
                    "Write the lines to and from the process into this new or empty directory: one file for each scenario, and"
                            + " one for the failing program of each property. docs/process.md says how to play a file again.")
    private @Nullable Path directory;

    /**
     * The directory for the lines, if they are to be kept.
     *
     * @param isProcess whether a process is checked
     * @throws UsageException if no process is checked, or the directory cannot be used
     */
    Optional<TrafficDirectory> traffic(boolean isProcess) {
        if (directory == null) {
            return Optional.empty();
        }
        if (!isProcess) {
            throw new UsageException(
                    "--traffic keeps the lines of a process: give the command that starts the process after --");
        }
        return Optional.of(TrafficDirectory.at(directory));
    }
}
