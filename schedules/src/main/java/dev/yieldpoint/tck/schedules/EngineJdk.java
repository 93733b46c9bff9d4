package dev.yieldpoint.tck.schedules;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JDK from which the engine's own is linked.
 *
 * @param home its directory
 * @param version as its file {@code release} has it
 */
public record EngineJdk(Path home, String version) {

    /** The only version that the engine knows. */
    public static final int FEATURE = 25;

    /** Where installers put JDKs, below the root or the user's home directory. */
    private static final List<String> PLACES = List.of(
            "/usr/lib/jvm",
            "/usr/java",
            "/opt",
            "/opt/java",
            "~/.sdkman/candidates/java",
            "~/.jdks",
            "~/.gradle/jdks",
            "~/.local/share/mise/installs/java",
            "~/.asdf/installs/java",
            "~/.m2/jdks");

    /**
     * The JDK of a directory that somebody gave.
     *
     * @throws EngineUnusableException if it is not one of version 25 with {@code jlink}
     */
    public static EngineJdk at(Path home) {
        Optional<String> version = version(home);
        if (version.isEmpty()) {
            throw new EngineUnusableException("--engine-jdk: " + home + " is no JDK: it has no file «release»");
        }
        if (!isFeature(version.get())) {
            throw new EngineUnusableException(String.format(
                    Locale.ROOT,
                    "--engine-jdk: %s is a JDK %s; the engine knows JDK %d only",
                    home,
                    version.get(),
                    FEATURE));
        }
        if (!Files.isExecutable(jlink(home))) {
            throw new EngineUnusableException(
                    "--engine-jdk: " + home + " has no bin/jlink; a JDK is needed, not a JRE");
        }
        return new EngineJdk(home, version.get());
    }

    /**
     * The first JDK 25 that is installed here.
     *
     * @throws EngineUnusableException if none is found
     */
    public static EngineJdk found() {
        return candidates().stream()
                .filter(home -> version(home).filter(EngineJdk::isFeature).isPresent())
                .filter(home -> Files.isExecutable(jlink(home)))
                .findFirst()
                .map(home -> new EngineJdk(home, version(home).orElseThrow()))
                .orElseThrow(() -> new EngineUnusableException(String.format(
                        Locale.ROOT,
                        "--schedules needs a JDK %d, and none was found; install one, or name its directory: --engine-jdk DIR",
                        FEATURE)));
    }

    Path jlink() {
        return jlink(home);
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static Path jlink(Path home) {
        return home.resolve("bin").resolve("jlink");
    }

    private static boolean isFeature(String version) {
        return version.matches(FEATURE + "(\\D.*)?");
    }

    private static Optional<String> version(Path home) {
        Properties release = new Properties();
        try (var text = Files.newBufferedReader(home.resolve("release"))) {
            release.load(text);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(release.getProperty("JAVA_VERSION")).map(quoted -> quoted.replace("\"", ""));
    }

    private static Set<Path> candidates() {
        Set<Path> homes = new LinkedHashSet<>();
        homes.add(Path.of(System.getProperty("java.home")));
        add(homes, System.getenv("JAVA_HOME"));
        add(homes, System.getenv("JDK_HOME"));
        Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry, "java"))
                .filter(Files::isExecutable)
                .flatMap(java -> real(java).stream())
                .map(java -> java.resolve("../..").normalize())
                .forEach(homes::add);
        for (String place : PLACES) {
            Path directory = Path.of(place.replaceFirst("^~", System.getProperty("user.home")));
            homes.addAll(below(directory));
        }
        return homes;
    }

    private static void add(Set<Path> homes, @Nullable String home) {
        if (home != null && !home.isBlank()) {
            homes.add(Path.of(home));
        }
    }

    private static Optional<Path> real(Path file) {
        try {
            return Optional.of(file.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> below(Path directory) {
        List<Path> homes = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, Files::isDirectory)) {
            entries.forEach(homes::add);
        } catch (IOException e) {
            return List.of();
        }
        return homes.stream().sorted().toList();
    }
}
