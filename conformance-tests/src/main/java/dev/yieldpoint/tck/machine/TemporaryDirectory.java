package dev.yieldpoint.tck.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory for files that are gone when it is closed. What cannot be deleted stays. */
public final class TemporaryDirectory implements AutoCloseable {

    private final String cannot;
    private final Path path;

    /**
     * Creates an empty directory.
     *
     * @param name what its name begins with
     * @param cannot what cannot be done without it, up to the words "the directory for temporary files"
     * @throws UncheckedIOException if the directory for temporary files takes none
     */
    public TemporaryDirectory(String name, String cannot) {
        this.cannot = cannot;
        try {
            path = Files.createTempDirectory(name);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What to throw if nothing can be written to it. */
    public UncheckedIOException unusable(IOException cause) {
        return new UncheckedIOException(
                cannot + " the directory for temporary files (system property java.io.tmpdir is "
                        + System.getProperty("java.io.tmpdir") + ')',
                cause);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("temporary files cannot be deleted in " + path, e);
        }
    }
}
