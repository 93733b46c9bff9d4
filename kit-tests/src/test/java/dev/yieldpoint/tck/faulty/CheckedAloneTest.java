package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.cli.Console;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command that a verdict prints to check a root alone gives the same root, and fails. */
@Execution(ExecutionMode.CONCURRENT)
class CheckedAloneTest {

    private static final String AGAIN = "    Check it alone: ";
    private static final String VIOLATED = "BROKEN ";

    @ParameterizedTest
    @MethodSource("dev.yieldpoint.tck.faulty.FaultyRuntimesTest#caught")
    void what_is_printed_after_few_scenarios_shows_the_same_root(Fault fault) {
        String few = String.join(",", Findings.enough(fault).ids());
        assertShownAgain(fault, few.isEmpty() ? List.of() : List.of("--clause", few));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("dev.yieldpoint.tck.faulty.FaultyRuntimesTest#caught")
    void what_is_printed_after_all_scenarios_shows_the_same_root(Fault fault) {
        if (fault.kind() != Kind.HANGING) { // it takes minutes, and the other test has seen it
            assertShownAgain(fault, List.of());
        }
    }

    private static void assertShownAgain(Fault fault, List<String> selection) {
        List<String> words = new ArrayList<>(List.of("check", "--runtime", Chosen.class.getName(), "--tries", "0"));
        words.addAll(List.of("--patience", Long.toString(fault.patience().toSeconds())));
        words.addAll(selection);

        Console verdict = run(fault, words);
        assertThat(starting(verdict, VIOLATED)).singleElement().asString().startsWith(fault.root() + " ");

        Console alone = run(fault, command(verdict));
        for (int times = 1; fault.kind() == Kind.RACING && alone.status() == 0 && times < 100; times++) {
            alone = run(fault, command(verdict)); // threads decide whether it shows
        }
        assertThat(roots(alone)).as(String.join("\n", alone.out())).isEqualTo(roots(verdict));
        assertThat(alone.status()).isEqualTo(1);
    }

    private static Console run(Fault fault, List<String> words) {
        Chosen.CHOICE.set(fault.runtime());
        try {
            return Console.run(words.toArray(String[]::new));
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
