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
import java.util.stream.Stream;

/**
 * The directory that holds a report. A report is written beside it and then put into its place, so that it is there
 * whole or not at all.
 */
public final class ReportDirectory {

    private static final String RESULT = "result.json";

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
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                if (entries.iterator().hasNext() && !ResultJson.isIn(directory.resolve(RESULT))) {
                    throw new IOException(
                            path + " holds something that is no report; choose an empty or a new directory");
                }
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
        return new ReportDirectory(directory);
    }

    /** Puts a report there, in place of an earlier one. */
    public void write(CheckResult result, String kit) throws IOException {
        Path parent = java.util.Objects.requireNonNull(directory.getParent());
        Path fresh = Files.createDirectory(parent.resolve(".%s-%d"
                .formatted(directory.getFileName(), ProcessHandle.current().pid())));
        try {
            Files.writeString(fresh.resolve(RESULT), ResultJson.of(result, kit), StandardCharsets.UTF_8);
            Files.writeString(fresh.resolve("junit.xml"), JunitXml.of(result), StandardCharsets.UTF_8);
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
