package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.process.ProcessRuntime;
import dev.yieldpoint.tck.process.ProcessUnusable;
import dev.yieldpoint.tck.properties.PropertyCatalogue;
import dev.yieldpoint.tck.report.Again;
import dev.yieldpoint.tck.report.ConsoleReport;
import dev.yieldpoint.tck.report.ReportDirectory;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Effort;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.RuntimesUnusable;
import dev.yieldpoint.tck.run.Selection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a runtime. */
@Command(
        name = "check",
        description = "Checks a runtime and says which clauses it keeps.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 conformant, or not but as known, 1 not conformant, or a stale",
            "known failure, 2 wrong usage, no such runtime or nothing to run, 3 an error of",
            "the kit itself."
        })
final class CheckCommand implements Callable<Integer> {

    /** In seconds. */
    private static final int PATIENCE = 10;

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

    @Option(
            names = "--only",
            paramLabel = "ID…",
            arity = "1..*",
            split = ",",
            hideParamSyntax = true,
            description = "Only these clauses, scenarios and properties.")
    private Set<String> only = new TreeSet<>();

    @Option(names = "--strict", description = "Fail on SHOULD as well.")
    private boolean strict;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long the runtime may take to come back from one call before it counts as hung"
                    + " (default: ${DEFAULT-VALUE}).")
    private int patience = PATIENCE;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write result.json, junit.xml and the documentation with this verdict, index.html, into this"
                    + " directory.")
    private @Nullable Path report;

    @Option(
            names = "--tries",
            paramLabel = "N",
            description = "Random programs for each property; 0 leaves the properties out (default: ${DEFAULT-VALUE}).")
    private int tries = Effort.DEFAULT_TRIES;

    @Option(
            names = "--seed",
            paramLabel = "N|random",
            description = "What the random programs come from. The default is fixed, so that a verdict does not change"
                    + " by itself.")
    private String seed = Long.toString(PropertyCatalogue.SEED);

    @Option(
            names = "--replay",
            paramLabel = "TOKEN",
            description = "Repeat one random program, and nothing else. A failed property gives its token. One in which"
                    + " threads race is repeated until it fails.")
    private @Nullable String token;

    @Option(names = "--timings", description = "Say where the time went.")
    private boolean timings;

    @Parameters(
            paramLabel = "CMD ARG…",
            hideParamSyntax = true,
            description = "Behind --: a command that starts a runtime in a process of its own, see spec/PROTOCOL.md.")
    private List<String> process = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final KnownFailuresOptions knownFailures = new KnownFailuresOptions();

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return check();
        } catch (UsageError | RuntimesUnusable e) {
            String.valueOf(e.getMessage()).lines().forEach(line -> err.println("yieldpoint: " + line));
            return Main.USAGE;
        }
    }

    private int check() throws IOException {
        if (patience < 1) {
            throw new UsageError("--patience takes a number of seconds from 1");
        }
        if (process.isEmpty()) {
            ClassLoader loader = ClassPath.with(classPath);
            Thread.currentThread().setContextClassLoader(loader); // the threads that drive the runtime inherit it
            return check(new Runtimes(loader).named(runtime));
        }
        if (!Objects.requireNonNull(spec)
                .commandLine()
                .getParseResult()
                .originalArgs()
                .contains("--")) {
            throw new UsageError(String.format(
                    Locale.ROOT, "what is «%s»? A command that starts a runtime stands behind --", process.get(0)));
        }
        try (ProcessRuntime started = new ProcessRuntime(process, Duration.ofSeconds(patience))) {
            return check(started);
        } catch (ProcessUnusable e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }

    private int check(RuntimeUnderTest chosen) throws IOException {
        Timings clock = new Timings();
        ReportDirectory directory = directory();
        Conformance kit = new Conformance();
        knownFailures.checkWritable(
                token == null && clauses.isEmpty() && chapters.isEmpty() && only.isEmpty() && tries > 0);
        KnownFailures known = knownFailures.known(kit);
        if (token != null) {
            return new Replay(out, kit.specification(), strict, chosen, Duration.ofSeconds(patience)).of(token);
        }
        Selection selection = selection(kit);
        Effort effort = effort();
        Ledger.Tally worth = Ledger.load().tally();
        out.printf(
                Locale.ROOT,
                "Yieldpoint %s, which catches %d of %d faulty runtimes, checks \"%s\"%n",
                Version.kit(),
                worth.caught(),
                worth.of(),
                chosen.name());
        CheckResult result;
        long programs = (long) kit.properties(selection, effort).size() * effort.tries();
        try (Progress progress = Progress.of(kit.scenarios(selection).size() + programs, known, err)) {
            result = kit.check(
                    chosen, selection, strict, Duration.ofSeconds(patience), effort, known, clock.beside(progress));
        }
        knownFailures.write(known, result, err);
        new ConsoleReport(out, again(), Version.kit()).tell(result);
        if (directory != null) {
            directory.write(result, again(), Version.kit());
        }
        if (timings) {
            clock.tell(out);
        }
        if (!result.kitErrors().isEmpty()) {
            return Main.KIT_ERROR;
        }
        return result.isAsExpected() ? 0 : Main.NOT_CONFORMANT;
    }

    private Effort effort() {
        if (tries < 0) {
            throw new UsageError("--tries takes a number from 0");
        }
        if (!seed.equals("random")) {
            try {
                return new Effort(tries, Long.parseLong(seed));
            } catch (NumberFormatException e) {
                throw new UsageError("--seed takes a whole number or the word random, not «" + seed + "»");
            }
        }
        Effort random = new Effort(tries, new SecureRandom().nextInt(Integer.MAX_VALUE));
        out.printf(Locale.ROOT, "The seed is %d: --seed %d repeats this run.%n", random.seed(), random.seed());
        return random;
    }

    /** What checks the same runtime again, by the same measure. */
    private Again again() {
        List<String> words = new ArrayList<>(List.of("java", "-jar", "yieldpoint.jar", "check"));
        if (process.isEmpty()) {
            words.addAll(List.of("--runtime", runtime));
        }
        if (!classPath.isEmpty()) {
            words.add("--classpath");
            words.addAll(classPath);
        }
        if (patience != PATIENCE) {
            words.addAll(List.of("--patience", Integer.toString(patience)));
        }
        if (strict) {
            words.add("--strict");
        }
        String replay = Again.words(words) + " --replay ";
        knownFailures.words().forEach(words::add);
        if (tries != Effort.DEFAULT_TRIES) {
            words.addAll(List.of("--tries", Integer.toString(tries)));
        }
        if (!seed.equals(Long.toString(PropertyCatalogue.SEED))) {
            words.addAll(List.of("--seed", seed));
        }
        String end = process.isEmpty() ? "" : " -- " + Again.words(process);
        return new Again(Again.words(words) + " --only ", replay, strict ? "" : " --strict", end);
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
                throw new UsageError(String.format(
                        Locale.ROOT,
                        "--chapter: there is no chapter %s; there are %s",
                        chapter,
                        String.join(", ", kit.specification().chapters())));
            }
        }
        for (String id : only) {
            if (!kit.ids().contains(id)) {
                throw new UsageError("--only: there is no clause, scenario or property " + id);
            }
        }
        Selection alone = Selection.only(kit.specification(), only);
        Set<String> ids = new TreeSet<>(clauses);
        ids.addAll(alone.ids());
        Selection selection = new Selection(ids, chapters, alone.experiments());
        boolean withoutTries = tries == 0 && kit.scenarios(selection).isEmpty();
        if (withoutTries || kit.isNothing(selection)) {
            throw new UsageError("nothing to run: no scenario verifies what was selected");
        }
        return selection;
    }
}
