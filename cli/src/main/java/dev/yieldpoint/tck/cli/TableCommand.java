package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.report.ComparisonTable;
import dev.yieldpoint.tck.report.RuntimesTable;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints several results as a table. */
@Command(
        name = "table",
        description = "Prints the results of several checks as one table, in Markdown.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  java -jar yieldpoint.jar table one/result.json other/result.json"})
final class TableCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--compare",
            description = "Print what each runtime does where runtimes differ, or where the behaviour is left free:"
                    + " a row for each question, a column for each runtime.")
    private boolean compare;

    @Parameters(
            paramLabel = "RESULT.json…",
            arity = "1..*",
            hideParamSyntax = true,
            description = "The files result.json that check --report has written, one for each runtime.")
    private List<Path> results = new ArrayList<>();

    TableCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            List<Result> read = ResultFile.readAll(results);
            (compare ? ComparisonTable.of(read) : RuntimesTable.of(read)).forEach(out::println);
            return 0;
        } catch (IOException e) {
            err.println("yieldpoint: " + e.getMessage());
            return Main.USAGE;
        }
    }
}
