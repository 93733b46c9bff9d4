package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.trace.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Traces of scenarios on the reference runtime, for pictures of a conforming runtime. */
public final class ReferenceTraces {

    private ReferenceTraces() {}

    /**
     * Plays scenarios, and gives their traces.
     *
     * @param scenarios their ids
     * @return the traces of those that pass, by id; none if the reference runtime does not lie beside the kit
     */
    public static Map<String, List<Event>> ofReference(Collection<String> scenarios) {
        RuntimeUnderTest reference;
        try {
            reference = new Runtimes(ReferenceTraces.class.getClassLoader()).named("reference");
        } catch (RuntimesUnusableException notThere) {
            return Map.of();
        }
        return new ScenarioRunner(reference, new Endurance(CheckOptions.DEFAULT_PATIENCE), CheckListener.NOBODY, null)
                        .run(FeaturePlan.load().scenarios().stream()
                                .filter(scenario -> scenarios.contains(scenario.id()))
                                .toList())
                        .stream()
                        .filter(result -> result.outcome() == ScenarioResult.Outcome.PASSED)
                        .collect(Collectors.toMap(ScenarioResult::id, ScenarioResult::trace));
    }
}
