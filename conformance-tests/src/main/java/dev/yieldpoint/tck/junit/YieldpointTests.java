package dev.yieldpoint.tck.junit;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.properties.PropertyCatalogue;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.CucumberReports;
import dev.yieldpoint.tck.run.Kit;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.trace.Printable;
import dev.yieldpoint.tck.verdict.ConsoleReport;
import dev.yieldpoint.tck.verdict.ReportWriter;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import dev.yieldpoint.tck.verdict.SummaryLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The whole suite among the tests of a runtime: extend this, and hand over the runtime. Chapters hold scenarios and properties. The
 * test {@link #verdict()} comes last, and prints the verdict.
 *
 * <pre>{@code
 * public class MyRuntimeTest extends YieldpointTests {
 *
 *     public MyRuntimeTest() {
 *         super(new MyRuntime());
 *     }
 * }
 * }</pre>
 *
 * <p>A test fails if its scenario or property shows a clause violated. It is aborted, with the reason, if it is a known failure, does
 * not apply, or follows from a root cause that another test of the run shows. A violated SHOULD is told in the name of its test, and
 * fails only if {@link #strict()}; so is a violated clause of a profile, which fails only if {@link #profiles()} names the profile.
 *
 * <p>System properties change a run without changing the class, and win over its methods:
 *
 * <table>
 * <caption>System properties</caption>
 * <tr><th>property</th><th>effect</th></tr>
 * <tr><td>{@code yieldpoint.only=ID,…}</td><td>plays only these clauses, scenarios and properties; {@code yieldpoint.clause} is the
 *     same</td></tr>
 * <tr><td>{@code yieldpoint.strict=true}</td><td>makes SHOULD count</td></tr>
 * <tr><td>{@code yieldpoint.profile=NAME,…}</td><td>makes these profiles count, such as {@code dioxus-0.4}</td></tr>
 * <tr><td>{@code yieldpoint.tries=N}</td><td>random programs for each property; 0 leaves the properties out</td></tr>
 * <tr><td>{@code yieldpoint.seed=N}</td><td>what the random programs are generated from</td></tr>
 * <tr><td>{@code yieldpoint.exhaustive=true}</td><td>plays all short sequences of moves instead of a selection</td></tr>
 * <tr><td>{@code yieldpoint.patience=SECONDS}</td><td>how long a call of the runtime may take; four times as long if something goes on
 * happening in it</td></tr>
 * <tr><td>{@code yieldpoint.known-failures=FILE}</td><td>the list of what the runtime is known to violate</td></tr>
 * <tr><td>{@code yieldpoint.write-known-failures=true}</td><td>writes that list anew</td></tr>
 * <tr><td>{@code yieldpoint.report=DIR}</td><td>writes the report that {@code check --report DIR} writes</td></tr>
 * <tr><td>{@code yieldpoint.brief}</td><td>whether the message of a failed test is one line; by default so in Surefire, which prints it
 *     twice</td></tr>
 * <tr><td>{@code yieldpoint.replay=TOKEN}</td><td>repeats one random program, and nothing else</td></tr>
 * </table>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the check is carried out once
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class YieldpointTests {

    private static final String NO_JUNIT_5 = """
            Nothing was checked: this maven-surefire-plugin runs no JUnit 5 tests. Use version 3.6.1 or later.
            In pom.xml, within <build> and <plugins>:
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-surefire-plugin</artifactId>
              <version>3.6.1</version>
            </plugin>""";

    private final RuntimeUnderTest runtime;
    private final FutureTask<CheckResult> check = new FutureTask<>(this::check);

    /** Tests a runtime that implements the Java API. */
    protected YieldpointTests(CoroutineRuntime runtime) {
        this(new JavaApiRuntime(runtime));
    }

    /** Tests a runtime that interprets applications itself. */
    protected YieldpointTests(RuntimeUnderTest runtime) {
        this.runtime = runtime;
    }

    /** Whether a violated SHOULD fails the run as a violated MUST does. */
    protected boolean strict() {
        return false;
    }

    /** The profiles of which a violated clause fails the run as a violated MUST does, such as {@code dioxus-0.4}. */
    protected Set<String> profiles() {
        return Set.of();
    }

    /** How many random programs each property gets; 0 leaves the properties out. */
    protected int tries() {
        return PropertyConfig.DEFAULT_TRIES;
    }

    /** How long the runtime may take to come back from one call before it counts as hung. */
    protected Duration patience() {
        return CheckOptions.DEFAULT_PATIENCE;
    }

    /** The list of what the runtime is known to violate, if there is one. */
    protected Optional<Path> knownFailures() {
        return Optional.empty();
    }

    /**
     * Runs the suite: every scenario and property is a test below its chapter.
     *
     * @throws IOException if the report or the list of known failures cannot be written
     */
    @TestFactory
    @Order(1)
    public final Stream<DynamicNode> clauses() throws IOException {
        Settings.check();
        Optional<String> token = Settings.text(Settings.REPLAY);
        if (token.isPresent()) {
            Conformance kit = new Conformance();
            return Stream.of(
                    new Replayed(kit.specification(), runtime, patienceOfRun(), strictness(kit)).test(token.get()));
        }
        return new VerdictTree(checked(), again(checked().options().strictness()), isBrief()).nodes();
    }

    /**
     * Prints the verdict, and fails unless the runtime conforms, or deviates only as listed. Named so that build tools which sort
     * failures by name show it last.
     *
     * @throws IOException as {@link #clauses()} does
     */
    @Test
    @Order(2)
    public final void verdict() throws IOException {
        Assumptions.assumeTrue(Settings.text(Settings.REPLAY).isEmpty(), "only one program is replayed");
        CheckResult checked = checked();
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new ConsoleReport(
                        new PrintStream(report, true, StandardCharsets.UTF_8),
                        again(checked.options().strictness()),
                        Kit.version())
                .tellBriefly(
                        checked,
                        "Everything in detail: -D" + Settings.REPORT + "=DIR writes a report into a directory.");
        String note = runtime.note().isBlank() ? "" : "Note: " + runtime.note() + System.lineSeparator();
        show(Printable.forTerminal(note + report.toString(StandardCharsets.UTF_8)));
        if (!checked.isAsExpected()) {
            throw new ClauseViolated(List.of(SummaryLine.line(checked)));
        }
    }

    private void show(List<String> hints) {
        hints.forEach(hint -> show("yieldpoint: " + hint + System.lineSeparator()));
    }

    /** Prints to the console of the build. */
    void show(String text) {
        System.out.print(text);
    }

    /** The outcome of the check, which is carried out once, also if it fails. */
    private CheckResult checked() throws IOException {
        check.run();
        try {
            return check.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during the check", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException unreadable) {
                throw unreadable;
            }
            throw cause instanceof RuntimeException wrong ? wrong : new IllegalStateException(cause);
        }
    }

    private CheckResult check() throws IOException {
        Settings.check();
        Conformance kit = new Conformance();
        PropertyConfig effort = new PropertyConfig(
                Settings.number(Settings.TRIES, 0, tries()),
                Settings.seed(PropertyCatalogue.SEED),
                Settings.truth(Settings.EXHAUSTIVE, false));
        Selection selection = selection(kit);
        if (writes() && (list().isEmpty() || !selection.isAll() || effort.tries() == 0)) {
            throw new IllegalArgumentException("-D" + Settings.WRITE + " needs a complete run and a file to write: -D"
                    + Settings.KNOWN + " or knownFailures()");
        }
        KnownFailures known = known(kit);
        CheckOptions options = new CheckOptions(selection, strictness(kit), patienceOfRun(), effort, known);
        ReportWriter.@Nullable Place place = placeOfReport();
        CheckResult checked;
        try (@Nullable CucumberReports cucumber = place == null ? null : new CucumberReports()) {
            checked = (cucumber == null ? kit : kit.reporting(cucumber)).check(runtime, options, CheckListener.NOBODY);
            if (place != null && cucumber != null) {
                place.write(checked, again(options.strictness()), Kit.version(), cucumber.files());
            }
        }
        if (writes()) {
            write(known, checked);
        }
        return checked;
    }

    private Strictness strictness(Conformance kit) {
        String from = Settings.text(Settings.PROFILE).isEmpty() ? "profiles()" : "-D" + Settings.PROFILE;
        Set<String> named = Settings.text(Settings.PROFILE)
                .map(names -> Set.of(names.split(",")))
                .orElseGet(this::profiles);
        try {
            return new Strictness(Settings.truth(Settings.STRICT, strict()), kit.profiles(named));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(from + ": " + e.getMessage(), e);
        }
    }

    private Duration patienceOfRun() {
        return Settings.patience(patience());
    }

    /** Surefire prints the message of a failed test twice. */
    private static boolean isBrief() {
        boolean isSurefire = System.getProperty("surefire.test.class.path") != null
                || System.getProperty("surefire.real.class.path") != null;
        return Settings.truth(Settings.BRIEF, isSurefire);
    }

    private static ReportWriter.@Nullable Place placeOfReport() throws IOException {
        Path directory = Settings.path(Settings.REPORT).orElse(null);
        if (directory == null) {
            return null;
        }
        ReportWriter writer = ReportWriter.find()
                .orElseThrow(() -> new IllegalArgumentException("-D" + Settings.REPORT
                        + " needs a second dependency beside dev.yieldpoint:yieldpoint-tck: the same one with"
                        + " <classifier>report</classifier>"));
        try {
            return writer.at(directory);
        } catch (IOException e) {
            throw new IOException("-D" + Settings.REPORT + ": " + e.getMessage(), e);
        }
    }

    /**
     * Fails a build whose Surefire plugin runs no JUnit 5 tests, and says what to do. Without this method such a build would
     * run nothing and succeed; Maven 3.8 uses such a version, 2.12.4, by default. It runs methods named {@code test…} of public
     * classes with a public constructor. JUnit 5 and 6 ignore the method because it has no annotation of theirs.
     */
    @SuppressWarnings("DoNotCallSuggester") // Surefire calls it.
    public final void testNeedsSurefire() {
        throw new ClauseViolated(NO_JUNIT_5.lines().toList());
    }

    private Selection selection(Conformance kit) {
        String options = "-D" + Settings.CLAUSE + ", -D" + Settings.ONLY;
        Set<String> ids = Stream.of(Settings.CLAUSE, Settings.ONLY)
                .flatMap(name -> Settings.text(name).stream())
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Selection.ALL;
        }
        try {
            Selection selection = kit.selection(ids);
            show(kit.hints(ids));
            if (!selection.isAll() && !kit.isNothing(selection)) {
                return selection;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(options + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(options + ": nothing can be run for " + String.join(", ", ids));
    }

    private Optional<Path> list() {
        return Settings.path(Settings.KNOWN).or(this::knownFailures);
    }

    private static boolean writes() {
        return Settings.truth(Settings.WRITE, false);
    }

    private KnownFailures known(Conformance kit) {
        Path file = list().orElse(null);
        if (file == null || (writes() && !Files.exists(file))) {
            return KnownFailures.NONE;
        }
        try {
            KnownFailures known = kit.knownFailures(Files.readString(file), file.toString());
            show(known.hints());
            return known;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the list of known failures, " + file + ", cannot be read as text in UTF-8", e);
        }
    }

    private void write(KnownFailures known, CheckResult result) throws IOException {
        if (!result.isComplete()) {
            throw new IllegalStateException(
                    "-D" + Settings.WRITE + ": nothing was written, because some tests had no outcome");
        }
        known.write(list().orElseThrow(), result);
    }

    private ReproduceCommand again(Strictness strictness) {
        String same = Settings.again(Settings.STRICT, Settings.PROFILE, Settings.PATIENCE);
        String command = "mvn test -Dtest=" + getClass().getSimpleName() + same;
        String programs = Settings.again(Settings.KNOWN, Settings.TRIES, Settings.SEED, Settings.EXHAUSTIVE);
        return new ReproduceCommand(
                command + programs + " -D" + Settings.ONLY + "=",
                command + " -D" + Settings.REPLAY + "=",
                strictness,
                " -D" + Settings.STRICT + "=true",
                " -D" + Settings.PROFILE + "=",
                "");
    }
}
