package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.RuntimesUnusable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the runtimes that are found. */
@Command(name = "runtimes", description = "Lists the runtimes found.", mixinStandardHelpOptions = true)
final class RuntimesCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--classpath",
            paramLabel = "JAR…",
            arity = "1..*",
            hideParamSyntax = true,
            description = "Where else to look.")
    private List<String> classPath = new ArrayList<>();

    RuntimesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            new Runtimes(ClassPath.with(classPath)).names().forEach(out::println);
            return 0;
        } catch (UsageError | RuntimesUnusable e) {
            err.println("yieldpoint: " + e.getMessage());
            return Main.USAGE;
        }
    }
}
