package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.specification.SpecFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    private static final String FIGURES =
            "reference: CONFORMANT · MUST (\\d+)/\\1 · SHOULD (\\d+)/\\2 · derived (\\d+)/\\3 · dioxus-0\\.4 (\\d+)/\\4 · API (\\d+)/\\5"
                    + " · (\\d+)/\\6 scenarios · (\\d+) properties × 5 · (\\d+) sequences · (\\d+) races × 5 · \\d+\\.\\d s";

    @TempDir
    private Path place;

    @Test
    void check_ends_with_one_line_of_figures_and_status_0() {
        Console console = Console.run("check", "--tries", "5");
        assertThat(console.status()).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out().get(0))
                .matches("Yieldpoint " + Version.kit()
                        + " \\(detects \\d+ of the \\d+ faulty runtimes in its ledger\\) checks \"reference\":"
                        + " dev\\.yieldpoint\\.reference\\.ReferenceRuntime from /.+");
        assertThat(console.last()).matches(FIGURES).contains(judged() + " scenarios");
    }

    /** How many scenarios there are of clauses that require something. */
    private static long judged() {
        Conformance kit = new Conformance();
        return kit.plan().scenarios().stream()
                .filter(scenario -> kit.specification()
                        .clause(scenario.clause())
                        .orElseThrow()
                        .byScenarios())
                .count();
    }

    @Test
    void check_takes_clauses_and_chapters_together_or_one_by_one() {
        Console console = Console.run(
                "check",
                "--clause",
                "LIFECYCLE-1,CHANNEL-4",
                "--clause",
                "YIELDING-4",
                "--chapter",
                "state",
                "--strict",
                "--tries",
                "5");
        assertThat(console.status()).isZero();
        assertThat(console.last()).contains("MUST 5/5 · SHOULD 2/2 · dioxus-0.4 1/1");
    }

    @Test
    void check_says_where_the_time_went_if_it_is_asked() {
        Pattern line = Pattern.compile("  +(\\d+\\.\\d\\d) s  (.+)");
        Console console = Console.run("check", "--clause", "LIFECYCLE-1", "--tries", "1", "--timings");
        Map<String, Double> told = new LinkedHashMap<>();
        console.out().stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .forEach(match -> told.put(match.group(2), Double.valueOf(match.group(1))));
        assertThat(told.keySet())
                .containsExactly(
                        "start of the JVM",
                        "specification and features",
                        "discovery of scenarios",
                        "scenarios",
                        "random programs",
                        "verdict and report",
                        "of which not checking");
        double all = told.values().stream().mapToDouble(seconds -> seconds).sum();
        double not = told.get("of which not checking");
        assertThat(all - not - told.get("scenarios") - told.get("random programs"))
                .isCloseTo(not, within(0.1));
        assertThat(Console.run("check", "--clause", "LIFECYCLE-1", "--tries", "1")
                        .out())
                .noneMatch(text -> text.contains("Timings"));
    }

    @Test
    void check_writes_a_report_where_it_is_told() {
        Path report = place.resolve("build/report");
        assertThat(Console.run("check", "--clause", "LIFECYCLE-1", "--report", report.toString())
                        .status())
                .isZero();
        assertThat(report.resolve("result.json")).content().contains("\"runtime\" : \"reference\"");
        assertThat(report.resolve("junit.xml")).exists();
        assertThat(report.resolve("index.html")).content().contains("evidence-reference.html");
    }

    @Test
    void clauses_lists_every_clause_with_its_statement() {
        Console console = Console.run("clauses");
        assertThat(console.status()).isZero();
        assertThat(console.out())
                .hasSize(3 * new Conformance().specification().clauses().size())
                .contains("             Messages from one sender are received in the order in which they were sent.");
        assertThat(console.out().get(0))
                .matches("LIFECYCLE-1 +MUST +\\d+ scenarios, every trace, detects (\\d+) of \\1 faulty runtimes");
    }

    @Test
    void clauses_says_what_is_derived_and_names_profiles_and_sources_without_addresses() {
        List<String> lines = Console.run("clauses").out();
        assertThat(lines)
                .anyMatch(line -> line.matches("STATE-4 +PROFILE dioxus-0\\.4 .*"))
                .anyMatch(line -> line.matches("SERVICES-6 +MUST +.*, derived from .*LIFECYCLE-2.*"))
                .anyMatch(line -> line.matches(" +pages: reference page, .*"))
                .noneMatch(line -> line.contains("https://"));
    }

    @Test
    void clauses_prints_for_programs_what_lies_beside_the_specification() {
        assertThat(String.join("\n", Console.run("clauses", "--json").out()) + "\n")
                .isEqualTo(SpecFile.read("clauses.json"));
    }

    @Test
    void check_counts_a_profile_that_is_asked_for() {
        Console console = Console.run("check", "--clause", "STATE-4", "--tries", "0", "--profile", "dioxus-0.4");
        assertThat(console.status()).isZero();
        assertThat(console.last()).contains("reference: CONFORMANT · dioxus-0.4 1/1 · ");
    }

    @Test
    void a_program_can_be_repeated_by_its_token() {
        ComponentNode app = new ComponentNode(
                "App",
                true,
                List.of(new Hook.UseCoroutine("clerk", List.of(), List.of(Instructions.yieldOnce()))),
                List.of());
        Token token = new Token(Version.kit(), new Program(new Application(app), List.of()));

        Console console = Console.run("check", "--replay", token.toString());

        assertThat(console.status()).isZero();
        assertThat(console.out()).contains("     4  \"clerk\" starts");
        assertThat(console.last()).isEqualTo("reference: the program passes");
    }

    @ParameterizedTest
    @CsvSource({"--replay,yp2-nonsense", "--replay,clerk", "--tries,-1", "--seed,sesame"})
    void what_is_no_token_no_number_or_no_seed_is_wrong_usage(String option, String value) {
        Console console = Console.run("check", option, value);

        assertThat(console.status()).isEqualTo(Main.USAGE);
        assertThat(console.err()).singleElement().asString().startsWith("yieldpoint: " + option);
    }

    @Test
    void the_version_is_one_line() {
        Console console = Console.run("--version");
        assertThat(console.status()).isZero();
        assertThat(console.out()).containsExactly("yieldpoint " + Version.kit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chekc | Unmatched argument at index 0: 'chekc'; did you mean check?",
                "--bogus | Unknown option: '--bogus'",
                "check --bogus | Unknown option: '--bogus'",
                "check --patience soon | Invalid value for option '--patience': 'soon' is not an int",
                "check --runtime | Missing required parameter for option '--runtime' (NAME)",
                "clauses --strict | Unknown option: '--strict'"
            })
    void a_line_that_is_no_command_gets_one_line_and_status_2(String line, String message) {
        refused("yieldpoint: " + message + " (see --help)", line.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --runtime nobody | no runtime is called \"nobody\"; registered: reference",
                "check --clause NOPE-1 | there is no clause, scenario, property or promise NOPE-1; did you mean API-1?",
                "check now | unexpected argument «now»; a command that starts a runtime follows --",
                "check --patience 0 | --patience takes a number of seconds from 1",
                "check --clause YIELDING-7 | nothing to run: no scenario verifies the selection",
                "check --classpath missing.jar | --classpath: there is no readable file or directory missing.jar",
                "runtimes --classpath missing.jar | --classpath: there is no readable file or directory missing.jar"
            })
    void what_cannot_be_had_gets_one_line_and_status_2(String line, String message) {
        refused("yieldpoint: " + message, line.split(" "));
    }

    @Test
    void a_report_onto_a_file_is_refused_before_anything_runs() throws Exception {
        Path file = Files.writeString(place.resolve("notes.txt"), "mine");
        refused(
                "yieldpoint: --report: %s is a file; choose a directory".formatted(file),
                "check",
                "--report",
                file.toString());
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_report_into_a_foreign_directory_is_refused_before_anything_runs() throws Exception {
        Files.writeString(place.resolve("notes.txt"), "mine");
        refused(
                "yieldpoint: --report: %s contains files that are not part of a report; choose an empty or a new directory"
                        .formatted(place),
                "check",
                "--report",
                place.toString());
        assertThat(place.resolve("notes.txt")).hasContent("mine");
    }

    private static void refused(String message, String... args) {
        Console console = Console.run(args);
        assertThat(console.err()).containsExactly(message);
        assertThat(console.out()).isEmpty();
        assertThat(console.status()).isEqualTo(2);
    }
}
