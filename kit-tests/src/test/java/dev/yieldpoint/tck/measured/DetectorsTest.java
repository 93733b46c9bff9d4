package dev.yieldpoint.tck.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.ledger.Detectors;
import dev.yieldpoint.tck.ledger.Detectors.Detector;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Ledger.Entry;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the kit tells its users of what detects a fault is what its own tests have measured. */
@Execution(ExecutionMode.CONCURRENT)
final class DetectorsTest {

    private final Detectors detectors = Detectors.load();
    private final Ledger ledger = Ledger.load();

    @Test
    void scenarios_detect_what_does_not_survive_them() {
        assertThat(ledger.entries())
                .allSatisfy(entry -> assertThat(detectors.of(entry).contains(Detector.SCENARIO))
                        .as(entry.fault())
                        .isEqualTo(entry.kind() != Kind.SURVIVING));
    }

    @Test
    void random_programs_and_races_among_them_detect_what_counts_as_caught_by_them() throws IOException {
        Power power = Power.read();
        Set<String> races = Properties.ALL.stream()
                .filter(Property::races)
                .map(Property::name)
                .collect(Collectors.toSet());
        for (Entry entry : ledger.entries()) {
            Power.Entry of = power.entry(entry.fault());
            boolean byRace = races.contains(of.property());
            assertThat(detectors.of(entry).contains(Detector.PROGRAM))
                    .as(entry.fault())
                    .isEqualTo(of.caught() && !byRace);
            if (of.caught() && byRace) {
                assertThat(detectors.of(entry)).as(entry.fault()).contains(Detector.RACE);
            }
        }
    }

    @Test
    void schedules_detect_faults_that_a_race_alone_shows() {
        assertThat(ledger.entries())
                .filteredOn(entry -> detectors.of(entry).contains(Detector.SCHEDULE))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.kind()).isEqualTo(Kind.SURVIVING))
                .extracting(Entry::fault)
                .contains("loses a wake between the check of the await and the suspension");
    }

    @Test
    void what_nothing_detects_says_so() {
        assertThat(ledger.entries())
                .filteredOn(entry -> detectors.of(entry).isEmpty())
                .extracting(Entry::fault)
                .contains("wakes no coroutine when an await fails for the second time");
    }
}
