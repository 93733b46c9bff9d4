package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.measured.Finding;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.measured.MeasuredAnew;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every faulty runtime is caught, for the clause it breaks and in words that say so. */
@Tag("measures")
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(MeasuredAnew.class)
final class FaultyRuntimesTest {

    static Stream<Fault> caught() {
        return Faults.ALL.stream().filter(fault -> fault.kind() != Kind.SURVIVING);
    }

    static Stream<Fault> survivors() {
        return Faults.ALL.stream().filter(fault -> fault.kind() == Kind.SURVIVING);
    }

    @ParameterizedTest
    @MethodSource("caught")
    void a_fault_is_caught_by_few_scenarios(Fault fault) throws Exception {
        assertCaught(fault, Findings.briefly(fault));
    }

    /** By all scenarios: in none of them is it taken for another fault. */
    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("caught")
    void a_fault_is_traced_back_to_the_clause_it_breaks(Fault fault) throws Exception {
        Finding finding = Findings.of(fault);

        assertCaught(fault, finding);
        switch (level(fault.root())) { // what is less binding violates nothing that is more binding
            case MUST -> {}
            case SHOULD -> assertThat(finding.must()).isEmpty();
            case PROFILE -> {
                assertThat(finding.must()).isEmpty();
                assertThat(finding.should()).allMatch(id -> level(id) == Level.PROFILE);
            }
            case MAY -> throw new IllegalStateException("nobody violates " + fault.root());
        }
        if (fault.kind() != Kind.HANGING) {
            assertThat(finding.hung()).isEmpty();
        }
    }

    private static void assertCaught(Fault fault, Finding finding) {
        assertThat(finding.kitErrors()).isEmpty();
        assertThat(finding.conformance()).isEqualTo(CheckResult.Conformance.NOT_CONFORMANT);
        assertThat(finding.rootClauses()).as(() -> finding.roots().toString()).containsExactly(fault.root());
        assertThat(finding.roots().get(0).message()).contains(fault.message());
    }

    @Tag("exhaustive")
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("survivors")
    void a_survivor_still_survives(Fault fault) throws Exception {
        Finding finding = Findings.of(fault);

        assertThat(finding.kitErrors()).isEmpty();
        assertThat(finding.rootClauses()).as("what catches it now").isEmpty();
    }

    /** So each of the faults is caught for what it overrides: with that taken out, there is nothing to catch. */
    @Test
    void the_base_of_all_faults_is_sound() {
        Finding finding = Findings.of(new Variation());

        assertThat(finding.must()).isEmpty();
        assertThat(finding.should()).isEmpty();
        assertThat(finding.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("dev.yieldpoint.tck.faulty.Faults#behind")
    void a_clause_that_is_never_a_root_follows_from_another(Faults.Behind behind) throws Exception {
        Finding finding = Findings.of(behind.fault());

        assertThat(finding.followsFrom())
                .containsEntry(behind.clause(), Set.of(behind.fault().root()));
    }

    @Test
    void every_clause_that_can_be_tested_has_a_fault() {
        Set<String> broken = Stream.concat(
                        caught().map(Fault::root), Faults.behind().map(Faults.Behind::clause))
                .collect(Collectors.toSet());

        assertThat(broken).containsAll(testable());
    }

    @Test
    void no_two_faults_have_one_name() {
        assertThat(Faults.ALL).extracting(Fault::name).doesNotHaveDuplicates();
    }

    private static List<String> testable() {
        return Findings.KIT.specification().clauses().stream()
                .filter(clause -> clause.byScenarios() || clause.byTrace())
                .map(Clause::id)
                .toList();
    }

    private static Level level(String clause) {
        return Findings.KIT.specification().clause(clause).orElseThrow().level();
    }
}
