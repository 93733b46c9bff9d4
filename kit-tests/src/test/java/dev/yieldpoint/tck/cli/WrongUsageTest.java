package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Nothing that is given is silently ignored. */
@Execution(ExecutionMode.CONCURRENT)
class WrongUsageTest {

    private static final String TOKEN = "yp2-x";

    private static final List<String> HONOURED_BY_A_REPLAY = List.of(
            "--replay",
            "--runtime",
            "--classpath",
            "--strict",
            "--profile",
            "--patience",
            "--traffic",
            "--wait-for-debugger",
            "--engine-jdk",
            "--help",
            "--version");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check -- | there is no command after --; is a variable unset?",
                "check --strict -- | there is no command after --; is a variable unset?",
                "check -- EMPTY | the command after -- is empty; is a variable unset?",
                "check -- EMPTY arg | the command after -- is empty; is a variable unset?",
                "check now -- sh | unexpected argument «now»; a command that starts a runtime follows --",
                "check --runtime mine -- sh | --runtime cannot be combined with a command after --",
                "check --classpath . -- sh | --classpath cannot be combined with a command after --",
                "check --runtime EMPTY | --runtime: the name is empty; is a variable unset?",
                "check --clause EMPTY | --clause or --only: an id is empty; is a variable unset?",
                "check --chapter EMPTY | --chapter: a name is empty; is a variable unset?",
                "check --profile dioxus-0.5 | --profile: there is no profile dioxus-0.5; there are dioxus-0.4",
                "check --profile dioxus-0.4,EMPTY | --profile: there is no profile EMPTY; there are dioxus-0.4",
                "check --traffic traffic | --traffic keeps the lines of a process: give the command that starts the process after --",
                "check --wait-for-debugger | --wait-for-debugger waits for a process: give the command that starts the process after --; a runtime in the kit's JVM is debugged with the JVM",
                "check --traffic . -- sh | --traffic: . is not empty; choose an empty or a new directory",
                "check --traffic pom.xml -- sh | --traffic: pom.xml is a file; choose a directory",
                "check --traffic pom.xml/x -- sh | --traffic: cannot write to pom.xml/x: Not a directory",
                "check --replay EMPTY | --replay: the token is empty; is a variable unset?",
                "check --replay yps1-damaged | --replay: invalid token: damaged or truncated",
                "check --replay yps1-x -- sh | --replay of a schedule controls threads of the JVM, not those of a separate process; spec/PROTOCOL.md names what other languages offer",
                "check --schedules 5 -- sh | --schedules controls threads of the JVM, not those of a separate process; spec/PROTOCOL.md names what other languages offer",
                "check --schedules 0 | --schedules takes a number from 1",
                "check --engine-jdk . | --engine-jdk is for --schedules, or for --replay of a schedule",
                "check --only schedules-of-senders | nothing to run: the selection is played in schedules, with --schedules N",
                "check --clause STATE-2 --schedules 5 | --schedules: nothing of the selection is played in schedules"
            })
    void what_does_not_say_what_is_checked_is_refused(String line, String message) {
        refused("yieldpoint: " + message, words(line));
    }

    /** A new option stands in neither list, until somebody has decided what a replay makes of it. */
    @Test
    void every_option_of_a_check_is_honoured_or_refused_by_a_replay() {
        assertThat(options().map(OptionSpec::longestName))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(HONOURED_BY_A_REPLAY.stream(), CheckCommand.NOT_OF_A_REPLAY.stream())
                                .toList());
    }

    static Stream<String> refusedByAReplay() {
        return options()
                .filter(option -> CheckCommand.NOT_OF_A_REPLAY.contains(option.longestName()))
                .flatMap(option -> Stream.of(option.names())
                        .map(name -> name + (option.arity().min() > 0 ? " 5" : "")));
    }

    @ParameterizedTest
    @MethodSource("refusedByAReplay")
    void options_that_a_replay_would_ignore_are_refused(String options) {
        String given = options.split(" ", 2)[0];
        String names = options()
                .map(option -> List.of(option.names()))
                .filter(all -> all.contains(given))
                .map(all -> String.join(" or ", all))
                .findFirst()
                .orElseThrow();
        refused(
                "yieldpoint: " + names + " cannot be combined with --replay",
                words("check --replay " + TOKEN + " " + options));
    }

    private static Stream<OptionSpec> options() {
        CheckCommand check = new CheckCommand(new Streams(System.out, System.err), new SoFar());
        return new CommandLine(check).getCommandSpec().options().stream();
    }

    /** picocli would read a file instead of the word, and start something else. */
    @Test
    void a_word_that_begins_with_an_at_sign_is_a_word() throws Exception {
        Console console = Console.run("check", "--", "@pom.xml");
        assertThat(console.err()).singleElement().asString().startsWith("yieldpoint: «@pom.xml» cannot be checked: ");
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    private static String[] words(String line) {
        return Stream.of(line.split(" "))
                .map(word -> word.equals("EMPTY") ? "" : word)
                .toArray(String[]::new);
    }

    private static void refused(String message, String... args) {
        Console console = Console.run(args);
        assertThat(console.err()).containsExactly(message);
        assertThat(console.out()).isEmpty();
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }
}
