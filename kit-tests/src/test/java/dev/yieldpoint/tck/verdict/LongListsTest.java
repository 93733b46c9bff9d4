package dev.yieldpoint.tck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Long lists on the console are counted by chapter, and long lines of the kit's own are broken. */
class LongListsTest {

    private static final List<String> CHAPTERS =
            List.of("lifecycle", "yielding", "state", "ownership", "channel", "services", "atoms", "injection");

    /** The ids of so many clauses of each chapter. */
    private static List<String> ids(int... counts) {
        return IntStream.range(0, counts.length)
                .boxed()
                .flatMap(chapter -> IntStream.rangeClosed(1, counts[chapter])
                        .mapToObj(number -> CHAPTERS.get(chapter).toUpperCase(Locale.ROOT) + "-" + number))
                .toList();
    }

    private static List<String> told(CheckResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReproduceCommand again = new ReproduceCommand("check --only ", "check --replay ");
        new ConsoleReport(new PrintStream(bytes, true, StandardCharsets.UTF_8), again, "1").tell(result);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> told(Outcome outcome, int... counts) {
        return told(Results.many(ids(counts), outcome));
    }

    @Test
    void eight_ids_are_told_in_full() {
        assertThat(told(Outcome.FAILED, 2, 7))
                .containsSequence(
                        "    Consequences: LIFECYCLE-2, YIELDING-1, YIELDING-2, YIELDING-3, YIELDING-4, YIELDING-5,",
                        "        YIELDING-6, YIELDING-7");
    }

    @Test
    void nine_are_counted_by_chapter_in_the_order_of_the_specification() {
        assertThat(told(Outcome.FAILED, 1, 6, 3)).contains("    Consequences: 9 clauses: 6 of yielding, 3 of state");
        assertThat(told(Outcome.FAILED, 6, 6, 5, 6, 12, 8, 7, 8))
                .containsSequence(
                        "    Consequences: 57 clauses: 5 of lifecycle, 6 of yielding, 5 of state, 6 of ownership,",
                        "        12 of channel, 8 of services, 7 of atoms, 8 of injection");
    }

    @Test
    void a_clause_that_failed_with_the_runtime_is_counted_as_well() {
        List<String> lines = told(Outcome.CRASHED, 6, 6);
        assertThat(lines)
                .contains("    The same in 11 scenarios: 5 of lifecycle, 6 of yielding")
                .contains("    Clauses not satisfied because of this: 12 clauses: 6 of lifecycle, 6 of yielding");
    }

    @Test
    void what_is_known_is_counted_with_its_reason() {
        assertThat(told(Results.manyKnown(ids(1, 1), "snow"))).contains("    LIFECYCLE-1a, YIELDING-1a: snow");
        assertThat(told(Results.manyKnown(ids(6, 6), "snow")))
                .contains("    12 scenarios: 6 of lifecycle, 6 of yielding: snow");
    }

    @Test
    void what_was_not_run_and_where_the_kit_went_wrong_is_counted() {
        assertThat(told(Outcome.NOT_RUN, 6, 6)).contains("    12 scenarios: 6 of lifecycle, 6 of yielding");
        assertThat(told(Outcome.KIT_ERROR, 6, 6))
                .contains("    The same in 11 scenarios: 5 of lifecycle, 6 of yielding");
    }

    @Test
    void no_line_of_the_kit_is_longer_than_100_columns_but_the_command() {
        for (Outcome outcome : List.of(Outcome.FAILED, Outcome.CRASHED, Outcome.NOT_RUN, Outcome.KIT_ERROR)) {
            Stream<String> lines = told(outcome, 6, 6, 5, 6, 12, 8, 7, 8).stream();
            assertThat(lines.filter(line -> !line.startsWith("    Check it alone:")))
                    .allMatch(line -> line.length() <= 100);
        }
    }
}
