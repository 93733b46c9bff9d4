package dev.yieldpoint.tck.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.features.FeatureFiles;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.http.StandIn;
import dev.yieldpoint.tck.play.Checking;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Specification;
import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Checks runtimes against the specification, with the kit's own features.
 *
 * <p>One instance may check many runtimes, one after another or from several threads.
 */
public final class Conformance {

    /** Where the phrases of the steps are. */
    private static final String GLUE = "dev.yieldpoint.tck.steps";

    /** Held while scenarios are discovered: two discoveries in one jar at the same time disturb each other. */
    private static final Object DISCOVERY = new Object();

    private final Specification specification;
    private final FeaturePlan plan;

    /**
     * Reads specification and features.
     *
     * @throws dev.yieldpoint.tck.specification.SpecificationError if the specification does not hold together
     * @throws dev.yieldpoint.tck.features.FeatureError if a feature cannot be read
     */
    public Conformance() {
        this.specification = Specification.load();
        this.plan = FeaturePlan.load();
    }

    /** The clauses. */
    public Specification specification() {
        return specification;
    }

    /** The scenarios. */
    public FeaturePlan plan() {
        return plan;
    }

    /** The scenarios that verify what was selected. */
    public List<PlannedScenario> scenarios(Selection selection) {
        return plan.scenarios().stream()
                .filter(scenario -> specification
                        .clause(scenario.clause())
                        .filter(selection::covers)
                        .isPresent())
                .toList();
    }

    /** All that a list of known failures can name: clauses, scenarios and properties. */
    public Set<String> ids() {
        return Stream.of(
                        specification.clauses().stream().map(Clause::id),
                        plan.scenarios().stream().map(PlannedScenario::id),
                        Properties.ALL.stream().map(Property::name))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** Checks a runtime of which no failures are known. */
    public CheckResult check(
            RuntimeUnderTest runtime,
            Selection selection,
            boolean strict,
            Duration patience,
            Effort effort,
            Watcher watcher) {
        return check(runtime, selection, strict, patience, effort, KnownFailures.NONE, watcher);
    }

    /**
     * Checks a runtime.
     *
     * @param patience how long the runtime may take to come back from one call
     * @param effort how hard properties are tried
     */
    public CheckResult check(
            RuntimeUnderTest runtime,
            Selection selection,
            boolean strict,
            Duration patience,
            Effort effort,
            KnownFailures known,
            Watcher watcher) {
        long began = System.nanoTime();
        List<PlannedScenario> scenarios = scenarios(selection);
        if (scenarios.stream().anyMatch(PlannedScenario::usesServer)) {
            StandIn.warmUp();
        }
        ScenarioRecorder recorder = new ScenarioRecorder(scenarios, watcher::over);
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new CucumberTestEngine())
                .build());
        TestPlan tests;
        synchronized (DISCOVERY) {
            tests = launcher.discover(request(scenarios));
        }
        new Checking(runtime, patience, recorder::played).during(() -> launcher.execute(tests, recorder));
        List<ScenarioResult> results = recorder.results();
        List<PropertyResult> tried = new Trying(
                        new Search(specification, runtime, patience, known::explain), effort, watcher)
                .all(properties(selection, effort));
        List<ClauseVerdict> verdicts = Judge.judge(specification, results, tried, known);
        List<Experiment> run =
                Stream.<Experiment>concat(results.stream(), tried.stream()).toList();
        return new CheckResult(
                runtime.name(),
                strict,
                effort,
                results,
                tried,
                verdicts,
                known.stale(run, verdicts, selection.isAll() && effort.tries() > 0),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** The properties that are about what was selected. */
    public List<Property> properties(Selection selection, Effort effort) {
        return effort.tries() == 0
                ? List.of()
                : Properties.ALL.stream()
                        .filter(property -> property.clauses().stream()
                                .flatMap(id -> specification.clause(id).stream())
                                .anyMatch(selection::covers))
                        .toList();
    }

    private LauncherDiscoveryRequest request(List<PlannedScenario> scenarios) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .selectors(selectPackage(FeatureFiles.PACKAGE))
                .configurationParameter("cucumber.glue", GLUE)
                .configurationParameter("cucumber.publish.quiet", "true");
        if (scenarios.size() < plan.scenarios().size()) {
            request.configurationParameter(
                    "cucumber.filter.tags",
                    scenarios.stream().map(scenario -> "@" + scenario.id()).collect(Collectors.joining(" or ")));
        }
        return request.build();
    }
}
