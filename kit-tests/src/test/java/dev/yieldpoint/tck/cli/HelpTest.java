package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.yieldpoint.tck.run.Conformance;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The commands explain themselves, with examples that work. */
@Execution(ExecutionMode.CONCURRENT)
class HelpTest {

    private static final Pattern EXAMPLE = Pattern.compile("  java -jar yieldpoint\\.jar (.+)");

    private static CommandLine line() {
        return Main.commandLine(new Streams(System.out, System.err), new SoFar());
    }

    static Set<String> commands() {
        return new TreeSet<>(line().getSubcommands().keySet());
    }

    private static List<String> help(String... words) {
        Console console = Console.run(words);
        assertThat(console.err()).isEmpty();
        assertThat(console.status()).isZero();
        return console.out();
    }

    private static List<String> examples(List<String> help) {
        return help.stream()
                .map(EXAMPLE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_an_example_of_itself_that_is_a_command_line(String command) {
        List<String> help = help(command, "--help");
        assertThat(help).allMatch(line -> line.length() <= 80);
        List<String> examples = examples(help);
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            CommandLine line = line();
            assertThatCode(() -> line.parseArgs(example.split(" "))).as(example).doesNotThrowAnyException();
            assertThat(example).startsWith(command);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_of_a_command_can_be_asked_for_in_two_ways(String command) {
        assertThat(help("help", command)).isEqualTo(help(command, "--help"));
    }

    @Test
    void help_alone_lists_the_commands() {
        List<String> help = help("help");
        assertThat(help).isEqualTo(help("--help"));
        assertThat(help)
                .startsWith("Usage: yieldpoint [-hV] COMMAND")
                .anyMatch(line -> line.matches("  check +Checks a runtime .*"))
                .containsSequence("Exit status:", "  0  the runtime conforms, or deviates only as listed");
        assertThat(examples(help)).isNotEmpty();
    }

    @Test
    void the_examples_of_a_check_are_those_that_people_need() {
        assertThat(examples(help("check", "--help")))
                .contains("check")
                .anyMatch(example -> example.contains(" --classpath "))
                .anyMatch(example -> example.contains(" -- "))
                .anyMatch(example -> example.contains(" --clause "))
                .anyMatch(example -> example.contains(" --report "))
                .anyMatch(example -> example.contains(" --replay "));
    }

    @Test
    void the_chapters_are_those_of_the_specification() {
        String chapters = String.join(", ", new Conformance().specification().chapters());
        String help = String.join(" ", help("check", "--help")).replaceAll("\\s+", " ");
        assertThat(help).contains("Check only these chapters: " + chapters + ".");
    }

    @Test
    void a_command_that_is_not_there_cannot_be_explained() {
        Console console = Console.run("help", "nope");
        assertThat(console.err())
                .containsExactly("yieldpoint: unknown command nope; the commands are " + String.join(", ", names())
                        + " (see --help)");
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    @Test
    void a_line_without_a_command_gets_all_of_them() {
        assertThat(Console.run().err())
                .containsExactly("yieldpoint: no command given; the commands are " + String.join(", ", names())
                        + " (see --help)");
    }

    private static List<String> names() {
        return Stream.of("check", "clauses", "runtimes", "table", "site", "help")
                .toList();
    }
}
