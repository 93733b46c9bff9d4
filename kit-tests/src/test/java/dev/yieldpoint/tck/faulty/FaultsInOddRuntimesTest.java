package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.measured.Finding;
import dev.yieldpoint.tck.measured.Findings;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No fault is caught only because the reference happens to do something in one way that could be done in another. */
@Tag("pairs")
@Execution(ExecutionMode.CONCURRENT)
final class FaultsInOddRuntimesTest {

    /** A fault, and the runtime that has it. */
    private record FaultIn(Fault fault, Odd odd) {
        @Override
        public String toString() {
            return fault + ", in a runtime that: " + odd;
        }
    }

    /** Where the same fault breaks another clause: a write within the first render is before anything was shown. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "renders nothing for a write of a coroutine, in a runtime that: starts a body within the render that makes it",
            "EXTERNAL-3");

    /** Faults that a scenario shows by the first render of a component, which these odd runtimes repeat. */
    private static final Set<String> REPAIRED = Set.of(
            "gives a component the initial value of an atom at its first render",
            "renders nothing for a write of a coroutine");

    static Stream<FaultIn> faults() {
        return Faults.ALL.stream()
                .filter(fault -> fault.kind() == Kind.STEADY)
                .flatMap(fault -> Odd.ALL.stream().filter(Odd::bears).map(odd -> new FaultIn(fault, odd)))
                .filter(in -> !(REPAIRED.contains(in.fault.name()) && OddRenders.ALL.contains(in.odd)));
    }

    /** Its clause fails; with the oddity on top of the fault, others may be broken as well, and come first. */
    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_caught_whatever_else_the_runtime_does(FaultIn in) {
        Finding finding = Findings.of(Odd.over(
                in.fault.runtime(), Objects.requireNonNull(in.odd.make().get())));

        assertThat(finding.kitErrors()).isEmpty();
        assertThat(finding.followsFrom()).containsKey(OTHERWISE.getOrDefault(in.toString(), in.fault.root()));
    }
}
