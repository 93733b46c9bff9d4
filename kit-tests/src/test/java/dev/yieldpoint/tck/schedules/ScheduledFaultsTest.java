package dev.yieldpoint.tck.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.tck.faulty.DiscardsIfBusy;
import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.ScheduledFault;
import dev.yieldpoint.tck.measured.Scheduled;
import dev.yieldpoint.tck.measured.Scheduled.Entry;
import dev.yieldpoint.tck.measured.ScheduledFile;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.PropertyResult;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine finds every racing fault, without what makes it show by luck, and nothing in the reference. The numbers were committed before they were
 * measured.
 */
@Tag("schedules")
class ScheduledFaultsTest {

    private static final long SEED = 1;

    /** Schedules of each program on the reference. Twenty thousand in all were played once, and are told in the specification's ledger. */
    private static final int OF_REFERENCE = 500;

    @BeforeAll
    static void anEngineIsThere() {
        assumeTrue(EngineForTests.isThere(), "there is no JDK 25 for the engine");
    }

    @Test
    void everything_was_measured() throws IOException {
        assertThat(Scheduled.read().entries())
                .extracting(Entry::fault)
                .containsExactlyElementsOf(
                        ScheduledFault.ALL.stream().map(Fault::name).toList());
    }

    @Test
    void only_what_needs_three_switches_in_three_small_windows_is_missed() throws IOException {
        assertThat(Scheduled.read().entries().stream().filter(Predicate.not(ScheduledFaultsTest::wasFound)))
                .extracting(Entry::fault)
                .containsExactly("takes the late wake of an earlier await for the wake of the current await");
    }

    private static boolean wasFound(Entry entry) {
        return !entry.program().isEmpty();
    }

    static Stream<Arguments> measured() throws IOException {
        return Scheduled.read().entries().stream()
                .filter(ScheduledFaultsTest::wasFound)
                .map(entry -> Arguments.of(
                        ScheduledFault.ALL.stream()
                                .filter(fault -> fault.name().equals(entry.fault()))
                                .findFirst()
                                .orElseThrow(),
                        ScheduledRaces.ALL.stream()
                                .filter(program -> program.name().equals(entry.program()))
                                .findFirst()
                                .orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("measured")
    void every_racing_fault_is_found(Fault fault, Property program) {
        PropertyResult result = ScheduledFile.search(fault, program, Scheduled.MOST_SCHEDULES, SEED);

        assertThat(result.found()).isPresent();
        assertThat(ScheduledFile.shows(fault, result)).as(result.toString()).isTrue();
        System.out.printf("schedules: %s: %s, %d%n", fault.name(), program.name(), result.tries());
    }

    @Test
    void what_is_known_does_not_end_a_search() {
        int most = 60;
        AtomicInteger played = new AtomicInteger();
        PropertyResult result = ScheduledFile.search(
                new DiscardsIfBusy(), ScheduledRaces.ALL.get(0), most, Set.of("CHANNEL-12"), new CheckListener() {
                    @Override
                    public void tried(Property property, int number) {
                        played.set(number);
                    }
                });

        assertThat(result.found()).isPresent();
        assertThat(result.tries()).isLessThan(most);
        assertThat(played).hasValue(most);
    }

    @Test
    void nothing_is_found_in_the_reference() {
        assertThat(ScheduledFile.searchReference(ScheduledRaces.ALL, OF_REFERENCE, SEED))
                .allMatch(result -> result.found().isEmpty()
                        && result.kitError().isEmpty()
                        && result.undecided().isEmpty());
    }
}
