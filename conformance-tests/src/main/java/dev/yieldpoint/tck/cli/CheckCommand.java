package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.report.ConsoleReport;
import dev.yieldpoint.tck.report.ReportDirectory;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.RuntimesUnusable;
import dev.yieldpoint.tck.run.Selection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks a runtime. */
@Command(
        name = "check",
        description = "Checks a runtime and says which clauses it keeps.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 conformant, 1 not conformant, 2 wrong usage, no such runtime",
            "or nothing to run, 3 an error of the kit itself."
        })
final class CheckCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--runtime", paramLabel = "NAME", description = "The runtime to check (default: ${DEFAULT-VALUE}).")
    private String runtime = "reference";

    @Option(
            names = "--classpath",
            paramLabel = "JAR…",
            arity = "1..*",
            hideParamSyntax = true,
            description = "Jars and directories that hold the runtime.")
    private List<String> classPath = new ArrayList<>();

    @Option(
            names = "--clause",
            paramLabel = "ID…",
            arity = "1..*",
            split = ",",
            hideParamSyntax = true,
            description = "Only these clauses.")
    private Set<String> clauses = new TreeSet<>();

    @Option(
            names = "--chapter",
            paramLabel = "NAME…",
            arity = "1..*",
            split = ",",
            hideParamSyntax = true,
            description = "Only these chapters.")
    private Set<String> chapters = new TreeSet<>();

    @Option(names = "--strict", description = "Fail on SHOULD as well.")
    private boolean strict;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long the runtime may take to come back from one call before it counts as hung"
                    + " (default: ${DEFAULT-VALUE}).")
    private int patience = 10;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write result.json and junit.xml into this directory.")
    private @Nullable Path report;

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return check();
        } catch (UsageError | RuntimesUnusable e) {
            err.println("yieldpoint: " + e.getMessage());
            return Main.USAGE;
        }
    }

    private int check() throws IOException {
        if (patience < 1) {
            throw new UsageError("--patience takes a number of seconds from 1");
        }
        ClassLoader loader = ClassPath.with(classPath);
        RuntimeUnderTest chosen = new Runtimes(loader).named(runtime);
        Thread.currentThread().setContextClassLoader(loader); // the threads that drive the runtime inherit it
        ReportDirectory directory = directory();
        Conformance kit = new Conformance();
        Selection selection = selection(kit);
        Ledger.Tally worth = Ledger.load().tally();
        out.printf(
                "Yieldpoint %s, which catches %d of %d faulty runtimes, checks \"%s\"%n",
                Version.kit(), worth.caught(), worth.of(), runtime);
        CheckResult result;
        try (Progress progress = Progress.of(kit.scenarios(selection).size(), err)) {
            result = kit.check(chosen, selection, strict, Duration.ofSeconds(patience), progress::over);
        }
        new ConsoleReport(out, command()).tell(result);
        if (directory != null) {
            directory.write(result, Version.kit());
        }
        return switch (result.conformance()) {
            case CONFORMANT -> 0;
            case NOT_CONFORMANT -> 1;
            case NO_VERDICT -> Main.KIT_ERROR;
        };
    }

    /** What checks the same runtime again. */
    private String command() {
        String more = classPath.isEmpty() ? "" : " --classpath " + String.join(" ", classPath);
        return "java -jar yieldpoint.jar check --runtime " + runtime + more;
    }

    private @Nullable ReportDirectory directory() {
        if (report == null) {
            return null;
        }
        try {
            return ReportDirectory.at(report);
        } catch (IOException e) {
            throw new UsageError("--report: " + e.getMessage());
        }
    }

    private Selection selection(Conformance kit) {
        for (String id : clauses) {
            if (kit.specification().clause(id).isEmpty()) {
                throw new UsageError("--clause: there is no clause " + id + "; «clauses» lists them");
            }
        }
        for (String chapter : chapters) {
            if (!kit.specification().chapters().contains(chapter)) {
                throw new UsageError("--chapter: there is no chapter %s; there are %s"
                        .formatted(
                                chapter, String.join(", ", kit.specification().chapters())));
            }
        }
        Selection selection = new Selection(clauses, chapters);
        if (kit.scenarios(selection).isEmpty()) {
            throw new UsageError("nothing to run: no scenario verifies what was selected");
        }
        return selection;
    }
}
