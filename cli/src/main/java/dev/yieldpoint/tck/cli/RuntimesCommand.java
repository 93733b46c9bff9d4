package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.FoundRuntime;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.RuntimesUnusableException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the runtimes that are registered. */
@Command(
        name = "runtimes",
        description = "Lists the registered runtimes: name, class, and the jar or directory that the class comes from.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  java -jar yieldpoint.jar runtimes --classpath my.jar",
            "",
            "Exit status:",
            "  0  the runtimes are listed",
            "  2  wrong usage, or a runtime that cannot be created"
        })
final class RuntimesCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--classpath",
            paramLabel = "JAR…",
            arity = "1..*",
            hideParamSyntax = true,
            description = "Jars and directories to look in, instead of the kit's class path; DIR/* means all jars of a"
                    + " directory.")
    private List<String> classPath = new ArrayList<>();

    RuntimesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<RuntimesUnusableException> uncreatable = new ArrayList<>();
        List<FoundRuntime> all;
        try {
            all = new Runtimes(ClassPath.loader(classPath))
                    .all(uncreatable::add).stream()
                            .sorted(Comparator.comparing(FoundRuntime::name))
                            .toList();
        } catch (UsageException | RuntimesUnusableException e) {
            ErrorMessages.print(err, e.getMessage());
            return Main.USAGE;
        }
        String line = "%-" + width(all, FoundRuntime::name) + "s  %-" + width(all, FoundRuntime::type) + "s  %s%n";
        all.forEach(found -> out.printf(Locale.ROOT, line, found.name(), found.type(), found.place()));
        uncreatable.forEach(e -> ErrorMessages.print(err, e.getMessage()));
        return uncreatable.isEmpty() ? 0 : Main.USAGE;
    }

    private static int width(List<FoundRuntime> all, Function<FoundRuntime, String> column) {
        return Math.max(
                1, all.stream().map(column).mapToInt(String::length).max().orElse(0));
    }
}
