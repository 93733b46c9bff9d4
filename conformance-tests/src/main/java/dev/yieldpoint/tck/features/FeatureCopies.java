package dev.yieldpoint.tck.features;

import dev.yieldpoint.tck.machine.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The feature files in a directory of their own, until this is closed. To discover scenarios in the kit's jar takes longer
 * than to play them: Cucumber opens it anew for every file.
 */
public final class FeatureCopies implements AutoCloseable {

    private final TemporaryDirectory directory =
            new TemporaryDirectory("yieldpoint-features", "the features cannot be copied to");

    /** @throws UncheckedIOException if the directory for temporary files takes none */
    public FeatureCopies() {
        try {
            for (Map.Entry<String, String> file : FeatureFiles.load().entrySet()) {
                Path copy = directory.path().resolve(file.getKey());
                Files.createDirectories(copy.resolveSibling(""));
                Files.writeString(copy, file.getValue());
            }
        } catch (IOException e) {
            throw directory.unusable(e);
        }
    }

    /** Where a file is, given its path below {@code features/}. */
    public URI uri(String path) {
        return directory.path().resolve(path).toUri();
    }

    @Override
    public void close() {
        directory.close();
    }
}
