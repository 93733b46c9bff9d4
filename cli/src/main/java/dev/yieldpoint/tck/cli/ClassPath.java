package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.EntriesLoader;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;

/** The class path of the user: directories, jars, and {@code dir/*} for all jars of a directory. */
final class ClassPath {

    private static final String STAR = "*";

    private ClassPath() {}

    /**
     * A class loader for the entries; without any, that of the kit.
     *
     * @param lists entries, or several joined as class paths are
     * @throws UsageException if an entry is empty, does not exist, or is no jar
     */
    static ClassLoader loader(List<String> lists) {
        ClassLoader kit = ClassPath.class.getClassLoader();
        return lists.isEmpty() ? kit : new EntriesLoader(urls(lists), kit);
    }

    /**
     * The entries, in their order.
     *
     * @throws UsageException if an entry is empty, does not exist, or is no jar
     */
    static List<URL> urls(List<String> lists) {
        try {
            List<URL> urls = new ArrayList<>();
            for (String list : lists) {
                for (String entry : elements(list)) {
                    for (Path path : expanded(entry)) {
                        urls.add(url(path));
                    }
                }
            }
            return urls;
        } catch (UsageException e) {
            throw new UsageException("--classpath: " + e.getMessage());
        }
    }

    private static List<String> elements(String list) {
        if (list.isEmpty()) {
            throw new UsageException("the path is empty; is a variable unset?");
        }
        List<String> elements = List.of(list.split(File.pathSeparator, -1));
        if (elements.contains("")) {
            throw new UsageException(
                    String.format(Locale.ROOT, "an element of «%s» is empty; is a variable unset?", list));
        }
        return elements;
    }

    private static List<Path> expanded(String entry) {
        if (!entry.equals(STAR) && !entry.endsWith("/" + STAR) && !entry.endsWith(File.separator + STAR)) {
            return List.of(PathConverter.of(entry));
        }
        String before = entry.substring(0, entry.length() - STAR.length());
        Path directory = PathConverter.of(before.isEmpty() ? "." : before);
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, ClassPath::isNamedLikeAJar)) {
            files.forEach(jars::add);
        } catch (IOException e) {
            throw new UsageException("there is no readable directory " + directory);
        }
        if (jars.isEmpty()) {
            throw new UsageException("there is no jar in " + directory);
        }
        return jars.stream().sorted().toList();
    }

    private static boolean isNamedLikeAJar(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private static URL url(Path entry) {
        if (!Files.isReadable(entry)) {
            throw new UsageException("there is no readable file or directory " + entry);
        }
        if (!Files.isDirectory(entry)) {
            try (JarFile jar = new JarFile(entry.toFile())) {
                jar.getManifest();
            } catch (IOException e) {
                throw new UsageException(entry + " is not a jar: " + e.getMessage());
            }
        }
        try {
            return entry.toAbsolutePath().normalize().toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageException(entry + " cannot be a class path entry: " + e.getMessage());
        }
    }
}
