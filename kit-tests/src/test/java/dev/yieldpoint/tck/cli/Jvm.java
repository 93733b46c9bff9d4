package dev.yieldpoint.tck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line in a JVM of its own, as users start it. */
final class Jvm {

    private final Path place;
    private final List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    private final List<String> shell = new ArrayList<>();
    private final ProcessBuilder builder = new ProcessBuilder();

    /** Keeps its output in a directory. */
    Jvm(Path place) {
        this.place = place;
        builder.redirectOutput(place.resolve("out").toFile());
        builder.redirectError(place.resolve("err").toFile());
    }

    /** With more options of the JVM. */
    Jvm with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** With variables of the environment. */
    Jvm in(Map<String, String> environment) {
        builder.environment().putAll(environment);
        return this;
    }

    /** With its standard output there. */
    Jvm to(Path out) {
        builder.redirectOutput(out.toFile());
        return this;
    }

    /** Started by a shell script, as its {@code "$@"}. */
    Jvm by(String script) {
        shell.addAll(List.of("sh", "-c", script, "sh"));
        return this;
    }

    /** Starts it. */
    Process started(String... args) throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        return builder.command(command).start();
    }

    /** Runs it to its end. */
    Console run(String... args) throws Exception {
        return ended(started(args));
    }

    /** Waits for the end. */
    Console ended(Process process) throws Exception {
        if (!process.waitFor(50, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "the kit has not ended within 50 s; it printed " + lines("out") + lines("err"));
        }
        return new Console(process.exitValue(), lines("out"), lines("err"));
    }

    private List<String> lines(String file) throws IOException {
        Path path = place.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }
}
