package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Selection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses, scenarios, properties and chapters are chosen by their names, in any case. */
@Execution(ExecutionMode.CONCURRENT)
class SelectionOptionsTest {

    @ParameterizedTest
    @CsvSource({"--clause, LIFECYCLE-1a", "--clause, lifecycle-1A", "--only, LIFECYCLE-1a", "--only, Lifecycle-1a"})
    void a_scenario_is_played_alone(String option, String id) {
        assertThat(figures(option, id)).contains(" · MUST 1/1 · 1/1 scenario · ");
    }

    @ParameterizedTest
    @CsvSource({"--clause, one-sender", "--only, One-Sender"})
    void a_property_is_tried_alone(String option, String id) {
        assertThat(figures(option, id)).contains(" · 1 property × 1 · ");
    }

    @Test
    void ids_of_all_kinds_are_taken_together() {
        Conformance kit = new Conformance();
        long scenarios = 1
                + kit.scenarios(new Selection(Set.of("STATE-2"), Set.of("yielding"))).stream()
                        .filter(scenario -> !scenario.clause().equals("YIELDING-8")) // which requires nothing
                        .count();
        assertThat(figures("--clause", "lifecycle-1a, state-2", "--only", "CLOSING", "--chapter", "Yielding"))
                .contains(" · " + scenarios + "/" + scenarios + " scenarios · ");
    }

    @ParameterizedTest
    @CsvSource({
        "LIFECYCL-1a, LIFECYCLE-1a",
        "chanel-2, CHANNEL-2",
        "LIFECYCLE-17, LIFECYCLE-1",
        "one_sender, one-sender"
    })
    void an_unknown_id_gets_the_nearest_one_suggested(String id, String nearest) {
        for (String option : new String[] {"--clause", "--only"}) {
            Console console = Console.run("check", option, id);
            assertThat(console.err())
                    .containsExactly("yieldpoint: there is no clause, scenario, property or promise " + id
                            + "; did you mean " + nearest + "?");
            assertThat(console.out()).isEmpty();
            assertThat(console.status()).isEqualTo(Main.USAGE);
        }
    }

    @Test
    void an_unknown_chapter_gets_those_that_there_are() {
        Console console = Console.run("check", "--chapter", "nope");
        assertThat(console.err())
                .containsExactly("yieldpoint: --chapter: unknown chapter nope; the chapters are "
                        + String.join(", ", new Conformance().specification().chapters()));
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--clause", "--only"})
    void an_empty_id_is_wrong_usage(String option) {
        Console console = Console.run("check", option, "");
        assertThat(console.err())
                .containsExactly("yieldpoint: --clause or --only: an id is empty; is a variable unset?");
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    private static String figures(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "check";
        args[1] = "--tries";
        args[2] = "1";
        System.arraycopy(options, 0, args, 3, options.length);
        Console console = Console.run(args);
        assertThat(console.err()).isEmpty();
        return console.last();
    }
}
