package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.features.FeatureCopies;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.http.StandIn;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.PlayedScenario;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.play.ScenarioContext;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs scenarios against a runtime: on the JUnit Platform, with Cucumber's engine and nothing else. */
record ScenarioRunner(
        RuntimeUnderTest runtime,
        Endurance endurance,
        CheckListener watcher,
        @Nullable CucumberReports reports) {

    /** Where the phrases of the steps are. */
    private static final String GLUE = "dev.yieldpoint.tck.steps";

    /** Held while scenarios are discovered: two discoveries in one jar at the same time disturb each other. */
    private static final Object DISCOVERY = new Object();

    /** One result for each of the scenarios, in their order. What the machine has held up is played once more. */
    List<ScenarioResult> run(List<PlannedScenario> scenarios) {
        List<ScenarioResult> results = once(scenarios, result -> {
            if (!isLost(result)) {
                watcher.over(result);
            }
        });
        List<PlannedScenario> lost = results.stream()
                .filter(ScenarioRunner::isLost)
                .map(ScenarioResult::scenario)
                .toList();
        if (lost.isEmpty()) {
            return results;
        }
        Map<String, ScenarioResult> again = once(lost, result -> watcher.over(repeated(result))).stream()
                .map(ScenarioRunner::repeated)
                .collect(Collectors.toMap(ScenarioResult::id, result -> result));
        return results.stream()
                .map(result -> again.getOrDefault(result.id(), result))
                .toList();
    }

    private static boolean isLost(ScenarioResult result) {
        return result.failed().lostByMachine();
    }

    private static ScenarioResult repeated(ScenarioResult again) {
        if (isLost(again)) {
            return ScenarioResult.unplayed(again.scenario(), Outcome.UNDECIDED, ProgramRun.STALLED_TWICE);
        }
        return again.outcome() == Outcome.PASSED
                ? ScenarioResult.unplayed(again.scenario(), Outcome.UNDECIDED, ProgramRun.STALLED)
                : again;
    }

    private List<ScenarioResult> once(List<PlannedScenario> scenarios, Consumer<ScenarioResult> over) {
        if (scenarios.stream().anyMatch(PlannedScenario::usesServer)) {
            StandIn.warmUp();
        }
        ScenarioRecorder recorder = new ScenarioRecorder(scenarios, over);
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new CucumberTestEngine())
                .build());
        watcher.began(Phase.DISCOVERY);
        TestPlan tests = discover(launcher, scenarios);
        watcher.began(Phase.SCENARIOS);
        Consumer<PlayedScenario> played = scenario -> {
            recorder.played(scenario);
            if (!scenario.exchanged().isEmpty()) {
                watcher.exchanged(scenario.scenario(), scenario.exchanged());
            }
        };
        new ScenarioContext(runtime, endurance, played).during(() -> launcher.execute(tests, recorder));
        return recorder.results();
    }

    private TestPlan discover(Launcher launcher, List<PlannedScenario> scenarios) {
        try (FeatureCopies features = new FeatureCopies()) {
            synchronized (DISCOVERY) {
                return launcher.discover(request(features, scenarios));
            }
        }
    }

    private LauncherDiscoveryRequest request(FeatureCopies features, List<PlannedScenario> scenarios) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .selectors(scenarios.stream()
                        .map(PlannedScenario::file)
                        .distinct()
                        .map(file -> DiscoverySelectors.selectUri(features.uri(file)))
                        .toList())
                .configurationParameter("cucumber.glue", GLUE)
                .configurationParameter("cucumber.publish.quiet", "true");
        String plugins = reports == null ? "" : reports.plugins(features.uri(""));
        if (!plugins.isEmpty()) {
            request.configurationParameter("cucumber.plugin", plugins);
        }
        if (scenarios.size() < FeaturePlan.load().scenarios().size()) { // Cucumber reads the filter for every scenario
            request.configurationParameter("cucumber.filter.tags", tags(scenarios));
        }
        return request.build();
    }

    private static String tags(List<PlannedScenario> scenarios) {
        return scenarios.stream().map(scenario -> "@" + scenario.id()).collect(Collectors.joining(" or "));
    }
}
