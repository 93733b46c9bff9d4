package dev.yieldpoint.tck.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.ScheduledFault;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.PropertyResult;
import java.nio.file.Path;
import java.util.List;
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

    /** In so many schedules of one of the programs each fault has to be found. */
    private static final int ENOUGH = 2_000;

    private static final long SEED = 1;

    private static final Path CACHE = Path.of("target", "schedules-cache").toAbsolutePath();

    private static final List<String> PACKAGES =
            List.of("dev/yieldpoint/reference/", "dev/yieldpoint/tck/faulty/", "dev/yieldpoint/tck/variation/");

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
        ControlledSchedules.Subject runtime = new ControlledSchedules.Subject(
                List.of(), ScheduledFault.class.getName(), PACKAGES, ScheduledFault.options(fault));

        Optional<PropertyResult> found = programs(fault)
                .flatMap(program -> search(runtime, List.of(program)).stream())
                .filter(result -> result.found().isPresent())
                .findFirst();

        assertThat(found).isPresent();
        System.out.printf(
                "schedules: %s: %s, %d%n",
                fault.name(), found.get().id(), found.get().tries());
    }

    @Test
    void nothing_is_found_in_the_reference() {
        ControlledSchedules.Subject runtime = new ControlledSchedules.Subject(List.of(), "reference", PACKAGES);

        assertThat(search(runtime, ScheduledRaces.ALL))
                .allMatch(result -> result.found().isEmpty()
                        && result.kitError().isEmpty()
                        && result.undecided().isEmpty());
    }

    /** Those that are about the clause of the fault, first; then the others. */
    private static Stream<Property> programs(Fault fault) {
        return Stream.concat(
                ScheduledRaces.ALL.stream()
                        .filter(property -> property.clauses().contains(fault.root())),
                ScheduledRaces.ALL.stream()
                        .filter(property -> !property.clauses().contains(fault.root())));
    }

    private static List<PropertyResult> search(ControlledSchedules.Subject runtime, List<Property> properties) {
        return ControlledSchedules.ready(Optional.empty(), CACHE, runtime, ENOUGH, SEED, System.out::println)
                .search(properties, CheckListener.NOBODY);
    }
}
