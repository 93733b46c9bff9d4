package dev.yieldpoint.tck.features;

import dev.yieldpoint.features.Features;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The feature files that come with the kit, and no others: they are looked for in one place, not on the class path. */
public final class FeatureFiles {

    private static final String IN_A_JAR = "!/";

    private static @Nullable Map<String, String> texts;

    private FeatureFiles() {}

    /** Their texts, by path below {@code features/}, in order. They are read once. */
    public static synchronized Map<String, String> load() {
        if (texts == null) {
            texts = Collections.unmodifiableMap(read());
        }
        return texts;
    }

    private static Map<String, String> read() {
        String root = Features.root();
        Map<String, String> files;
        try {
            files = root.startsWith("jar:") ? inJar(root.substring("jar:".length())) : below(Path.of(URI.create(root)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the features in " + root, e);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("the kit is incomplete: no feature files in " + root);
        }
        return files;
    }

    private static Map<String, String> inJar(String root) throws IOException {
        int end = root.indexOf(IN_A_JAR);
        Path jar = Path.of(URI.create(root.substring(0, end)));
        try (FileSystem files = FileSystems.newFileSystem(jar)) { // nobody else's, so nobody else can close it
            return below(files.getPath(root.substring(end + 1)));
        }
    }

    private static Map<String, String> below(Path root) throws IOException {
        List<Path> features;
        try (Stream<Path> files = Files.walk(root)) {
            features =
                    files.filter(file -> file.toString().endsWith(".feature")).toList();
        }
        Map<String, String> texts = new TreeMap<>();
        for (Path feature : features) {
            texts.put(root.relativize(feature).toString().replace('\\', '/'), Files.readString(feature));
        }
        return texts;
    }
}
