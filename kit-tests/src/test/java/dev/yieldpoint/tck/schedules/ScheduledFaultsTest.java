package dev.yieldpoint.tck.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.ScheduledFault;
import dev.yieldpoint.tck.measured.Scheduled;
import dev.yieldpoint.tck.measured.ScheduledFile;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.run.PropertyResult;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine finds every racing fault, without what makes it show by luck, and nothing in the reference. The numbers were committed before they were
 * measured.
 */
@Tag("schedules")
class ScheduledFaultsTest {

    private static final long SEED = 1;

    @BeforeAll
    static void anEngineIsThere() {
        try {
            EngineJdk.found();
        } catch (EngineUnusableException e) {
            assumeTrue(false, e.getMessage());
        }
    }

    static Stream<Fault> faults() {
        return ScheduledFault.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_racing_fault_is_found(Fault fault) {
        Optional<PropertyResult> found = ScheduledFile.programs(fault)
                .map(program -> ScheduledFile.search(fault, program, Scheduled.MOST_SCHEDULES, SEED))
                .filter(result -> result.found().isPresent())
                .findFirst();

        assertThat(found).isPresent();
        System.out.printf(
                "schedules: %s: %s, %d%n",
                fault.name(), found.get().id(), found.get().tries());
    }

    @Test
    void nothing_is_found_in_the_reference() {
        assertThat(ScheduledFile.searchReference(ScheduledRaces.ALL, Scheduled.MOST_SCHEDULES, SEED))
                .allMatch(result -> result.found().isEmpty()
                        && result.kitError().isEmpty()
                        && result.undecided().isEmpty());
    }
}
