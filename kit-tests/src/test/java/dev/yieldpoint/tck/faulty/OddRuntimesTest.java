package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.measured.Finding;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.properties.PropertyCatalogue;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A runtime that makes odd use of what is left free passes everything that must be. */
@Tag("measures")
@Execution(ExecutionMode.CONCURRENT)
final class OddRuntimesTest {

    static final List<Odd> ODD = Odd.ALL;

    static Stream<Odd.Pair> neighbours() {
        return Odd.Pair.neighbours();
    }

    static Stream<Odd.Pair> pairs() {
        return Odd.Pair.all();
    }

    @ParameterizedTest
    @FieldSource("ODD")
    void an_odd_runtime_breaks_nothing_that_must_be(Odd odd) {
        Variation runtime = odd.make().get();

        assertThat(shouldBroken(runtime)).containsExactlyInAnyOrderElementsOf(odd.breaks());

        assertThat(runtime.oddities).as("how often it was odd").hasPositiveValue();
    }

    /** With {@code -P everything}, {@code -Dyieldpoint.tries=5600} makes a hundred thousand programs of it. */
    @Tag("exhaustive")
    @ParameterizedTest
    @FieldSource("ODD")
    void nor_does_it_in_random_programs(Odd odd) {
        Finding finding = Findings.of(
                odd.make().get(),
                new PropertyConfig(Integer.getInteger("yieldpoint.tries", 10), PropertyCatalogue.SEED));

        assertThat(finding.kitErrors()).isEmpty();
        assertThat(finding.must()).isEmpty();
        assertThat(finding.should()).isSubsetOf(odd.breaks());
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("neighbours")
    void nor_do_two_of_them_at_once(Odd.Pair pair) {
        assertThat(shouldBroken(pair.make())).isSubsetOf(pair.breaks());
    }

    @Tag("pairs")
    @ParameterizedTest
    @MethodSource("pairs")
    void nor_do_any_two_of_them(Odd.Pair pair) {
        assertThat(shouldBroken(pair.make())).isSubsetOf(pair.breaks());
    }

    private static List<String> shouldBroken(CoroutineRuntime runtime) {
        Finding finding = Findings.of(runtime);

        assertThat(finding.kitErrors()).isEmpty();
        assertThat(finding.must()).isEmpty();
        return finding.should();
    }
}
