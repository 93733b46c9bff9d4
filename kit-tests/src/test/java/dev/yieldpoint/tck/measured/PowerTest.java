package dev.yieldpoint.tck.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.Faults;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.measured.Power.Entry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs alone find most of the faulty runtimes. How soon is measured now and then; it takes too long for a build. */
@Execution(ExecutionMode.CONCURRENT)
final class PowerTest {

    /** At least so many of a hundred are caught. */
    private static final int WANTED_PERCENTAGE = 85;

    private static final String AGAIN =
            "measured by mvn -q -P write process-test-classes -Dwrite=power, with -Dfaults=all for all of"
                    + " them, with -Dfaults=REGEX for those whose name it is found in";

    @Test
    void everything_was_measured() throws IOException {
        assertThat(Power.read().entries())
                .as(AGAIN)
                .extracting(Entry::fault)
                .containsExactlyElementsOf(Faults.ALL.stream().map(Fault::name).toList());
    }

    @Test
    void most_of_them_are_caught() throws IOException {
        Power power = Power.read();

        assertThat(100 * power.caught().size())
                .isGreaterThanOrEqualTo(WANTED_PERCENTAGE * power.entries().size());
    }

    @Test
    void it_is_known_why_the_others_are_missed() throws IOException {
        assertThat(Power.read().entries().stream()
                        .filter(entry -> !entry.caught())
                        .map(Entry::fault))
                .containsExactlyInAnyOrderElementsOf(Missed.REASONS.keySet());
    }

    /** Some of those that are found at once. */
    static Stream<Fault> soonFound() throws IOException {
        Power power = Power.read();
        List<Fault> soon = Faults.ALL.stream()
                .filter(fault -> fault.kind() == Kind.STEADY)
                .filter(fault -> power.entry(fault.name()).median() <= 3)
                .toList();
        return Stream.iterate(0, i -> i < soon.size(), i -> i + 8).map(soon::get);
    }

    private static final Rounds FIRST_SEED = new Rounds(1);

    @ParameterizedTest
    @MethodSource("soonFound")
    void what_is_found_at_once_still_is(Fault fault) {
        assertThat(FIRST_SEED.firstHit(fault, 20)).as(AGAIN).isPresent();
    }
}
