package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.generators.Profile;
import dev.yieldpoint.tck.generators.Programs;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Races;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.variation.Variation;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Threads that race find what no scenario finds, and nothing where nothing is wrong. */
@Execution(ExecutionMode.SAME_THREAD)
final class RacesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Some ten times as many as the hardest one to find took on two busy processors. */
    private static final int MOST_TRIES = 20_000;

    static final List<Fault> FAULTS = RacingFaults.ALL;
    static final List<Odd> ODD = Odd.ALL;

    @ParameterizedTest
    @FieldSource("FAULTS")
    void a_fault_that_only_a_race_can_show_is_found(Fault fault) {
        assertThat(broken(fault.runtime(), MOST_TRIES).anyMatch(fault.root()::equals))
                .as("whether %s was ever the root", fault.root())
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("ODD")
    void an_odd_runtime_breaks_nothing_that_must_be(Odd odd) {
        assertThat(broken(odd.make().get(), 100)
                        .filter(clause -> Findings.KIT
                                        .specification()
                                        .clause(clause)
                                        .orElseThrow()
                                        .level()
                                == Level.MUST))
                .isEmpty();
    }

    /** What so many programs break, one after another; each of them is of another property than the one before. */
    private static Stream<String> broken(Variation runtime, int tries) {
        Random random = new Random(1);
        List<RandomGenerator<Program>> programs = Races.ALL.stream()
                .map(property -> (Profile) property.programs())
                .map(Programs::generator)
                .toList();
        return Stream.iterate(0, i -> i < tries, i -> i + 1)
                .map(i -> programs.get(i % programs.size()).next(random).value())
                .map(program -> ProgramRun.of(program, new JavaApiRuntime(runtime), PATIENCE))
                .peek(trial -> assertThat(trial.failure()).isEmpty())
                .flatMap(trial -> Findings.KIT
                        .specification()
                        .roots(trial.violations().stream()
                                .map(Violation::clause)
                                .collect(Collectors.toSet()))
                        .stream());
    }
}
