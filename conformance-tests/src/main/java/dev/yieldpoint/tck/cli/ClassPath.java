package dev.yieldpoint.tck.cli;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The kit's own class path, and what the user adds to it. */
final class ClassPath {

    private ClassPath() {}

    /**
     * A class loader for both.
     *
     * @param lists files and directories, or several joined as class paths are
     *
     * @throws UsageError if an entry is not there
     */
    static ClassLoader with(List<String> lists) {
        ClassLoader own = ClassPath.class.getClassLoader();
        List<Path> entries = lists.stream()
                .flatMap(list -> Stream.of(list.split(File.pathSeparator)))
                .map(Path::of)
                .toList();
        return entries.isEmpty()
                ? own
                : new URLClassLoader(entries.stream().map(ClassPath::url).toArray(URL[]::new), own);
    }

    private static URL url(Path entry) {
        if (!Files.isReadable(entry)) {
            throw new UsageError("--classpath: there is no readable file or directory " + entry);
        }
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageError("--classpath: " + entry + " cannot be a class path entry: " + e.getMessage());
        }
    }
}
