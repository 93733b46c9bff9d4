package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.features.FeatureError;
import dev.yieldpoint.tck.process.ProcessRuntime;
import dev.yieldpoint.tck.specification.SpecificationError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java -jar yieldpoint.jar COMMAND}. */
@Command(
        name = "yieldpoint",
        description = "Checks coroutine runtimes against the Yieldpoint specification.",
        subcommands = {
            CheckCommand.class,
            ClausesCommand.class,
            RuntimesCommand.class,
            TableCommand.class,
            SiteCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 conformant, or not but as known, 1 not conformant, or a stale",
            "known failure, 2 wrong usage, no such runtime or nothing to run, 3 an error of",
            "the kit itself."
        })
public final class Main implements Runnable {

    /** The runtime is not conformant. */
    static final int NOT_CONFORMANT = 1;

    /** Wrong usage, no such runtime, or nothing to run. */
    static final int USAGE = 2;

    /** The kit itself went wrong. */
    static final int KIT_ERROR = 3;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    /** Runs a command and exits, whatever threads a runtime may have left behind. */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(utf8(FileDescriptor.err)); // what a runtime prints is no part of the verdict
        AtomicBoolean finished = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> unlessFinished(finished, err)));
        int status = run(out, err, args);
        out.flush();
        err.flush();
        finished.set(true);
        System.exit(status);
    }

    /** A runtime that ends the JVM must not look like one that passed. */
    private static void unlessFinished(AtomicBoolean finished, PrintStream err) {
        if (!finished.get()) {
            err.println(
                    "yieldpoint: ended before there was a verdict: interrupted, or by the runtime that was checked");
            ProcessRuntime.killAll(); // hooks run side by side, and halting would cut that one short
            Runtime.getRuntime().halt(NOT_CONFORMANT);
        }
    }

    /** Runs a command with these streams, and gives its exit status. */
    static int run(PrintStream out, PrintStream err, String... args) {
        return new CommandLine(new Main(), new CommandFactory(out, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, given) -> {
                    err.println("yieldpoint: " + oneLine(e) + " (see --help)");
                    return USAGE;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof FeatureError || e instanceof SpecificationError) {
                        String.valueOf(e.getMessage()).lines().forEach(line -> err.println("yieldpoint: " + line));
                        return KIT_ERROR;
                    }
                    err.println("yieldpoint: an error of the kit: " + e);
                    if (System.getenv("YIELDPOINT_DEBUG") != null) {
                        e.printStackTrace(err);
                    }
                    return KIT_ERROR;
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                "say what to do: check, clauses, runtimes, table or site");
    }

    private static String oneLine(ParameterException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return meant.isEmpty() ? message : message + "; did you mean " + String.join(" or ", meant) + "?";
    }

    /** Standard streams take the platform's encoding, which may not have our signs. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
