package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.site.ReportDirectory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one site of the results of several runtimes. */
@Command(
        name = "site",
        description = "Writes a site with the verdicts of several runtimes side by side.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  java -jar yieldpoint.jar site --out site one/result.json other/result.json",
            "",
            "Exit status:",
            "  0  the site is written",
            "  2  wrong usage, or a file that is not a result",
            "  3  an error of the kit itself, or standard output cannot be written"
        })
final class SiteCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Write the pages into this directory.")
    private @Nullable Path directory;

    @Parameters(
            paramLabel = "RESULT.json…",
            arity = "1..*",
            hideParamSyntax = true,
            description = "The files result.json that check --report has written, one for each runtime.")
    private List<Path> files = new ArrayList<>();

    SiteCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        ReportDirectory site;
        List<Result> results;
        try {
            site = ReportDirectory.forSite(Objects.requireNonNull(directory));
        } catch (IOException e) {
            err.println("yieldpoint: --out: " + e.getMessage());
            return Main.USAGE;
        }
        try {
            results = ResultFile.readAll(files);
        } catch (IOException e) {
            err.println("yieldpoint: " + e.getMessage());
            return Main.USAGE;
        }
        site.writeSite(results, Version.kit());
        out.printf(
                Locale.ROOT,
                "%s shows the verdicts of %d runtime%s%n",
                Objects.requireNonNull(directory).resolve("index.html"),
                results.size(),
                results.size() == 1 ? "" : "s");
        return 0;
    }
}
