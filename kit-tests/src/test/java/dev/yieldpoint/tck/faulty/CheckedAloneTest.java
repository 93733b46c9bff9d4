package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.cli.Console;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.machine.Undisturbed;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that a verdict prints to check a root alone gives the same root, and fails. */
@Tag("measures")
@Execution(ExecutionMode.CONCURRENT)
class CheckedAloneTest {

    private static final String AGAIN = "    Check it alone: ";
    private static final String VIOLATED = "VIOLATED ";

    /** A fault of each kind for each clause. */
    static Stream<Fault> oneOfEachClause() {
        Set<String> seen = new HashSet<>();
        return FaultyRuntimesTest.caught().filter(fault -> seen.add(fault.root() + fault.kind()));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachClause")
    void what_is_printed_after_few_scenarios_shows_the_same_root(Fault fault) {
        String few = String.join(",", Findings.enough(fault).ids());
        assertShownAgain(fault, few.isEmpty() ? "--tries 0" : "--tries 0 --clause " + few);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("oneOfEachClause")
    void what_is_printed_after_all_scenarios_shows_the_same_root(Fault fault) {
        if (fault.kind() != Kind.HANGING) { // it takes minutes, and the other test has seen it
            String profile = Findings.KIT
                    .specification()
                    .clause(fault.root())
                    .orElseThrow()
                    .profile(); // without it, a violated clause of a profile is no violation of a check
            assertShownAgain(fault, profile.isEmpty() ? "--tries 0" : "--tries 0 --profile " + profile);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loses a message when a sender comes back after another has sent",
                "takes two atoms with one initial value for the same"
            })
    void what_is_printed_after_random_programs_names_the_property_that_shows_the_same_root(String name) {
        Fault survivor = FaultyRuntimesTest.survivors()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow();

        List<String> command = assertShownAgain(survivor, "--tries 20 --clause " + survivor.root());

        String ids = command.get(command.indexOf("--only") + 1);
        assertThat(Properties.ALL).extracting(Property::name).contains(ids.split(","));
    }

    /** Gives the words of the printed command. */
    private static List<String> assertShownAgain(Fault fault, String options) {
        List<String> words = new ArrayList<>(List.of("check", "--runtime", Chosen.class.getName()));
        words.addAll(List.of("--patience", Long.toString(fault.patience().toSeconds())));
        words.addAll(List.of(options.split(" ")));

        Console verdict = run(fault, words);
        assertThat(starting(verdict, VIOLATED)).singleElement().asString().startsWith(fault.root() + " ");

        Console alone = run(fault, command(verdict));
        for (int times = 1; fault.kind() == Kind.RACING && alone.status() == 0 && times < 100; times++) {
            alone = run(fault, command(verdict)); // threads decide whether it shows
        }
        assertThat(roots(alone)).as(String.join("\n", alone.out())).isEqualTo(roots(verdict));
        assertThat(alone.status()).isEqualTo(1);
        return command(verdict);
    }

    private static Console run(Fault fault, List<String> words) {
        Chosen.CHOICE.set(fault.runtime());
        try {
            return Undisturbed.of(
                    () -> Console.run(words.toArray(String[]::new)),
                    verdict -> !starting(verdict, "UNDECIDED").isEmpty());
        } finally {
            Chosen.CHOICE.remove();
        }
    }

    /** The words of the printed command, from the name of the kit's command on. */
    private static List<String> command(Console verdict) {
        List<String> words = List.of(starting(verdict, AGAIN).get(0).split(" ", -1));
        return words.subList(words.indexOf("check"), words.size());
    }

    private static List<String> roots(Console verdict) {
        return starting(verdict, VIOLATED).stream()
                .map(line -> line.split(" ", 2)[0])
                .toList();
    }

    private static List<String> starting(Console verdict, String prefix) {
        return verdict.out().stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }
}
