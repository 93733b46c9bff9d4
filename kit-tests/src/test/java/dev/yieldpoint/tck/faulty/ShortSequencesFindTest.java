package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.PropertyCatalogue;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.run.PropertyConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The selection of short sequences finds what happens one after another, in few moves, and convicts no odd runtime. */
final class ShortSequencesFindTest {

    static final List<Odd> ODD = Odd.ALL;

    private static final Property SEQUENCES = PropertyCatalogue.ALL.stream()
            .filter(property -> property.name().equals("sequences"))
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drops the coroutines of the siblings of a removed component",
                "closes a channel when a component that has looked up its handle is removed",
                "drops the first coroutine of a component at its third render"
            })
    void a_fault_is_its_root_in_a_program_of_few_moves(String name) {
        Fault fault = Faults.named(name);
        Found found = found(fault.runtime()).orElseThrow();
        Set<String> broken =
                found.trial().violations().stream().map(Violation::clause).collect(Collectors.toSet());

        assertThat(Findings.KIT.specification().roots(broken)).containsExactly(fault.root());
        assertThat(Move.each(found.program().moves())).hasSizeLessThan(5);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @FieldSource("ODD")
    void an_odd_runtime_breaks_nothing_that_must_be(Odd odd) {
        assertThat(found(odd.make().get()).map(Found::trial).stream())
                .allSatisfy(trial -> assertThat(trial.failedOtherwise()).isFalse())
                .allSatisfy(trial -> assertThat(trial.violations())
                        .extracting(Violation::clause)
                        .isSubsetOf(odd.breaks()));
    }

    private static Optional<Found> found(CoroutineRuntime runtime) {
        return new Search(Findings.KIT.specification(), new JavaApiRuntime(runtime), Duration.ofSeconds(20))
                .look(SEQUENCES, PropertyConfig.DEFAULT.seed(), PropertyConfig.DEFAULT_TRIES, number -> {});
    }
}
