package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario that the machine held up, fails a strict check and no other. */
@Execution(ExecutionMode.CONCURRENT)
class UndecidedTest {

    @ParameterizedTest
    @CsvSource({"LateOnce, '', 0", "LateOnce, --strict, 1", "LateTwice, '', 0", "LateTwice, --strict, 1"})
    void what_is_undecided_fails_only_a_strict_check(String runtime, String strict, int status) {
        List<String> words = new ArrayList<>(List.of(
                "check",
                "--runtime",
                LateOnce.class.getPackageName() + "." + runtime,
                "--clause",
                "CHANNEL-2",
                "--tries",
                "0"));
        if (!strict.isEmpty()) {
            words.add(strict);
        }

        Console console = Console.run(words.toArray(String[]::new));

        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .filteredOn(line -> line.startsWith("UNDECIDED"))
                .hasSize(1);
        assertThat(console.last())
                .startsWith("late-once: CONFORMANT · MUST 0/0 (1 undecided)")
                .contains(" · 1 undecided · ");
        assertThat(console.status()).isEqualTo(status);
    }
}
