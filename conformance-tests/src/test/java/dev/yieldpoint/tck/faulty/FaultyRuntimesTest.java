package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every faulty runtime is caught, for the clause it breaks and in words that say so. */
final class FaultyRuntimesTest {

    private static final Conformance KIT = new Conformance();

    /** Clauses that no fault can break first, and why. */
    private static final Map<String, String> NEVER_A_ROOT = Map.of(
            "SERVICES-1", "what a body knows is in its locals, and it loses them only by being started again",
            "SERVICES-3", "the very object that was sent arrives, or else another message than the one sent",
            "SERVICES-4", "a service that is held up waits for what is there, or keeps everything waiting",
            "SERVICES-5", "what overtakes goes on before what it awaits is there, or is a body that was started again",
            "SERVICES-6", "only a body that was started again could handle the next message",
            "SERVICES-8", "who does not hold back goes on before the time has passed",
            "ATOMS-4", "what a body keeps to itself is in its locals, where no runtime sees it");

    static Stream<Fault> faults() {
        return Faults.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_traced_back_to_the_clause_it_breaks(Fault fault) {
        CheckResult result = check(fault.runtime(), fault.selection(), fault.patience());

        assertThat(result.kitErrors()).isEmpty();
        if (fault.kind() == Fault.Kind.SURVIVING) {
            assertThat(result.roots()).as("roots, so that it survives no more").isEmpty();
            return;
        }
        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.NOT_CONFORMANT);
        assertThat(result.roots()).extracting(root -> root.clause().id()).containsExactly(fault.root());
        ClauseVerdict root = result.roots().get(0);
        assertThat(root.evidence().get(0).message()).contains(fault.message());
        if (root.clause().level() == Level.SHOULD) {
            assertThat(failed(result, Level.MUST)).isEmpty();
        }
    }

    /** So each of the faults is caught for what it overrides: with that taken out, there is nothing to catch. */
    @Test
    void the_base_of_all_faults_is_sound() {
        CheckResult result = check(new Variation(), Selection.ALL, Duration.ofSeconds(10));

        assertThat(failed(result, Level.MUST)).isEmpty();
        assertThat(failed(result, Level.SHOULD)).isEmpty();
        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICES-1, starts the body anew for every message, LIFECYCLE-2",
        "SERVICES-3, wakes no receiver that waits, CHANNEL-1",
        "SERVICES-4, never goes on behind an await, YIELDING-3",
        "SERVICES-5, goes on before the gate opens, YIELDING-4",
        "SERVICES-6, starts the body anew for every message, LIFECYCLE-2",
        "SERVICES-8, goes on before the gate opens, YIELDING-4",
        "ATOMS-4, starts the body anew for every message, LIFECYCLE-2"
    })
    void a_clause_that_is_never_a_root_follows_from_another(String clause, String name, String root) {
        Fault fault = faults().filter(f -> f.name().equals(name)).findFirst().orElseThrow();

        CheckResult result = check(fault.runtime(), fault.selection(), fault.patience());

        assertThat(NEVER_A_ROOT).containsKey(clause);
        assertThat(result.clauses())
                .filteredOn(verdict -> verdict.clause().id().equals(clause))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.followsFrom()).containsExactly(root));
    }

    @Test
    void every_clause_that_can_be_tested_has_a_fault() {
        List<String> roots = Stream.concat(faults().map(Fault::root), NEVER_A_ROOT.keySet().stream())
                .toList();

        assertThat(KIT.specification().clauses().stream()
                        .filter(clause -> clause.byScenarios() || clause.byTrace())
                        .map(Clause::id))
                .allSatisfy(id -> assertThat(roots).contains(id));
    }

    private static CheckResult check(Variation runtime, Selection selection, Duration patience) {
        return KIT.check(new JavaApiRuntime(runtime), selection, true, patience, scenario -> {});
    }

    private static List<String> failed(CheckResult result, Level level) {
        return result.clauses().stream()
                .filter(verdict -> verdict.clause().level() == level && verdict.verdict() == Verdict.FAILED)
                .map(verdict -> verdict.clause().id())
                .toList();
    }
}
