package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.KnownFailuresException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check for known failures. */
final class KnownFailuresOptions {

    @Option(
            names = "--known-failures",
            paramLabel = "FILE",
            description = "Read the known failures of the runtime: one line for each scenario, property or clause, with"
                    + " its id and, after #, the reason. Listed tests still run. An entry that passes, or fails"
                    + " differently from its line, fails the check.")
    private @Nullable Path read;

    @Option(
            names = "--write-known-failures",
            paramLabel = "FILE",
            description = "Write the list of all current failures. Together with --known-failures FILE, comments and"
                    + " entries that still fail keep their lines, and new entries are added at the end.")
    private @Nullable Path write;

    /** The option that reads the same list again, or nothing. */
    List<String> again() {
        return read == null ? List.of() : List.of("--known-failures", read.toString());
    }

    /** The list that was given. */
    KnownFailures known(Conformance kit, PrintStream err) {
        if (read == null) {
            return KnownFailures.NONE;
        }
        try {
            KnownFailures known = kit.knownFailures(Files.readString(read), read.toString());
            known.hints().forEach(hint -> ErrorMessages.print(err, "--known-failures: " + hint));
            return known;
        } catch (KnownFailuresException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (MalformedInputException e) {
            throw new UsageException("--known-failures: " + read + " is not text in UTF-8");
        } catch (IOException e) {
            throw new UsageException("--known-failures: " + read + " cannot be read: " + e);
        }
    }

    /** Refuses before the check what cannot be written after it. */
    void checkWritable(boolean complete) {
        if (write == null) {
            return;
        }
        if (!complete) {
            throw new UsageException(
                    "--write-known-failures needs a complete check, without --clause, --chapter and --tries 0");
        }
        boolean isTheOneRead = read != null
                && write.toAbsolutePath()
                        .normalize()
                        .equals(read.toAbsolutePath().normalize());
        if (Files.exists(write) && !isTheOneRead) {
            throw new UsageException("--write-known-failures: " + write
                    + " exists; give it as --known-failures as well to keep its reasons");
        }
        Path parent = write.toAbsolutePath().getParent();
        if (parent == null || !Files.isWritable(parent)) {
            throw new UsageException("--write-known-failures: cannot write to " + parent);
        }
    }

    /** Writes the list as it is now, whole or not at all. */
    void write(KnownFailures known, CheckResult result, PrintStream err) throws IOException {
        if (write == null) {
            return;
        }
        if (!result.isComplete()) {
            err.println("yieldpoint: --write-known-failures: " + write
                    + " was not written, because some tests had no outcome");
            return;
        }
        known.write(write, result);
    }
}
