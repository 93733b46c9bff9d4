package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.specification.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks runtimes against the specification, with the kit's own features.
 *
 * <p>One instance may check many runtimes, one after another or from several threads.
 */
public final class Conformance {

    private final Specification specification;
    private final FeaturePlan plan;
    private final @Nullable CucumberReports reports;
    private final ScheduleSearch schedules;

    /**
     * Reads specification and features.
     *
     * @throws dev.yieldpoint.tck.specification.SpecificationException if the specification does not hold together
     * @throws dev.yieldpoint.tck.features.FeatureException if a feature cannot be read
     */
    public Conformance() {
        this(Specification.load(), FeaturePlan.load(), null, ScheduleSearch.NONE);
    }

    /** Checks against these clauses with these scenarios. */
    public Conformance(Specification specification, FeaturePlan plan) {
        this(specification, plan, null, ScheduleSearch.NONE);
    }

    private Conformance(
            Specification specification,
            FeaturePlan plan,
            @Nullable CucumberReports reports,
            ScheduleSearch schedules) {
        this.specification = specification;
        this.plan = plan;
        this.reports = reports;
        this.schedules = schedules;
    }

    /** The same, for one check of which Cucumber reports as well. */
    public Conformance reporting(CucumberReports cucumber) {
        return new Conformance(specification, plan, cucumber, schedules);
    }

    /** The same, for checks in which an engine also plays programs in schedules. */
    public Conformance withSchedules(ScheduleSearch search) {
        return new Conformance(specification, plan, reports, search);
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
                .filter(scenario -> selection.covers(scenario, specification))
                .toList();
    }

    /** Whether neither a scenario nor a property nor a promise is selected, other than what is played in schedules. */
    public boolean isNothing(Selection selection) {
        return scenarios(selection).isEmpty()
                && properties(selection, new PropertyConfig(1, 0)).isEmpty()
                && !hasPromise(selection);
    }

    /**
     * What is selected by these ids, of clauses, scenarios, properties and promises, in any case. A withdrawn id selects what
     * replaces it; {@link #hints} says so.
     *
     * @throws IllegalArgumentException if there is no such id; the message suggests the nearest
     */
    public Selection selection(Collection<String> typed) {
        Spelling spelling = new Spelling(ids());
        return Selection.only(
                specification,
                typed.stream()
                        .flatMap(id -> specification
                                .withdrawn(id)
                                .map(one -> one.see().stream())
                                .orElseGet(() -> Stream.of(spelling.of(id))))
                        .collect(Collectors.toSet()));
    }

    /** Of these ids, for each that is withdrawn a line that says so and names what replaces it. */
    public List<String> hints(Collection<String> typed) {
        return typed.stream()
                .flatMap(id -> specification.withdrawn(id).stream())
                .map(Withdrawn::hint)
                .toList();
    }

    /**
     * Reads a list of known failures, in which withdrawn ids stand for what replaces them.
     *
     * @param file where it stands, for the errors
     * @throws KnownFailuresException with all that is wrong in it, each with file and line
     */
    public KnownFailures knownFailures(String text, String file) {
        return KnownFailures.parse(text, file, ids(), specification.withdrawn());
    }

