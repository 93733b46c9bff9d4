package dev.yieldpoint.tck.schedules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JDK whose own classes call the engine. It is linked once for each version of the engine and of the JDK, and kept in the user's
 * cache folder.
 *
 * @param java its launcher
 * @param agent the engine's native agent
 */
record LinkedJdk(Path java, Path agent) {

    /** Linking takes half a minute; on a machine that is busy, some minutes. */
    private static final int LONGEST_LINKING = 900;

    /** Modules that make runtime images themselves; they cannot be in this one. */
    private static final Set<String> NOT_LINKED = Set.of("jdk.jlink", "jdk.jpackage");

    /**
     * The one of the cache folder; it is linked first if it is not there.
     *
     * @param told is given a line if that takes long
     * @throws EngineUnusableException if it cannot be linked
     */
    static LinkedJdk of(EngineFiles engine, EngineJdk jdk, Path cache, Consumer<String> told) {
        Path home = cache.resolve(String.format(
                Locale.ROOT,
                "schedules-%s-jdk-%s-%08x",
                engine.version(),
                jdk.version(),
                jdk.home().hashCode()));
        Path java = home.resolve("bin").resolve("java");
        Path agent = home.resolve("lib").resolve("libjvmti.so");
        if (Files.isExecutable(java) && Files.isReadable(agent)) {
            return new LinkedJdk(java, agent);
        }
        told.accept(String.format(
                Locale.ROOT,
                "Linking the engine's JDK from %s into %s: once, about half a minute and 190 MB …",
                jdk.home(),
                home));
        try {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(cache, "linking-");
            try {
                Path image = unfinished.resolve("jdk");
                link(engine, jdk, image);
                engine.unpackNative(image.resolve("lib"));
                put(image, home, unfinished, () -> Files.isExecutable(java) && Files.isReadable(agent));
            } finally {
                delete(unfinished);
            }
        } catch (IOException e) {
            throw new EngineUnusableException(
                    "--schedules: the engine's JDK cannot be kept in " + cache + ": " + e.getMessage());
        }
        return new LinkedJdk(java, agent);
    }

    /** Moves the image to its place. What another check has put there meanwhile is as good, unless something of it is missing. */
    private static void put(Path image, Path home, Path unfinished, BooleanSupplier isWhole) throws IOException {
        try {
            Files.move(image, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!isWhole.getAsBoolean()) {
                Files.move(home, unfinished.resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
                Files.move(image, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void link(EngineFiles engine, EngineJdk jdk, Path image) throws IOException {
        String modules = run(List.of(jdk.java().toString(), "--list-modules"), "list its modules")
                .lines()
                .map(line -> line.replaceFirst("@.*", "").strip())
                .filter(module -> !module.isEmpty() && !NOT_LINKED.contains(module))
                .collect(Collectors.joining(","));
        String path = engine.linking();
        List<String> command = new ArrayList<>(List.of(
                jdk.jlink().toString(),
                "-J-javaagent:" + engine.jar("fray-instrumentation-jdk-"),
                "-J--module-path=" + path,
                "-J--add-modules=org.pastalab.fray.instrumentation.jdk",
                "-J--class-path=" + path,
                "--output=" + image,
                "--add-modules=" + modules,
                "--fray-instrumentation"));
        var unused = run(command, "link the engine's JDK");
    }

    private static String run(List<String> command, String what) throws IOException {
        Path output = Files.createTempFile("yieldpoint-", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended;
            try {
                ended = process.waitFor(LONGEST_LINKING, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ended = false;
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            if (!ended) {
                process.destroyForcibly();
                throw new EngineUnusableException(String.format(
                        Locale.ROOT, "--schedules: it took more than %d s to %s: %s", LONGEST_LINKING, what, text));
            }
            if (process.exitValue() != 0) {
                throw new EngineUnusableException(String.format(
                        Locale.ROOT,
                        "--schedules: could not %s (exit status %d):%n%s",
                        what,
                        process.exitValue(),
                        text.strip()));
            }
            return text;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
