package dev.yieldpoint.tck.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.listing.CompiledListings;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.site.ListingsOfTheSite;
import dev.yieldpoint.tck.trace.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every coroutine of the features as Java: it compiles, and does in every scenario exactly what the interpreter does. */
@Tag("exhaustive")
@Execution(ExecutionMode.CONCURRENT)
class ListingsPlayedTest {

    private static final int MANY = 10;
    private static final Conformance KIT = new Conformance();
    private static final CoroutineRuntime REFERENCE = ServiceLoader.load(CoroutineRuntime.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(runtime -> runtime.name().equals("reference"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path classes;

    @Test
    void in_every_scenario_the_compiled_bodies_leave_the_trace_that_the_interpreted_ones_leave() throws IOException {
        List<ScenarioResult> wanted = check(new JavaApiRuntime(REFERENCE)).scenarios();
        Set<String> ruledOut = wanted.stream()
                .filter(scenario -> scenario.outcome() == Outcome.NOT_APPLICABLE)
                .map(ScenarioResult::id)
                .collect(Collectors.toSet());
        assertThat(ruledOut).allMatch(id -> id.startsWith("LIFECYCLE-13")); // hooks behind an early return
        try (CompiledListings compiled =
                new CompiledListings(ListingsOfTheSite.all(id -> !ruledOut.contains(id)), classes)) {
            ListedRuntime listed = new ListedRuntime(REFERENCE, compiled);

            List<ScenarioResult> seen = check(listed).scenarios();

            List<String> differ = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                ScenarioResult scenario = seen.get(i);
                if (ruledOut.contains(scenario.id())) {
                    assertThat(scenario.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
                } else if (scenario.outcome() != Outcome.PASSED) {
                    differ.add(scenario.id() + " " + scenario.outcome() + ": " + scenario.message());
                } else if (!comparable(scenario.trace())
                        .equals(comparable(wanted.get(i).trace()))) {
                    differ.add(scenario.id() + " leaves another trace");
                }
            }
            assertThat(differ).isEmpty();
            assertThat(seen).hasSize(KIT.plan().scenarios().size());
            assertThat(listed.played()).containsExactlyInAnyOrderElementsOf(compiled.listings());
        }
    }

    /** The events in their order; of many requests at once the server decides which is answered first, so without it. */
    private static List<String> comparable(List<Event> trace) {
        long answers = trace.stream()
                .filter(event ->
                        event instanceof Event.Completed there && there.what() instanceof Awaitable.Response<?>)
                .count();
        Stream<String> events = trace.stream().map(Event::toString);
        return (answers < MANY ? events : events.sorted()).toList();
    }

    private static CheckResult check(RuntimeUnderTest runtime) {
        return KIT.check(
                runtime, CheckOptions.DEFAULTS.withStrict(true).withEffort(PropertyConfig.NONE), CheckListener.NOBODY);
    }
}
