package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.checks.BodyLines;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.http.HttpUnusableException;
import dev.yieldpoint.tck.play.ClausesViolated;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.play.PlayedScenario;
import dev.yieldpoint.tck.play.RuntimeFailure;
import dev.yieldpoint.tck.play.Unobservable;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Collects the outcomes of all planned scenarios from the JUnit Platform and from the plays. A scenario without an outcome is an error of the kit: a run without tests must not look like one without failures.
 */
final class ScenarioRecorder implements TestExecutionListener {

    /** Cucumber appends the step to a stack trace, as a frame of a class of this name. */
    private static final String STEP_FRAME = "✽";

    private final Map<String, PlannedScenario> planned = new LinkedHashMap<>();
    private final Map<String, PlayedScenario> played = new HashMap<>();
    private final Map<String, ScenarioResult> results = new HashMap<>();
    private final Consumer<ScenarioResult> progress;
    private long began = System.nanoTime();

    ScenarioRecorder(List<PlannedScenario> scenarios, Consumer<ScenarioResult> progress) {
        scenarios.forEach(scenario -> planned.put(scenario.id(), scenario));
        this.progress = progress;
    }

    void played(PlayedScenario scenario) {
        played.put(scenario.scenario(), scenario);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            began = System.nanoTime(); // one scenario at a time
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult execution) {
        if (test.isTest()) {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            planned(test)
                    .ifPresent(scenario -> record(result(scenario, execution).took(took)));
        }
    }

    /** One result for every planned scenario, in the order of the plan. */
    List<ScenarioResult> results() {
        return planned.values().stream()
                .map(scenario -> results.getOrDefault(
                        scenario.id(),
                        ScenarioResult.unplayed(
                                scenario, Outcome.KIT_ERROR, "the scenario was planned, but was not run")))
                .toList();
    }

    private void record(ScenarioResult result) {
        results.put(result.scenario().id(), result);
        played.remove(result.scenario().id()); // its trace can be long, and the result has what is kept of it
        progress.accept(result);
    }

    private Optional<PlannedScenario> planned(TestIdentifier test) {
        return test.getTags().stream()
                .flatMap(tag -> Optional.ofNullable(planned.get(tag.getName())).stream())
                .findFirst();
    }

    private ScenarioResult result(PlannedScenario scenario, TestExecutionResult execution) {
        PlayedScenario play = played.getOrDefault(
                scenario.id(),
                new PlayedScenario(
                        scenario.id(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of()));
        Throwable thrown = execution.getThrowable().orElse(null);
        if (thrown == null) {
            boolean passed =
                    execution.getStatus() == TestExecutionResult.Status.SUCCESSFUL && played.containsKey(scenario.id());
            String message = passed ? "" : "the scenario ended without having been played: " + execution.getStatus();
            Outcome outcome = passed ? Outcome.PASSED : Outcome.KIT_ERROR;
            return new ScenarioResult(
                    scenario,
                    outcome,
                    "",
                    0,
                    message,
                    KeptTrace.ofPassed(play.trace()),
                    play.violations(),
                    Failure.NONE,
                    play.recorded(),
                    List.of(),
                    play.application(),
                    List.of(),
                    Duration.ZERO);
        }
        if (thrown instanceof Endurance.Exhausted exhausted) {
            return ScenarioResult.unplayed(scenario, Outcome.NOT_RUN, String.valueOf(exhausted.getMessage()));
        }
        if (thrown instanceof Unobservable unobservable) {
            return ScenarioResult.unplayed(scenario, Outcome.NOT_APPLICABLE, String.valueOf(unobservable.getMessage()));
        }
        Optional<StackTraceElement> step = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(STEP_FRAME))
                .findFirst();
        Outcome outcome = outcome(thrown);
        String message = String.valueOf(thrown.getMessage());
        KeptTrace kept = KeptTrace.of(play.trace(), play.violations());
        List<String> details = new ArrayList<>(play.attachments());
        if (outcome == Outcome.KIT_ERROR) {
            KitError error = KitError.of(thrown);
            message = error.message();
            details.addAll(error.details());
        }
        return new ScenarioResult(
                scenario,
                outcome,
                step.map(StackTraceElement::getMethodName).orElse(""),
                step.map(StackTraceElement::getLineNumber).orElse(0),
                message,
                kept.events(),
                kept.violations(),
                failed(thrown),
                play.recorded(),
                details,
                play.application(),
                play.application()
                        .map(application -> kept.ofEach(BodyLines.of(application, play.trace())))
                        .orElse(List.of()),
                Duration.ZERO);
    }

    private static Failure failed(Throwable thrown) {
        if (thrown instanceof HttpUnusableException http && http.isLate()) {
            return Failure.STALLED;
        }
        return thrown instanceof RuntimeFailure failure ? failure.failure() : Failure.NONE;
    }

    private static Outcome outcome(Throwable thrown) {
        if (thrown instanceof RuntimeFailure failure) {
            return switch (failure.failure().kind()) {
                case STEP -> Outcome.FAILED;
                case RUNTIME -> Outcome.CRASHED;
                case PROTOCOL -> Outcome.BROKE_PROTOCOL;
            };
        }
        return thrown instanceof ClausesViolated ? Outcome.VIOLATED : Outcome.KIT_ERROR;
    }
}
