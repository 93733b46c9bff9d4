package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.generators.Profile;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.Races;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.run.CheckResult.Conformance;
import dev.yieldpoint.tck.specification.Specification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyRunnerTest {

    private static final Property SOUND = Properties.ALL.get(0);

    /** Nothing can be chosen for its programs, so that the generator fails. */
    private static final Property UNUSABLE = new Property(
            "unusable",
            "Nothing comes of nothing.",
            List.of("CHANNEL-1"),
            new Profile(1, 1, 1, 1, List.of(), List.of(), List.of()));

    private final List<TestResult> told = new ArrayList<>();
    private final PropertyRunner trying = new PropertyRunner(
            new Search(
                    Specification.load(),
                    new Runtimes(PropertyRunnerTest.class.getClassLoader()).named("reference"),
                    Duration.ofSeconds(20)),
            new PropertyConfig(3, 1),
            new CheckListener() {
                @Override
                public void over(TestResult experiment) {
                    told.add(experiment);
                }
            });

    @Test
    void an_error_of_the_kit_costs_one_property() {
        List<PropertyResult> results = trying.all(List.of(UNUSABLE, SOUND));

        assertThat(results).extracting(PropertyResult::id).containsExactly("unusable", SOUND.name());
        assertThat(results.get(0).kitError()).startsWith("java.lang.ArithmeticException");
        assertThat(results.get(1).kitError()).isEmpty();
        assertThat(results.get(1).tries()).isEqualTo(3);
        assertThat(told).containsExactlyInAnyOrderElementsOf(results);
        CheckResult check = new CheckResultBuilder()
                .runtime("reference")
                .effort(new PropertyConfig(3, 1))
                .properties(results)
                .build();
        assertThat(check.conformance()).isEqualTo(Conformance.NO_VERDICT);
        assertThat(check.kitErrors()).containsExactly(results.get(0));
    }

    @Test
    void races_come_last_and_each_by_itself() {
        List<PropertyResult> results = trying.all(Properties.ALL);

        assertThat(results).extracting(PropertyResult::property).isEqualTo(Properties.ALL);
        List<PropertyResult> races =
                results.stream().filter(result -> result.property().races()).toList();
        assertThat(races).hasSize(Races.ALL.size());
        assertThat(told.subList(told.size() - races.size(), told.size())).isEqualTo(races);
    }
}
