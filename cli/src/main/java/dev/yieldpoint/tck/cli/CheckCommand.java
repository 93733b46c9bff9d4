package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.process.ProcessRuntime;
import dev.yieldpoint.tck.process.ProcessUnusableException;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.CucumberReports;
import dev.yieldpoint.tck.run.FoundRuntime;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.RuntimesUnusableException;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.schedules.ControlledSchedules;
import dev.yieldpoint.tck.schedules.EngineUnusableException;
import dev.yieldpoint.tck.schedules.ScheduleToken;
import dev.yieldpoint.tck.site.ReportDirectory;
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.verdict.ConsoleReport;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Checks a runtime. */
@Command(
        name = "check",
        description = "Checks a runtime against the specification, and reports a verdict for each clause.",
        customSynopsis = "yieldpoint check [OPTION…] [-- CMD ARG…]",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  java -jar yieldpoint.jar check",
            "      the reference runtime, which is part of the kit",
            "  java -jar yieldpoint.jar check --classpath my.jar",
            "      the runtime that is registered in my.jar",
            "  java -jar yieldpoint.jar check --classpath classes --runtime com.example.Mine",
            "      a class that is not registered",
            "  java -jar yieldpoint.jar check -- my-runtime --some-argument",
            "      a runtime in a process of its own",
            "  java -jar yieldpoint.jar check --classpath my.jar --clause CHANNEL-2,CHANNEL-3b",
            "      one clause with its scenarios and properties, and one scenario",
            "  java -jar yieldpoint.jar check --classpath my.jar --report report",
            "      everything, with a report: open report/index.html",
            "  java -jar yieldpoint.jar check --classpath my.jar --replay TOKEN",
            "      one random program, by the token that a verdict prints",
            "",
            "Exit status:",
            "  0    the runtime conforms, or deviates only as listed",
            "  1    the runtime does not conform, or ends the JVM; a known failure is stale",
            "  2    wrong usage, no such runtime, or nothing to run",
            "  3    an error of the kit itself, or standard output cannot be written",
            "  130  stopped by Ctrl-C",
            "  143  stopped by SIGTERM"
        })
final class CheckCommand implements Callable<Integer> {

    /** In seconds. */
    private static final int PATIENCE = (int) CheckOptions.DEFAULT_PATIENCE.toSeconds();

    /** What says how a check is carried out, and says nothing to the one program of a replay. */
    static final List<String> NOT_OF_A_REPLAY = List.of(
            "--clause",
            "--chapter",
            "--report",
            "--tries",
            "--seed",
            "--exhaustive",
            "--schedules",
            "--timings",
            "--known-failures",
            "--write-known-failures");

    private final Streams streams;
    private final SoFar soFar;

    @Mixin
    private final RuntimeOptions runtime = new RuntimeOptions();

    @Mixin
    private final SelectionOptions selected = new SelectionOptions();

