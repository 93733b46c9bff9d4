package dev.yieldpoint.tck.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The feature files in a directory of their own, until this is closed. To discover scenarios in the kit's jar takes longer
 * than to play them: Cucumber opens it anew for every file.
 */
public final class FeatureCopies implements AutoCloseable {

    private final Path directory;

    /** @throws UncheckedIOException if the directory for temporary files takes none */
    public FeatureCopies() {
        try {
            directory = Files.createTempDirectory("yieldpoint-features");
            for (Map.Entry<String, String> file : FeatureFiles.load().entrySet()) {
                Path copy = directory.resolve(file.getKey());
                Files.createDirectories(copy.resolveSibling(""));
                Files.writeString(copy, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the features cannot be copied to the directory for temporary files (system property java.io.tmpdir is "
                            + System.getProperty("java.io.tmpdir") + ')',
                    e);
        }
    }

    /** Where a file is, given its path below {@code features/}. */
    public URI uri(String path) {
        return directory.resolve(path).toUri();
    }

    /** Takes the copies away; what cannot be deleted stays. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("the copies of the features cannot be deleted in " + directory, e);
        }
    }
}
