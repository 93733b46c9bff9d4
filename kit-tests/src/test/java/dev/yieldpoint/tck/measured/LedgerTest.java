package dev.yieldpoint.tck.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.Faults;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.specification.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The ledger in {@code spec} says what the kit catches now, in all scenarios. */
@Tag("exhaustive")
@Execution(ExecutionMode.SAME_THREAD)
final class LedgerTest {

    private static Ledger measured;

    @BeforeAll
    static void measure() {
        measured = LedgerFile.measured();
    }

    @Test
    void it_is_up_to_date_for_programs() throws IOException {
        assertThat(Files.readString(LedgerFile.JSON))
                .as(LedgerFile.again(LedgerFile.JSON))
                .isEqualTo(measured.json());
    }

    @Test
    void it_is_up_to_date_for_people() throws IOException {
        assertThat(Files.readString(LedgerFile.TEXT))
                .as(LedgerFile.again(LedgerFile.TEXT))
                .isEqualTo(LedgerText.of(measured, Power.read(), Scheduled.read()));
    }

    @Test
    void the_kit_reads_it_again() {
        assertThat(Ledger.load()).isEqualTo(measured);
    }

    /** A scenario that no faulty runtime has ever failed may be one that cannot fail. Those of a MAY clause only record. */
    @Test
    void every_scenario_was_seen_red() throws Exception {
        Set<String> green = new TreeSet<>();
        Findings.KIT.plan().scenarios().stream()
                .filter(scenario -> Findings.KIT.specification().clauses().stream()
                        .anyMatch(clause -> clause.id().equals(scenario.clause()) && clause.level() != Level.MAY))
                .map(PlannedScenario::id)
                .forEach(green::add);
        for (Fault fault : Faults.ALL) {
            green.removeAll(Findings.of(fault).red());
        }

        assertThat(green).isEmpty();
    }
}
