package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory that holds a report. A report is written beside it and then put into its place, so that it is there
 * whole or not at all.
 */
public final class ReportDirectory {

    private static final String RESULT = "result.json";
    private static final String JUNIT = "junit.xml";

    /** What the kit puts there, and so may take away again. */
    private static final Set<String> OURS = Set.of(RESULT, JUNIT);

    private final Path directory;

    private ReportDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * The directory, if a report may be put there: it does not exist, is empty, or holds an earlier report.
     *
     * @throws IOException with one line of message, if it may not
     */
    public static ReportDirectory at(Path path) throws IOException {
        Path directory = path.toAbsolutePath().normalize();
        if (Files.exists(directory)) {
            if (!Files.isDirectory(directory)) {
                throw new IOException(path + " is a file; --report takes a directory");
            }
            if (!isFree(directory)) {
                throw new IOException(path + " holds something that is no report; choose an empty or a new directory");
            }
        }
        Path parent = directory.getParent();
        if (parent == null) {
            throw new IOException(path + " cannot be replaced; choose a directory below it");
        }
        try {
            Files.createDirectories(parent);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(e.getMessage() + " is a file; there can be no directory in it", e);
        }
        ReportDirectory report = new ReportDirectory(directory);
        try {
            Files.delete(Files.createDirectory(report.fresh())); // better to know before the check than after it
        } catch (IOException e) {
            throw new IOException("nothing can be written to " + parent + ": " + e, e);
        }
        return report;
    }

    /** Whether all that is in the directory was put there by the kit. */
    private static boolean isFree(Path directory) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (!OURS.contains(entry.getFileName().toString()) || Files.isDirectory(entry)) {
                    return false;
                }
            }
        }
        Path result = directory.resolve(RESULT);
        return !Files.exists(result) || ResultJson.isIn(result);
    }

    /** Where the report is written before it is put into its place. */
    private Path fresh() {
        return directory.resolveSibling(".%s-%d"
                .formatted(directory.getFileName(), ProcessHandle.current().pid()));
    }

    /** Puts a report there, in place of an earlier one. */
    public void write(CheckResult result, String kit) throws IOException {
        Path fresh = Files.createDirectory(fresh());
        try {
            Files.writeString(fresh.resolve(RESULT), ResultJson.of(result, kit), StandardCharsets.UTF_8);
            Files.writeString(fresh.resolve(JUNIT), JunitXml.of(result), StandardCharsets.UTF_8);
            delete(directory);
            Files.move(fresh, directory);
        } finally {
            delete(fresh);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> deepestFirst;
            try (Stream<Path> paths = Files.walk(tree)) {
                deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
