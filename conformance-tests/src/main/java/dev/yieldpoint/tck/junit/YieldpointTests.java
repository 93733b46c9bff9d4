package dev.yieldpoint.tck.junit;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.properties.PropertyCatalogue;
import dev.yieldpoint.tck.report.Again;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Effort;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.run.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole suite among the tests of a runtime: extend this, and hand over the runtime. Chapters hold clauses, and clauses
 * hold scenarios and properties; the first test is the verdict, and its message what the command line would print.
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
 * <p>What is a known failure or does not apply is shown as aborted, with the reason. A broken SHOULD is told in the name of
 * its test, and fails only if {@link #strict()}, which {@code -Dyieldpoint.strict=true} turns on.
 *
 * <p>With the system property {@value #CLAUSE} only the clauses with these ids are verified, with {@value #ONLY} only these
 * clauses, scenarios and properties; {@value #STRICT} makes SHOULD count; with {@value #REPLAY} only one
 * random program is repeated, and with {@value #WRITE} the list of known failures is written anew.
 */
public abstract class YieldpointTests {

    private static final String CLAUSE = "yieldpoint.clause";
    private static final String ONLY = "yieldpoint.only";
    private static final String REPLAY = "yieldpoint.replay";
    private static final String STRICT = "yieldpoint.strict";
    private static final String WRITE = "yieldpoint.write-known-failures";

    private static final String NO_JUNIT_5 = """
            Nothing was checked: this maven-surefire-plugin runs no JUnit 5 tests. Use version 3.6.1 or later.
            In pom.xml, within <build> and <plugins>:
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-surefire-plugin</artifactId>
              <version>3.6.1</version>
            </plugin>""";

    private final RuntimeUnderTest runtime;

    /** Tests a runtime that implements the Java API. */
    protected YieldpointTests(CoroutineRuntime runtime) {
        this(new JavaApiRuntime(runtime));
    }

    /** Tests a runtime that interprets applications itself. */
    protected YieldpointTests(RuntimeUnderTest runtime) {
        this.runtime = runtime;
    }

    /** Whether a violated SHOULD fails the run as a violated MUST does. By default the system property {@value #STRICT}. */
    protected boolean strict() {
        return Boolean.getBoolean(STRICT);
    }

    /** How many random programs each property gets; 0 leaves the properties out. */
    protected int tries() {
        return Effort.DEFAULT_TRIES;
    }

    /** How long the runtime may take to come back from one call before it counts as hung. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** The list of what the runtime is known to break, if there is one. */
    protected Optional<Path> knownFailures() {
        return Optional.empty();
    }

    /** Runs the suite, and tells what came of it. */
    @TestFactory
    public final Stream<DynamicNode> yieldpoint() throws IOException {
        Conformance kit = new Conformance();
        String token = System.getProperty(REPLAY);
        if (token != null) {
            return Stream.of(new Replayed(kit.specification(), runtime, patience(), strict()).test(token));
        }
        Selection selection = selection(kit);
        KnownFailures known = known(kit);
        CheckResult result = kit.check(
                runtime,
                selection,
                strict(),
                patience(),
                new Effort(tries(), PropertyCatalogue.SEED),
                known,
                Watcher.NOBODY);
        if (Boolean.getBoolean(WRITE)) {
            write(known, result, selection);
        }
        return new VerdictTree(result, again()).nodes();
    }

    /**
     * Fails a build whose Surefire plugin runs no JUnit 5 tests, and says what to do. Without this method such a build would
     * run nothing and succeed; Maven 3.8 uses such a version, 2.12.4, by default. It runs methods named {@code test…} of public
     * classes with a public constructor. JUnit 5 and 6 ignore the method because it has no annotation of theirs.
     */
    @SuppressWarnings("DoNotCallSuggester") // Surefire calls it.
    public final void testNeedsSurefire() {
        throw new Broken(NO_JUNIT_5.lines().toList());
    }

    private static Selection selection(Conformance kit) {
        String clauses = System.getProperty(CLAUSE, "");
        String only = System.getProperty(ONLY, "");
        if (clauses.isBlank() && only.isBlank()) {
            return Selection.ALL;
        }
        Set<String> ids = Stream.of((clauses + "," + only).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        List<String> unknown =
                ids.stream().filter(id -> !kit.ids().contains(id)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("-D" + CLAUSE + ", -D" + ONLY
                    + ": there is no clause, scenario or property " + String.join(", ", unknown));
        }
        Selection selection = Selection.only(kit.specification(), ids);
        if (kit.isNothing(selection)) {
            throw new IllegalArgumentException(
                    "-D" + CLAUSE + ", -D" + ONLY + ": nothing can be run for " + String.join(", ", ids));
        }
        return selection;
    }

    private KnownFailures known(Conformance kit) throws IOException {
        Path list = knownFailures().orElse(null);
        if (list == null || (Boolean.getBoolean(WRITE) && !Files.exists(list))) {
            return KnownFailures.NONE;
        }
        return KnownFailures.parse(Files.readString(list), list.toString(), kit.ids());
    }

    private void write(KnownFailures known, CheckResult result, Selection selection) throws IOException {
        Path list = knownFailures()
                .orElseThrow(
                        () -> new IllegalStateException("-D" + WRITE + ": knownFailures() names no file to write"));
        if (!selection.isAll() || result.effort().tries() == 0 || !result.isComplete()) {
            throw new IllegalStateException("-D" + WRITE + " takes a run of everything that came to an end");
        }
        known.write(list, result);
    }

    private Again again() {
        String strictly = Boolean.getBoolean(STRICT) ? " -D" + STRICT + "=true" : "";
        String command = "mvn test -Dtest=" + getClass().getSimpleName() + strictly + " -D";
        return new Again(command + ONLY + "=", command + REPLAY + "=", strict() ? "" : " -D" + STRICT + "=true", "");
    }
}
