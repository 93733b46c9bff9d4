package dev.yieldpoint.tck.cli;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the help of a command. */
@Command(
        name = "help",
        description = "Prints the help of a command, like its option --help.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  java -jar yieldpoint.jar help check"})
final class HelpCommand implements Runnable {

    @Parameters(
            arity = "0..1",
            paramLabel = "COMMAND",
            description = "The command to explain. Without this argument, all commands are listed.")
    private @Nullable String command;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine help = Objects.requireNonNull(spec).commandLine();
        CommandLine all = help.getParent();
        Map<String, CommandLine> commands = all.getSubcommands();
        CommandLine explained = command == null ? all : commands.get(command);
        if (explained == null) {
            throw new ParameterException(
                    help, "unknown command " + command + "; the commands are " + String.join(", ", commands.keySet()));
        }
        explained.usage(all.getOut());
    }
}