    @Option(names = "--strict", description = "A violated SHOULD fails the check like a violated MUST.")
    private boolean strict;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            split = ",",
            completionCandidates = Profiles.class,
            description =
                    "A violated clause of this profile fails the check like a violated MUST. The clauses of a profile"
                            + " describe behaviour of one implementation. Profiles: ${COMPLETION-CANDIDATES}.")
    private Set<String> profiles = new TreeSet<>();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "The time limit for one call to the runtime (default: ${DEFAULT-VALUE}). A longer call counts"
                    + " as hung. While the call still records events, the limit is four times as long.")
    private int patience = PATIENCE;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Write a report into this directory: result.json, junit.xml, Cucumber's own reports, and a site"
                            + " with this verdict, which begins at index.html.")
    private @Nullable Path report;

    @Mixin
    private final ProcessOptions processes = new ProcessOptions();

    @Mixin
    private final EffortOptions efforts = new EffortOptions();

    @Option(
            names = "--replay",
            paramLabel = "TOKEN",
            description =
                    "Replay the random program of this token, and check nothing else. A failed property prints the"
                            + " token. A program in which threads race is repeated until it fails.")
    private @Nullable String token;

    @Mixin
    private final ScheduleOptions schedules = new ScheduleOptions();

    @Option(names = "--timings", description = "Print the duration of each phase.")
    private boolean timings;

    @Parameters(
            paramLabel = "CMD ARG…",
            hideParamSyntax = true,
            description = "After --: the command that starts the runtime as a separate process, see spec/PROTOCOL.md.")
    private List<String> process = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final KnownFailuresOptions knownFailures = new KnownFailuresOptions();

    CheckCommand(Streams streams, SoFar soFar) {
        this.streams = streams;
        this.soFar = soFar;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return check();
        } catch (UsageException | RuntimesUnusableException | ProcessUnusableException | EngineUnusableException e) {
            ErrorMessages.print(streams.err(), e.getMessage());
            return Main.USAGE;
        }
    }

    private int check() throws IOException {
        ParseResult line = Objects.requireNonNull(spec).commandLine().getParseResult();
        boolean isProcess = ProcessWords.check(line.originalArgs(), process, runtime.given());
        if (token != null) {
            checkReplay(token, line);
        }
        if (patience < 1) {
            throw new UsageException("--patience takes a number of seconds from 1");
        }
        boolean isOfSchedule = token != null && token.startsWith(ScheduleToken.PREFIX);
        schedules.check(isOfSchedule);
        PathConverter.checkDirectory();
        Optional<TrafficDirectory> traffic = processes.traffic(isProcess);
        if (!isProcess) {
            FoundRuntime found = runtime.found();
            return check(found.runtime(), found.origin(), Optional.of(runtime.elsewhere(found)), traffic);
        }
        if (schedules.given() || isOfSchedule) {
            throw new UsageException((isOfSchedule ? "--replay of a schedule" : "--schedules")
                    + " controls threads of the JVM, not those of a separate process; spec/PROTOCOL.md"
                    + " names what other languages offer");
        }
        try (ProcessRuntime started =
                new ProcessRuntime(process, longest(), traffic.isPresent(), processes.started(streams.err()))) {
            return check(started, ReproduceCommand.words(process), Optional.empty(), traffic);
        }
    }

    private static void checkReplay(String token, ParseResult line) {
        if (token.isBlank()) {
            throw new UsageException("--replay: the token is empty; is a variable unset?");
        }
        for (OptionSpec option : line.matchedOptions()) {
            if (NOT_OF_A_REPLAY.contains(option.longestName())) {
                throw new UsageException(String.join(" or ", option.names()) + " cannot be combined with --replay");
            }
        }
    }

    private int check(
            RuntimeUnderTest chosen,
            String origin,
            Optional<ControlledSchedules.Subject> onJvm,
            Optional<TrafficDirectory> traffic)
            throws IOException {
        Timings clock = new Timings();
        ReportDirectory directory = directory();
        Conformance kit = new Conformance();
        knownFailures.checkWritable(selected.isAll() && efforts.triesProperties());
        KnownFailures known = knownFailures.known(kit, streams.err());
        Strictness strictness = new Strictness(strict, profiles(kit));
        if (token != null && token.startsWith(ScheduleToken.PREFIX)) {
            ScheduleToken schedule = ScheduleReplay.parse(token);
            return new ScheduleReplay(streams, kit, strictness, chosen.name())
                    .of(schedule, schedules.search(onJvm.orElseThrow(), 0, streams.err()));
        }
        if (token != null) {
            Replay replay = new Replay(streams.out(), kit.specification(), strictness, chosen, longest());
            int status = replay.of(token);
            if (traffic.isPresent()) {
                traffic.get().keep("replay", replay.exchanged());
                traffic.get().tell(streams.out());
            }
            return status;
        }
        Selection selection = selected.selection(kit, efforts.triesProperties(), schedules.given(), streams.err());
        PropertyConfig effort = efforts.effort(streams.out());
        if (schedules.given()) {
            kit = kit.withSchedules(schedules.search(onJvm.orElseThrow(), effort.seed(), streams.err()));
        }
        CheckOptions options = new CheckOptions(selection, strictness, longest(), effort, known);
        ReproduceCommand again = again(effort, strictness);
        Ledger.Tally worth = Ledger.load().tally();
        streams.out()
                .printf(
                        Locale.ROOT,
                        "Yieldpoint %s (detects %d of the %d faulty runtimes in its ledger) checks \"%s\": %s%n",
                        Version.kit(),
                        worth.caught(),
                        worth.of(),
                        chosen.name(),
                        origin);
        if (!chosen.note().isBlank()) {
            streams.out().printf(Locale.ROOT, "Note: %s%n", chosen.note());
        }
        CheckResult result;
        long scenarios = kit.scenarios(selection).size();
        long programs = kit.properties(selection, effort).stream()
                        .mapToLong(property -> property.count(effort.tries()))
                        .sum()
                + schedules.count(kit.scheduled(selection).size());
        try (@Nullable CucumberReports cucumber = directory == null ? null : new CucumberReports()) {
            try (Progress progress = Progress.of(scenarios + programs, known, streams)) {
                result = (cucumber == null ? kit : kit.reporting(cucumber))
                        .check(
                                chosen,
                                options,
                                clock.beside(soFar.beside(keeping(progress, traffic), known, scenarios, programs)));
            }
            knownFailures.write(known, result, streams.err());
            new ConsoleReport(streams.out(), again, Version.kit(), selection.ids()).tell(result);
            if (directory != null && cucumber != null) {
                directory.write(result, again, Version.kit(), cucumber.files());
            }
        }
        if (traffic.isPresent()) {
            traffic.get().tell(streams.out());
        }
        if (timings) {
            clock.tell(streams.out());
        }
        if (!result.kitErrors().isEmpty()) {
            return Main.KIT_ERROR;
        }
        return result.isAsExpected() ? 0 : Main.NOT_CONFORMANT;
    }

    /** How long the runtime may take for one call. */
    private Duration longest() {
        boolean isGiven =
                Objects.requireNonNull(spec).commandLine().getParseResult().hasMatchedOption("--patience");
        return isGiven ? Duration.ofSeconds(patience) : processes.patience(Duration.ofSeconds(patience));
    }

    private static CheckListener keeping(CheckListener watcher, Optional<TrafficDirectory> traffic) {
        return traffic.map(directory -> directory.beside(watcher)).orElse(watcher);
    }

    /** What checks the same runtime again, by the same measure. */
    private ReproduceCommand again(PropertyConfig effort, Strictness strictness) {
        List<String> words = new ArrayList<>(Version.command());
        words.add("check");
        words.addAll(process.isEmpty() ? runtime.again() : List.of());
        if (patience != PATIENCE) {
            words.addAll(List.of("--patience", Integer.toString(patience)));
        }
        if (strict) {
            words.add("--strict");
        }
        if (!strictness.profiles().isEmpty()) {
            words.addAll(List.of("--profile", String.join(",", new TreeSet<>(strictness.profiles()))));
        }
        String replay = ReproduceCommand.words(words) + " --replay ";
        words.addAll(knownFailures.again());
        words.addAll(EffortOptions.again(effort));
        schedules.again(words);
        List<String> jdk = new ArrayList<>();
        schedules.jdk(jdk);
        String ofSchedule = jdk.isEmpty() ? "" : " " + ReproduceCommand.words(jdk);
        String end = process.isEmpty() ? "" : " -- " + ReproduceCommand.words(process);
        return new ReproduceCommand(
                ReproduceCommand.words(words) + " --only ",
                replay,
                strictness,
                " --strict",
                " --profile ",
                ofSchedule,
                end);
    }

    private Set<String> profiles(Conformance kit) {
        try {
            return kit.profiles(profiles);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--profile: " + e.getMessage());
        }
    }

    private @Nullable ReportDirectory directory() {
        if (report == null) {
            return null;
        }
        try {
            return ReportDirectory.at(report);
        } catch (IOException e) {
            throw new UsageException("--report: " + e.getMessage());
        }
    }
}