    /**
     * The profiles of these names, as somebody typed them.
     *
     * @throws IllegalArgumentException if there is no such profile; the message lists those that there are
     */
    public Set<String> profiles(Collection<String> typed) {
        List<String> known = specification.profiles();
        Set<String> named = typed.stream().map(String::strip).collect(Collectors.toSet());
        for (String name : named) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no profile " + name + "; there are " + String.join(", ", known));
            }
        }
        return named;
    }

    /** Whether a promise is selected. */
    public boolean hasPromise(Selection selection) {
        return JavaApiRuntime.promiseIds().stream().anyMatch(selection::coversPromise);
    }

    /** The ids of all clauses, scenarios, properties and promises, in this order. */
    public Set<String> ids() {
        return Stream.of(
                        specification.clauses().stream().map(Clause::id),
                        plan.scenarios().stream().map(PlannedScenario::id),
                        Properties.ALL.stream().map(Property::name),
                        ScheduledRaces.ALL.stream().map(Property::name),
                        JavaApiRuntime.promiseIds().stream())
                .flatMap(ids -> ids)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Checks a runtime. The watcher is called from several threads, one at a time. */
    public CheckResult check(RuntimeUnderTest runtime, CheckOptions options, CheckListener watcher) {
        Instant start = Instant.now();
        long began = System.nanoTime();
        Selection selection = options.selection();
        PropertyConfig effort = options.effort();
        KnownFailures known = options.known();
        Absences absences = Absences.of(runtime);
        Endurance endurance = new Endurance(options.patience());
        List<PlannedScenario> scenarios = scenarios(selection);
        List<ScenarioResult> results = withUnplayed(
                scenarios,
                new ScenarioRunner(runtime, endurance, watcher, reports)
                        .run(scenarios.stream()
                                .filter(scenario -> absences.of(scenario).isEmpty())
                                .toList()),
                absences);
        watcher.began(Phase.PROPERTIES);
        List<Property> properties = properties(selection, effort);
        List<PropertyResult> turns = withUntried(
                properties,
                new PropertyRunner(new Search(specification, runtime, endurance, known::explain), effort, watcher)
                        .all(properties.stream()
                                .flatMap(property -> absences.adapted(property).stream())
                                .toList()),
                absences);
        List<PropertyResult> tried = new ArrayList<>(turns);
        if (schedules.schedules() > 0) {
            watcher.began(Phase.SCHEDULES);
            List<Property> scheduled = scheduled(selection);
            tried.addAll(withUntried(
                    scheduled,
                    schedules.search(
                            scheduled.stream()
                                    .flatMap(property -> absences.adapted(property).stream())
                                    .toList(),
                            property -> lesser(property, known),
                            watcher),
                    absences));
        }
        List<PromiseResult> promises = PromiseResult.all(runtime, selection, endurance, known);
        watcher.began(Phase.VERDICT);
        List<ClauseVerdict> verdicts = new Reproduction(specification, results, tried, known)
                .in(VerdictBuilder.judge(specification, results, tried, known));
        List<TestResult> run =
                Stream.<TestResult>concat(results.stream(), tried.stream()).toList();
        return new CheckResult(
                runtime.name(),
                runtime.identity(),
                options,
                results,
                tried,
                verdicts,
                absences.reasons(),
                Stream.concat(
                                known.stale(run, verdicts, selection.isAll() && effort.tries() > 0).stream(),
                                known.stale(promises).stream())
                        .toList(),
                runtime.selfReported(),
                start,
                Duration.ofNanos(System.nanoTime() - began),
                promises,
                specification.version(),
                runtime.observed());
    }

    /** The clauses whose violation counts for nothing, or is known. */
    private Set<String> lesser(Property property, KnownFailures known) {
        return specification.clauses().stream()
                .filter(clause ->
                        !Strictness.LAX.counts(clause) || known.lists(clause.id()) || known.lists(property.name()))
                .map(Clause::id)
                .collect(Collectors.toSet());
    }

    private static List<ScenarioResult> withUnplayed(
            List<PlannedScenario> planned, List<ScenarioResult> played, Absences absences) {
        Map<String, ScenarioResult> results =
                played.stream().collect(Collectors.toMap(ScenarioResult::id, result -> result));
        return planned.stream()
                .map(scenario -> absences.of(scenario)
                        .map(why -> ScenarioResult.unplayed(scenario, Outcome.NOT_APPLICABLE, why))
                        .orElseGet(() -> Objects.requireNonNull(results.get(scenario.id()))))
                .toList();
    }

    private static List<PropertyResult> withUntried(
            List<Property> properties, List<PropertyResult> tried, Absences absences) {
        return Stream.concat(
                        tried.stream(),
                        properties.stream()
                                .flatMap(property -> absences.why(property).stream()
                                        .map(why -> PropertyResult.untried(property, why))))
                .toList();
    }

    /** The properties about what was selected whose programs are played in schedules. */
    public List<Property> scheduled(Selection selection) {
        return ScheduledRaces.ALL.stream()
                .filter(property -> selection.covers(property, specification))
                .toList();
    }

    /** The properties that are about what was selected, but for those whose programs are played in schedules. */
    public List<Property> properties(Selection selection, PropertyConfig effort) {
        return effort.tries() == 0
                ? List.of()
                : Properties.ALL.stream()
                        .filter(property -> selection.covers(property, specification))
                        .map(property -> effort.exhaustive() ? property.exhaustive() : property)
                        .toList();
    }
}
