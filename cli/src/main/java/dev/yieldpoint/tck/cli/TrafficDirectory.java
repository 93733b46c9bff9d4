package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.Phase;
import dev.yieldpoint.tck.run.TestResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the lines that a check exchanges with a process: one file for each scenario, and one for the failing program of each
 * property. A file appears whole or not at all.
 */
final class TrafficDirectory {

    private static final String ENDING = ".txt";

    private final Path path;
    private final Set<String> kept = new TreeSet<>();
    private @Nullable IOException failure;

    private TrafficDirectory(Path path) {
        this.path = path;
    }

    /**
     * The directory, which is created if it does not exist.
     *
     * @throws UsageException if it is not empty, or cannot be written to
     */
    static TrafficDirectory at(Path path) {
        try {
            Files.createDirectories(path);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                if (entries.iterator().hasNext()) {
                    throw new UsageException(
                            "--traffic: " + path + " is not empty; choose an empty or a new directory");
                }
            }
            Files.delete(Files.createTempFile(path, "", ENDING)); // better to know before the check than after it
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("--traffic: " + e.getFile() + " is a file; choose a directory");
        } catch (AccessDeniedException e) {
            throw cannotWrite(path, "access denied");
        } catch (FileSystemException e) {
            throw cannotWrite(path, e.getReason() == null ? e.toString() : e.getReason());
        } catch (IOException e) {
            throw cannotWrite(path, e.toString());
        }
        return new TrafficDirectory(path);
    }

    private static UsageException cannotWrite(Path path, String why) {
        return new UsageException(String.format(Locale.ROOT, "--traffic: cannot write to %s: %s", path, why));
    }

    /** Writes the lines of one run. */
    void keep(String id, List<String> lines) throws IOException {
        Path fresh = Files.createTempFile(path, id, ".tmp");
        try {
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            Files.move(fresh, path.resolve(id + ENDING), StandardCopyOption.REPLACE_EXISTING);
            kept.add(id);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A listener that writes the lines of every run, and tells another one. */
    CheckListener beside(CheckListener other) {
        return new CheckListener() {
            @Override
            public void exchanged(String id, List<String> lines) {
                try {
                    keep(id, lines);
                } catch (IOException e) {
                    failure = failure == null ? e : failure; // the verdict is worth having all the same
                }
                other.exchanged(id, lines);
            }

            @Override
            public void over(TestResult experiment) {
                other.over(experiment);
            }

            @Override
            public void tried(Property property, int number) {
                other.tried(property, number);
            }

            @Override
            public void began(Phase phase) {
                other.began(phase);
            }
        };
    }

    /**
     * Says what was kept.
     *
     * @throws IOException if a file could not be written
     */
    void tell(PrintStream out) throws IOException {
        if (failure != null) {
            throw failure;
        }
        out.printf(Locale.ROOT, "%nTraffic: %s in %s%n", kept.size() == 1 ? "1 file" : kept.size() + " files", path);
    }
}
