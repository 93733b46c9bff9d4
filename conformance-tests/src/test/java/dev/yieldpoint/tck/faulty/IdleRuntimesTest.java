package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A runtime that does nothing passes nothing that must be. */
final class IdleRuntimesTest {

    private static final Conformance KIT = new Conformance();

    static Stream<Named<CoroutineRuntime>> idle() {
        return Stream.of(
                Named.of("does nothing at all", new Nothing()),
                Named.of("renders once, and then does nothing", new RenderedOnce()),
                Named.of("renders and accepts everything, but runs no body", new Bodiless()));
    }

    @ParameterizedTest
    @MethodSource("idle")
    void an_idle_runtime_passes_no_scenario_of_what_must_be(CoroutineRuntime idle) {
        CheckResult result =
                KIT.check(new JavaApiRuntime(idle), Selection.ALL, false, Duration.ofSeconds(10), scenario -> {});

        assertThat(result.kitErrors()).isEmpty();
        assertThat(result.scenarios())
                .filteredOn(scenario -> level(scenario.scenario().clause()) == Level.MUST)
                .isNotEmpty()
                .allSatisfy(scenario -> assertThat(scenario.outcome())
                        .as(scenario.scenario().id())
                        .isEqualTo(Outcome.FAILED));
        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.NOT_CONFORMANT);
    }

    private static Level level(String clause) {
        return KIT.specification().clause(clause).map(Clause::level).orElseThrow();
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
        <M> void run(Routine<M> routine, CoroutineBody<M> body) {}
    }

    /** A runtime that rests after the first render, whatever is asked of it. */
    private static final class RenderedOnce extends Bodiless {
        @Override
        void settle(Tree tree, Mounted mounted) {
            if (tree.settled++ == 0) {
                mounted.settle();
            }
        }
    }
}
