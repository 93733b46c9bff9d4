package dev.yieldpoint.tck.schedules;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The JVM in which an engine decides which thread goes on. It serves one request. */
final class ControlledJvm implements AutoCloseable {

    /** A schedule takes some hundredths of a second, the start of the JVM some seconds; this is for a machine that stalls. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private static final String MAIN = "dev.yieldpoint.tck.schedules.engine.Main";

    /** Options for a debugger, say. */
    static final String OPTIONS = "YIELDPOINT_ENGINE_OPTS";

    /** The option of a debugger, whose user may think as long as they like. */
    private static final String DEBUGGER = "jdwp";

    /** What a reply begins with. A debugger writes to the same stream. */
    private static final String REPLY = "{";

    private static final int LINES_KEPT = 40;

    private static final Duration TO_EXIT = Duration.ofSeconds(5);

    /** What ends the replies. */
    private static final String END = "";

    private static final String NOT_INSTRUMENTED = "Failed to instrument: ";

    private final Process process;
    private final Thread atExit;
    private final boolean debugged;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    /** The last lines of standard error; guarded by itself. */
    private final Deque<String> errors = new ArrayDeque<>();
    /** Guarded by the errors. */
    private final Set<String> uninstrumented = new TreeSet<>();

    private ControlledJvm(Process process, boolean debugged, Consumer<String> told) {
        this.process = process;
        this.debugged = debugged;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        reader(
                "replies",
                process.getInputStream(),
                line -> (line.startsWith(REPLY) ? (Consumer<String>) lines::add : told).accept(line),
                () -> lines.add(END));
        reader("errors", process.getErrorStream(), this::keep, () -> {});
    }

    /**
     * Starts it.
     *
     * @param kit the class path of the kit
     * @param runtime what is to be played on
     * @param request the file with the request
     * @param work a directory for the engine
     * @param told is given what the JVM itself writes, such as the address for a debugger
     * @throws EngineUnusableException if it cannot be started
     */
    static ControlledJvm started(
            LinkedJdk jdk,
            EngineFiles engine,
            String kit,
            ControlledSchedules.Subject runtime,
            Path request,
            Path work,
            Consumer<String> told) {
        List<String> command =
                command(jdk, engine, kit, runtime, work, MAIN, List.of(request.toString(), work.toString()));
        try {
            return new ControlledJvm(
                    new ProcessBuilder(command).start(), options().contains(DEBUGGER), told);
        } catch (IOException e) {
            throw new EngineUnusableException("--schedules: the engine's JVM does not start: " + e.getMessage());
        }
    }

    /**
     * The words of a command that runs a class in a JVM whose threads an engine controls.
     *
     * @param kit the class path
     * @param work an existing directory for the engine
     */
    static List<String> command(
            LinkedJdk jdk,
            EngineFiles engine,
            String kit,
            ControlledSchedules.Subject runtime,
            Path work,
            String main,
            List<String> arguments) {
        Path agent;
        try {
            agent = agent(work);
        } catch (IOException e) {
            throw new EngineUnusableException("--schedules: " + work + " cannot be written: " + e.getMessage());
        }
        List<String> command = new ArrayList<>(List.of(
                jdk.java().toString(),
                "-javaagent:" + agent + "=" + String.join(",", runtime.packages()),
                "-agentpath:" + jdk.agent(),
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-Dfray.workDir=" + work,
                "-Dstdout.encoding=UTF-8",
                "-Ddev.yieldpoint.engine=" + engine.version()));
        if (!options().isEmpty()) {
            command.addAll(List.of(options().split("\\s+")));
        }
        command.addAll(runtime.options());
        command.addAll(List.of("-cp", EngineFiles.path(engine.jars()) + File.pathSeparator + kit, main));
        command.addAll(arguments);
        return command;
    }

    private static String options() {
        return Optional.ofNullable(System.getenv(OPTIONS)).orElse("").strip();
    }

    /** A jar that only names the agent, whose class is on the class path: of an agent, a JVM takes nothing but a jar. */
    private static Path agent(Path directory) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "dev.yieldpoint.tck.schedules.engine.Agent");
        Path jar = directory.resolve("agent.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    /**
     * The next reply; empty if there are no more.
     *
     * @throws EngineUnusableException if the JVM falls silent, ends early or says something else
     */
    Optional<Reply> next() {
        String line;
        try {
            line = debugged ? lines.take() : lines.poll(LONGEST_SILENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnusableException("--schedules: interrupted");
        }
        if (line == null) {
            process.destroyForcibly();
            throw new EngineUnusableException(String.format(
                    Locale.ROOT,
                    "--schedules: the engine's JVM has said nothing for %d s, so a schedule hangs where the engine does not see it%s",
                    LONGEST_SILENCE.toSeconds(),
                    tail()));
        }
        if (line.equals(END)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wire.read(line, Reply.class));
        } catch (JsonProcessingException e) {
            process.destroyForcibly();
            throw new EngineUnusableException(
                    "--schedules: the engine's JVM said something that is no reply: " + line + tail());
        }
    }

    /** The end of what the JVM wrote to its standard error. */
    String tail() {
        synchronized (errors) {
            return errors.isEmpty()
                    ? ""
                    : System.lineSeparator() + "    " + String.join(System.lineSeparator() + "    ", errors);
        }
    }

    /** The classes of which the engine has said that it does not control them. */
    Set<String> uninstrumented() {
        synchronized (errors) {
            return Set.copyOf(uninstrumented);
        }
    }

    /** How it ended, once it has said its last. */
    String end() {
        try {
            return process.waitFor(TO_EXIT.toSeconds(), TimeUnit.SECONDS)
                    ? "exit status " + process.exitValue()
                    : "it closed its standard output and goes on";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The kit's own JVM is ending, and the hook runs.
        }
    }

    private void keep(String line) {
        synchronized (errors) {
            if (line.contains(NOT_INSTRUMENTED)) {
                uninstrumented.add(line.substring(line.indexOf(NOT_INSTRUMENTED) + NOT_INSTRUMENTED.length()));
            }
            errors.add(line);
            if (errors.size() > LINES_KEPT) {
                errors.remove();
            }
        }
    }

    private static void reader(String name, InputStream stream, Consumer<String> line, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    try (BufferedReader reader =
                            new BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        reader.lines().filter(text -> !text.isBlank()).forEach(line);
                    } catch (IOException | java.io.UncheckedIOException e) {
                        // The process has ended, and what it said last is there.
                    } finally {
                        end.run();
                    }
                },
                "yieldpoint-engine-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A file with the request, in a directory. */
    static Path written(Request request, Path directory) throws IOException {
        return Files.writeString(directory.resolve("request.json"), Wire.write(request));
    }
}
