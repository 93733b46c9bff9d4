package dev.yieldpoint.tck.schedules;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * The jars of the engine, which lie in a directory of their own, so that only a check with schedules has them on its class path.
 *
 * @param jars all of them
 */
record EngineFiles(List<Path> jars) {

    /** Names the directory, for whoever starts the kit in another way. */
    static final String PROPERTY = "dev.yieldpoint.engine.directory";

    private static final String DIRECTORY = "schedules";
    private static final String NATIVE = "libjvmti.so";
    private static final Pattern VERSION = Pattern.compile("fray-core-(.+)\\.jar");

    /** What links the instrumented JDK; as a module path it must have nothing else on it. */
    private static final List<String> LINKING = List.of(
            "fray-instrumentation-jdk-",
            "fray-instrumentation-base-",
            "fray-runtime-",
            "asm-",
            "kotlin-stdlib-",
            "kotlin-reflect-",
            "annotations-");

    /**
     * The jars that lie beside the kit.
     *
     * @throws EngineUnusableException if there are none, or if there is no native agent for this platform
     */
    static EngineFiles ofKit() {
        Path directory = directory();
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException e) {
            throw new EngineUnusableException(String.format(
                    Locale.ROOT,
                    "--schedules needs the engine, and there is no directory %s; the archive of the distribution has it, in lib/%s",
                    directory,
                    DIRECTORY));
        }
        EngineFiles engine = new EngineFiles(jars.stream().sorted().toList());
        engine.checkPlatform();
        return engine;
    }

    private static Path directory() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
        CodeSource source = EngineFiles.class.getProtectionDomain().getCodeSource();
        Path jar = source == null
                ? Path.of(".")
                : Path.of(java.net.URI.create(source.getLocation().toString()));
        Path beside = jar.toAbsolutePath().getParent();
        return (beside == null ? jar : beside).resolve(DIRECTORY);
    }

    private void checkPlatform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        if (!os.contains("linux") || !List.of("amd64", "x86_64").contains(processor)) {
            throw new EngineUnusableException(String.format(
                    Locale.ROOT,
                    "--schedules: the engine has a native agent for Linux on x86-64 only, and this is %s on %s",
                    System.getProperty("os.name"),
                    processor));
        }
    }

    /** The version of the engine. */
    String version() {
        return jars.stream()
                .map(jar -> VERSION.matcher(String.valueOf(jar.getFileName())))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .findFirst()
                .orElseThrow(
                        () -> new EngineUnusableException("--schedules: the engine's jar is missing among " + jars));
    }

    /** The jar whose name begins so. */
    Path jar(String prefix) {
        return jars.stream()
                .filter(jar -> String.valueOf(jar.getFileName()).startsWith(prefix))
                .findFirst()
                .orElseThrow(
                        () -> new EngineUnusableException("--schedules: " + prefix + "*.jar is missing among " + jars));
    }

    /** The jars that link the JDK, as a path. */
    String linking() {
        return path(jars.stream()
                .filter(jar -> LINKING.stream().anyMatch(String.valueOf(jar.getFileName())::startsWith))
                .toList());
    }

    static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Unpacks the native agent into a directory. */
    Path unpackNative(Path directory) throws IOException {
        Path library = directory.resolve(NATIVE);
        try (JarFile jar = new JarFile(jar("fray-jvmti-").toFile())) {
            ZipEntry entry = jar.getEntry(NATIVE);
            if (entry == null) {
                throw new EngineUnusableException("--schedules: there is no " + NATIVE + " in " + jar.getName());
            }
            try (InputStream content = jar.getInputStream(entry)) {
                Files.copy(content, library, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return library;
    }
}
