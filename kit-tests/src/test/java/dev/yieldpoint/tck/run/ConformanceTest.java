package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.run.BrokenOnce.Moment;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceTest {

    /** Enough for a sound runtime on a slow machine; only a hang lasts so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Selection LIFECYCLE_1 =
            new Selection(Set.of(), Set.of(), Set.of("LIFECYCLE-1a", "LIFECYCLE-1b", "LIFECYCLE-1c"));
    private static final Conformance KIT = new Conformance();

    @Test
    void a_runtime_that_hangs_costs_one_scenario() {
        CheckResult result = check(new BrokenOnce(Moment.SETTLE, ConformanceTest::hang));
        assertThat(onlyFirstFailed(result).message())
                .startsWith("the runtime did not return within 2.0 s from: the application starts. Its stack:")
                .contains("dev.yieldpoint.tck.run.ConformanceTest.hang(ConformanceTest.java:");
    }

    @ParameterizedTest
    @CsvSource({"OPEN, open the application", "SETTLE, settle", "CLOSE, close"})
    void a_runtime_that_throws_costs_one_scenario(Moment moment, String asked) {
        CheckResult result = check(new BrokenOnce(moment, environment -> {
            throw new IllegalStateException("out of order");
        }));
        assertThat(onlyFirstFailed(result).message())
                .isEqualTo("the runtime threw when asked to %s: java.lang.IllegalStateException: out of order", asked);
    }

    @Test
    void a_runtime_that_is_thrown_out_of_by_an_error_costs_one_scenario() {
        CheckResult result = check(new BrokenOnce(Moment.SETTLE, environment -> {
            throw new StackOverflowError();
        }));
        assertThat(onlyFirstFailed(result).message()).contains("java.lang.StackOverflowError");
    }

    @Test
    void an_application_that_never_becomes_quiet_costs_one_scenario() {
        CheckResult result = check(new BrokenOnce(Moment.SETTLE, environment -> {
            while (true) {
                environment.trace().record(new Event.RenderBegan("App", 1));
            }
        }));
        assertThat(onlyFirstFailed(result).message()).matches(neverQuiet("the application starts"));
    }

    @Test
    void the_driving_threads_of_a_runtime_that_never_opens_are_used_again() {
        Set<Thread> drivers = ConcurrentHashMap.newKeySet();
        AtomicInteger opened = new AtomicInteger();
        RuntimeUnderTest closed = new RuntimeUnderTest() {
            @Override
            public String name() {
                return "closed";
            }

            @Override
            public Driver open(Application application, Environment environment) {
                drivers.add(Thread.currentThread());
                opened.incrementAndGet();
                throw new IllegalStateException("closed on Sundays");
            }
        };
        for (int check = 0; check < 10; check++) {
            assertThat(check(closed).conformance()).isEqualTo(CheckResult.Conformance.NOT_CONFORMANT);
        }
        // Fewer, not one: tests that run beside this one take threads from the same pool.
        assertThat(drivers).hasSizeLessThan(opened.get());
    }

    @Test
    void every_scenario_that_was_selected_is_told_of_and_no_other() {
        List<String> told = new ArrayList<>();
        CheckResult result = KIT.check(
                reference(),
                CheckOptions.DEFAULTS
                        .withSelection(LIFECYCLE_1)
                        .withPatience(PATIENCE)
                        .withEffort(PropertyConfig.NONE),
                new CheckListener() {
                    @Override
                    public void over(TestResult experiment) {
                        told.add(experiment.id());
                    }
                });
        assertThat(told).containsExactly("LIFECYCLE-1a", "LIFECYCLE-1b", "LIFECYCLE-1c");
        assertThat(result.scenarios())
                .extracting(scenario -> scenario.scenario().id())
                .isEqualTo(told);
        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
    }

    @Test
    void a_selection_covers_its_clauses_and_its_chapters() {
        assertThat(KIT.scenarios(Selection.ALL)).isEqualTo(KIT.plan().scenarios());
        assertThat(KIT.scenarios(new Selection(Set.of("LIFECYCLE-1"), Set.of("state"))))
                .isNotEmpty()
                .extracting(PlannedScenario::clause)
                .allMatch(clause -> clause.equals("LIFECYCLE-1") || clause.startsWith("STATE-"))
                .contains("LIFECYCLE-1", "STATE-1");
        assertThat(KIT.scenarios(new Selection(Set.of("NOPE-1"), Set.of()))).isEmpty();
    }

    private static ScenarioResult onlyFirstFailed(CheckResult result) {
        assertThat(result.scenarios())
                .extracting(ScenarioResult::outcome)
                .containsExactly(Outcome.CRASHED, Outcome.PASSED, Outcome.PASSED);
        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.NOT_CONFORMANT);
        assertThat(result.roots()).extracting(root -> root.clause().id()).containsExactly("LIFECYCLE-1");
        return result.scenarios().get(0);
    }

    private static CheckResult check(RuntimeUnderTest runtime) {
        return KIT.check(
                runtime,
                CheckOptions.DEFAULTS
                        .withSelection(LIFECYCLE_1)
                        .withPatience(PATIENCE)
                        .withEffort(PropertyConfig.NONE),
                CheckListener.NOBODY);
    }

    private static RuntimeUnderTest reference() {
        return new Runtimes(ConformanceTest.class.getClassLoader()).named("reference");
    }

    private static void hang(Environment environment) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a regular expression: the budget depends a little on the size of the application. */
    private static String neverQuiet(String asked) {
        return "the application did not settle within 20,\\d{3} steps after this: " + Pattern.quote(asked);
    }
}
