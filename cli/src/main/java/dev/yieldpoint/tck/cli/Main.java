package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.features.FeatureException;
import dev.yieldpoint.tck.specification.SpecificationException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
            SiteCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  java -jar yieldpoint.jar check --classpath my.jar",
            "  java -jar yieldpoint.jar help check",
            "",
            "Exit status:",
            "  0  the runtime conforms, or deviates only as listed",
            "  1  the runtime does not conform, or ends the JVM; a known failure is stale",
            "  2  wrong usage, no such runtime, or nothing to run",
            "  3  an error of the kit itself, or standard output cannot be written"
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
        boolean coloured = Colours.wanted(System.getenv(), Progress.isTerminal());
        Streams streams = new Streams(utf8(FileDescriptor.out), utf8(FileDescriptor.err), coloured);
        System.setOut(utf8(FileDescriptor.err)); // what a runtime prints is no part of the verdict
        SoFar soFar = new SoFar();
        Ending ending = Ending.watched(streams, soFar);
        int status;
        try {
            status = run(streams, soFar, args);
        } catch (RuntimeException | Error e) {
            status = failed(streams, e);
        }
        ending.exit(status);
    }

    /** Runs a command with these streams, and gives its exit status. */
    static int run(PrintStream out, PrintStream err, String... args) {
        return run(new Streams(out, err), new SoFar(), args);
    }

    private static int run(Streams streams, SoFar soFar, String... args) {
        PrintStream err = streams.err();
        int status = commandLine(streams, soFar).execute(args);
        if (streams.out().checkError()) {
            err.println("yieldpoint: standard output cannot be written");
            return KIT_ERROR;
        }
        return status;
    }

    /** The command line, with all its commands. */
    static CommandLine commandLine(Streams streams, SoFar soFar) {
        return new CommandLine(new Main(), new CommandFactory(streams, soFar))
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setExpandAtFiles(false) // a word of a command is that word
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF)) // they would be escaped
                .registerConverter(Path.class, new PathConverter())
                .setParameterExceptionHandler((e, given) -> {
                    streams.err().println("yieldpoint: " + oneLine(e) + " (see --help)");
                    return USAGE;
                })
                .setExecutionExceptionHandler((e, command, parsed) -> failed(streams, e));
    }

    private static int failed(Streams streams, Throwable e) {
        if (e instanceof FeatureException || e instanceof SpecificationException) {
            ErrorMessages.print(streams.err(), e.getMessage());
        } else if (e instanceof UncheckedIOException && e.getCause() != null) {
            ErrorMessages.print(streams.err(), e.getMessage() + ": " + e.getCause());
        } else if (e instanceof IOException) {
            ErrorMessages.print(streams.err(), "a file cannot be read or written: " + e);
        } else {
            ErrorMessages.print(streams.err(), "an error of the kit: " + e);
        }
        if (System.getenv("YIELDPOINT_DEBUG") != null) {
            e.printStackTrace(streams.err());
        }
        return KIT_ERROR;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(
                line,
                "no command given; the commands are "
                        + String.join(", ", line.getSubcommands().keySet()));
    }

    private static String oneLine(ParameterException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return meant.isEmpty() ? message : message + "; did you mean " + meant.get(0) + "?";
    }

    /** Standard streams take the platform's encoding, which may not have our signs. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
