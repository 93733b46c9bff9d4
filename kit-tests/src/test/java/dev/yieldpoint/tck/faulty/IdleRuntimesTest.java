package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.measured.Finding;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A runtime that does nothing passes nothing that must be. */
@Execution(ExecutionMode.CONCURRENT)
public final class IdleRuntimesTest {

    private static final List<String> SCENARIOS_OF_MUST = Findings.KIT.plan().scenarios().stream()
            .filter(scenario -> Findings.KIT
                    .specification()
                    .clause(scenario.clause())
                    .filter(clause -> clause.level() == Level.MUST)
                    .isPresent())
            .map(PlannedScenario::id)
            .toList();

    public static Stream<Named<CoroutineRuntime>> idle() {
        return Stream.of(
                Named.of("does nothing at all", new Nothing()),
                Named.of("renders once, and then does nothing", new RenderedOnce()),
                Named.of("renders and accepts everything, but runs no body", new Bodiless()));
    }

    @ParameterizedTest
    @MethodSource("idle")
    void an_idle_runtime_passes_no_scenario_of_what_must_be(CoroutineRuntime idle) {
        Finding finding = Findings.of(idle);

        assertThat(finding.kitErrors()).isEmpty();
        assertThat(finding.red()).containsAll(SCENARIOS_OF_MUST);
        assertThat(finding.conformance()).isEqualTo(CheckResult.Conformance.NOT_CONFORMANT);
    }

    /** A runtime that does not even render. */
    private static final class Nothing implements CoroutineRuntime {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public Mounted mount(Component root) {
            return new Mounted() {
                @Override
                public void settle() {}

                @Override
                public void close() {}
            };
        }
    }

    /** A runtime that never runs a body; what is sent piles up. */
    private static class Bodiless extends Variation {
        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) {}
    }

    /** A runtime that rests after the first render, whatever is asked of it. */
    private static final class RenderedOnce extends Bodiless {
        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            if (tree.settled++ == 0) {
                mounted.settle();
            }
        }
    }
}
