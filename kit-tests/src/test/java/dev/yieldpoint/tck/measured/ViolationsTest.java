package dev.yieldpoint.tck.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.ledger.Violations;
import dev.yieldpoint.tck.ledger.Violations.Violation;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a violation of each clause looks like is what the kit sees now: of three clauses in every build, of all in the exhaustive part. */
@Execution(ExecutionMode.CONCURRENT)
final class ViolationsTest {

    /** More than this would be felt by everybody who opens a page of the site. */
    private static final int MOST_BYTES = 150_000;

    private static final Violations VIOLATIONS = Violations.load();

    @ParameterizedTest
    @ValueSource(strings = {"LIFECYCLE-5", "CHANNEL-2", "SERVICES-5"})
    void it_is_what_is_seen_now(String id) {
        Clause clause = Findings.KIT.specification().clause(id).orElseThrow();

        assertThat(VIOLATIONS.of(id)).as(ViolationsFile.AGAIN).isPresent().isEqualTo(ViolationsFile.of(clause));
    }

    @Tag("exhaustive")
    @Test
    void it_is_what_is_seen_now_of_every_clause() throws IOException {
        assertThat(Files.readString(ViolationsFile.JSON))
                .as(ViolationsFile.AGAIN)
                .isEqualTo(ViolationsFile.measured().json());
    }

    @Test
    void every_clause_that_scenarios_can_violate_has_one() {
        List<String> clauses = Findings.KIT.specification().clauses().stream()
                .filter(clause -> clause.level() != Level.MAY && clause.byScenarios())
                .map(Clause::id)
                .toList();

        assertThat(VIOLATIONS.violations())
                .as(ViolationsFile.AGAIN)
                .extracting(Violation::clause)
                .containsExactlyElementsOf(clauses);
    }

    @Test
    void each_is_of_a_scenario_of_its_clause_and_holds_the_event() {
        assertThat(VIOLATIONS.violations()).allSatisfy(violation -> {
            assertThat(violation.scenario()).startsWith(violation.clause());
            assertThat(violation.message()).isNotBlank();
            assertThat(violation.trace()).isNotEmpty().hasSizeLessThanOrEqualTo(12);
            assertThat(violation.event() == 0 ? violation.events() : violation.event())
                    .isBetween(
                            violation.first(),
                            violation.first() + violation.trace().size() - 1);
        });
    }

    @Test
    void it_is_small() throws IOException {
        assertThat(Files.size(ViolationsFile.JSON)).isLessThan(MOST_BYTES);
    }
}
