package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.BodyLines;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.trace.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Traces of the reference runtime, for pictures of a conforming runtime. Without the reference runtime beside the kit there are none.
 *
 * <p><b>Threads.</b> One at a time.
 */
public final class ReferenceTraces {

    private final Optional<RuntimeUnderTest> reference;

    private ReferenceTraces(Optional<RuntimeUnderTest> reference) {
        this.reference = reference;
    }

    /** What the reference did with an application. */
    public record Played(Application application, List<Event> events) {

        /** For each event the number of the instruction that produced it, see {@link BodyLines}. */
        public List<Integer> lines() {
            return BodyLines.of(application, events);
        }
    }

    /** The traces of the reference runtime that lies beside the kit, if one does. */
    public static ReferenceTraces find() {
        try {
            return new ReferenceTraces(
                    Optional.of(new Runtimes(ReferenceTraces.class.getClassLoader()).named("reference")));
        } catch (RuntimesUnusableException notThere) {
            return new ReferenceTraces(Optional.empty());
        }
    }

    /**
     * Plays scenarios.
     *
     * @param scenarios their ids
     * @return what happened in those that pass, by id
     */
    public Map<String, Played> of(Collection<String> scenarios) {
        return reference
                .map(runtime -> new ScenarioRunner(
                                runtime, new Endurance(CheckOptions.DEFAULT_PATIENCE), CheckListener.NOBODY, null)
                        .run(FeaturePlan.load().scenarios().stream()
                                .filter(scenario -> scenarios.contains(scenario.id()))
                                .toList()))
                .orElse(List.of())
                .stream()
                .filter(result -> result.outcome() == ScenarioResult.Outcome.PASSED)
                .filter(result -> result.application().isPresent())
                .collect(Collectors.toMap(
                        ScenarioResult::id,
                        result -> new Played(result.application().orElseThrow(), cut(result.trace()))));
    }

    /** Plays a program; empty if it does not pass. */
    public Optional<Played> of(Program program) {
        return reference
                .map(runtime -> ProgramRun.of(program, runtime, CheckOptions.DEFAULT_PATIENCE))
                .filter(ProgramRun::passed)
                .map(run -> new Played(program.application(), cut(run.trace())));
    }

    /** The beginning of a long trace. */
    private static List<Event> cut(List<Event> trace) {
        return KeptTrace.of(trace, List.of()).events();
    }
}
