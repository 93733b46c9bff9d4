package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.Promise;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.generators.Profile;
import dev.yieldpoint.tck.generators.Profile.MoveKind;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.play.PromiseTrial;
import dev.yieldpoint.tck.play.Race;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.CheckResultBuilder;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.KnownFailures.Entry;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.ClauseExamples;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Results of checks that never were. */
public final class Results {

    public static final ScenarioResult FAILED = scenario("POST-1", Outcome.FAILED, "it came too late", List.of());
    public static final ScenarioResult VIOLATED =
            scenario("POST-2", Outcome.VIOLATED, "POST-2: out of order", List.of(new Violation("POST-2", 1, "order")));
    public static final ScenarioResult PASSED = scenario("STAMP-1", Outcome.PASSED, "", List.of());

    public static final PromiseResult KEPT = promise("API-1", "", "", "");
    public static final PromiseResult BROKEN = promise("API-2", "it threw nothing", "", "");
    public static final PromiseResult KNOWN = promise("API-3", "it threw nothing", "", "snow");
    public static final PromiseResult UNDECIDED = promise("API-4", "", "the machine stalled", "");

    private Results() {}

    /** One root, one clause that is a consequence of it, one that passed, one that was not run, and one that is left free. */
    private static final Profile PROFILE = new Profile(1, 1, 1, 1, List.of(), List.of(), List.of());

    public static CheckResult broken() {
        return of(
                List.of(FAILED, VIOLATED, PASSED),
                new ClauseVerdict(
                        clause("POST-2", Level.MUST),
                        Verdict.FAILED,
                        Set.of("POST-1"),
                        List.of(new Evidence(VIOLATED, "order", 1))),
                new ClauseVerdict(
                        clause("POST-1", Level.MUST),
                        Verdict.FAILED,
                        Set.of(),
                        List.of(new Evidence(FAILED, "it came too late", -1))),
                new ClauseVerdict(clause("STAMP-1", Level.SHOULD), Verdict.PASSED, Set.of(), List.of()),
                new ClauseVerdict(clause("STAMP-2", Level.SHOULD), Verdict.NOT_RUN, Set.of(), List.of()),
                new ClauseVerdict(clause("STAMP-3", Level.MAY), Verdict.UNTESTABLE, Set.of(), List.of()));
    }

    /** One clause that is known to be broken, and an entry that does not hold any more. */
    public static CheckResult known() {
        return new CheckResultBuilder()
                .scenarios(List.of(FAILED, PASSED))
                .clauses(List.of(
                        new ClauseVerdict(
                                clause("POST-1", Level.MUST),
                                Verdict.KNOWN_FAILURE,
                                Set.of(),
                                List.of(new Evidence(FAILED, "it came too late", -1, "snow"))),
                        new ClauseVerdict(clause("STAMP-1", Level.SHOULD), Verdict.PASSED, Set.of(), List.of())))
                .stale(List.of(new Stale(new Entry("STAMP-1a", "", "no stamps", 4), "it passed")))
                .build();
    }

    /** A runtime without stamps: one clause that does not apply, and one of which a scenario does not. */
    public static CheckResult without() {
        String why = "no stamps: cash only";
        PlannedScenario planned = new PlannedScenario("POST-1b", "POST-1", "A stamp", "post.feature", 9, Set.of());
        ScenarioResult unplayed = new ScenarioResult(planned, Outcome.NOT_APPLICABLE, "", 0, why, List.of(), List.of());
        return new CheckResultBuilder()
                .effort(new PropertyConfig(100, 1))
                .scenarios(List.of(scenario("POST-1", Outcome.PASSED, "", List.of()), unplayed))
                .properties(List.of(PropertyResult.untried(property().property(), why)))
                .clauses(List.of(
                        new ClauseVerdict(clause("POST-1", Level.MUST), Verdict.PASSED, Set.of(), List.of()),
                        new ClauseVerdict(
                                clause("STAMP-1", Level.MUST),
                                Verdict.NOT_APPLICABLE,
                                Set.of(),
                                List.of(),
                                why,
                                false,
                                false,
                                List.of())))
                .absent(Map.of("stamps", "cash only"))
                .build();
    }

    /** A runtime that threw where no clause speaks of it. */
    public static CheckResult crashed() {
        ScenarioResult crashed = failing(
                Outcome.CRASHED,
                new Failure(
                        Failure.Kind.RUNTIME,
                        "the runtime threw when asked to settle: java.lang.IllegalStateException: boom",
                        "",
                        false,
                        false,
                        true),
                "java.lang.IllegalStateException: boom\n    at com.example.Post.deliver(Post.java:7)");
        return of(
                List.of(crashed, PASSED),
                new ClauseVerdict(
                        clause("POST-1", Level.MUST),
                        Verdict.FAILED,
                        Set.of(),
                        List.of(new Evidence(crashed, crashed.message(), -1)),
                        "",
                        true,
                        false,
                        List.of()),
                new ClauseVerdict(clause("STAMP-1", Level.SHOULD), Verdict.PASSED, Set.of(), List.of()));
    }

    /** A runtime that threw where only a SHOULD forbids it, which ended a scenario of a MUST early. */
    public static CheckResult cutOff(boolean strict) {
        ScenarioResult crashed = failing(
                Outcome.CRASHED,
                new Failure(Failure.Kind.RUNTIME, "the runtime threw", "", false, false, true),
                "java.lang.IllegalStateException: boom");
        return new CheckResultBuilder()
                .strict(strict)
                .scenarios(List.of(crashed))
                .clauses(List.of(
                        new ClauseVerdict(clause("POST-1", Level.MUST), Verdict.UNDECIDED, Set.of(), List.of()),
                        new ClauseVerdict(
                                clause("STAMP-1", Level.SHOULD),
                                Verdict.FAILED,
                                Set.of(),
                                List.of(new Evidence(crashed, "it threw", 1)))))
                .build();
    }

    /** A process that does not speak the protocol. */
    public static CheckResult breach() {
        Failure breach = new Failure(
                Failure.Kind.PROTOCOL,
                "the process has written a line that is not JSON: «hello»",
                "log to standard error",
                false,
                false,
                false);
        return of(
                List.of(failing(Outcome.BROKE_PROTOCOL, breach, "standard error: none")),
                new ClauseVerdict(clause("POST-1", Level.MUST), Verdict.UNDECIDED, Set.of(), List.of()));
    }

    /** A machine that stalled, and a check that was cut short. */
    public static CheckResult undecided() {
        return of(
                List.of(
                        scenario("POST-1", Outcome.UNDECIDED, "the machine stalled", List.of()),
                        scenario("POST-2", Outcome.NOT_RUN, "it hung", List.of()),
                        PASSED),
                new ClauseVerdict(clause("POST-1", Level.MUST), Verdict.UNDECIDED, Set.of(), List.of()),
                new ClauseVerdict(clause("POST-2", Level.MUST), Verdict.UNDECIDED, Set.of(), List.of()),
                new ClauseVerdict(clause("STAMP-1", Level.SHOULD), Verdict.PASSED, Set.of(), List.of()));
    }

    /** A check in which a scenario of each of these clauses came out like this; if they failed, the first clause is the root. */
    public static CheckResult many(List<String> clauses, Outcome outcome) {
        List<ScenarioResult> scenarios = clauses.stream()
                .map(clause -> scenario(clause, outcome, "the same", List.of()))
                .toList();
        boolean crashed = outcome == Outcome.CRASHED;
        Verdict verdict = crashed || outcome == Outcome.FAILED ? Verdict.FAILED : Verdict.UNDECIDED;
        return of(
                scenarios,
                scenarios.stream()
                        .map(scenario -> new ClauseVerdict(
                                clause(scenario.clause(), Level.MUST),
                                verdict,
                                crashed || scenario.equals(scenarios.get(0)) ? Set.of() : Set.of(clauses.get(0)),
                                verdict == Verdict.FAILED ? List.of(new Evidence(scenario, "the same", -1)) : List.of(),
                                "",
                                crashed,
                                false,
                                List.of()))
                        .toArray(ClauseVerdict[]::new));
    }

    /** A check in which a scenario of each of these clauses shows the first clause broken, which is known. */
    public static CheckResult manyKnown(List<String> clauses, String reason) {
        List<ScenarioResult> scenarios = clauses.stream()
                .map(clause -> scenario(clause, Outcome.FAILED, "the same", List.of()))
                .toList();
        List<Evidence> evidence = scenarios.stream()
                .map(scenario -> new Evidence(scenario, "the same", -1, reason))
                .toList();
        return of(
                scenarios,
                clauses.stream()
                        .map(id -> new ClauseVerdict(
                                clause(id, Level.MUST),
                                Verdict.KNOWN_FAILURE,
                                Set.of(),
                                id.equals(clauses.get(0)) ? evidence : List.of()))
                        .toArray(ClauseVerdict[]::new));
    }

    /** A clause that passed, and another one of its chapter whose scenario came to no outcome. */
    public static CheckResult partly(Outcome outcome) {
        return of(
                List.of(PASSED, scenario("STAMP-2", outcome, "no outcome", List.of())),
                new ClauseVerdict(clause("STAMP-1", Level.SHOULD), Verdict.PASSED, Set.of(), List.of()),
                new ClauseVerdict(
                        clause("STAMP-2", Level.SHOULD),
                        outcome == Outcome.KIT_ERROR ? Verdict.NOT_RUN : Verdict.UNDECIDED,
                        Set.of(),
                        List.of()));
    }

    private static ScenarioResult failing(Outcome outcome, Failure failure, String detail) {
        return new ScenarioResult(
                FAILED.scenario(),
                outcome,
                "",
                0,
                failure.message(),
                FAILED.trace(),
                List.of(),
                failure,
                List.of(),
                List.of(detail),
                Optional.empty(),
                List.of(),
                Duration.ofMillis(1_234));
    }

    /** A runtime whose failure says this. */
    public static CheckResult saying(String message) {
        ScenarioResult failed = scenario("POST-1", Outcome.FAILED, message, List.of());
        return of(
                List.of(failed),
                new ClauseVerdict(
                        clause("POST-1", Level.MUST),
                        Verdict.FAILED,
                        Set.of(),
                        List.of(new Evidence(failed, message, -1))));
    }

    public static CheckResult of(List<ScenarioResult> scenarios, ClauseVerdict... clauses) {
        return new CheckResultBuilder()
                .scenarios(scenarios)
                .clauses(List.of(clauses))
                .build();
    }

    public static final ClauseVerdict HABIT = new ClauseVerdict(
            clause("HABIT-1", Level.PROFILE),
            Verdict.FAILED,
            Set.of(),
            List.of(new Evidence(
                    scenario("HABIT-1", Outcome.FAILED, "another habit", List.of()), "another habit", -1)));

    private static final ClauseVerdict DERIVED =
            new ClauseVerdict(ClauseExamples.derived("POST-3", "POST-1"), Verdict.PASSED, Set.of(), List.of());

    /** A runtime that a property has found out as well, and that has a habit of its own. */
    public static CheckResult found() {
        CheckResult broken = broken();
        return new CheckResultBuilder()
                .runtime(broken.runtime())
                .effort(new PropertyConfig(100, 1))
                .scenarios(broken.scenarios())
                .properties(List.of(property()))
                .clauses(Stream.concat(broken.clauses().stream(), Stream.of(HABIT, DERIVED))
                        .toList())
                .absent(Map.of("atoms", "none here"))
                .stale(known().stale())
                .promises(List.of(BROKEN, KEPT))
                .build();
    }

    /** A runtime that has another habit than that of the profile {@code habit}. */
    public static CheckResult habit(boolean strict, Set<String> profiles) {
        return new CheckResultBuilder()
                .strict(strict)
                .profiles(profiles)
                .scenarios(
                        List.of(PASSED, (ScenarioResult) HABIT.evidence().get(0).by()))
                .clauses(List.of(HABIT, DERIVED))
                .build();
    }

    /** A runtime that breaks a promise, and nothing else. */
    public static CheckResult promises(boolean strict, PromiseResult... promises) {
        return new CheckResultBuilder()
                .strict(strict)
                .scenarios(List.of(PASSED))
                .clauses(List.of(
                        new ClauseVerdict(clause("STAMP-1", Level.SHOULD), Verdict.PASSED, Set.of(), List.of())))
                .promises(List.of(promises))
                .build();
    }

    private static PromiseResult promise(String id, String broken, String undecided, String known) {
        Promise promise = new Promise(id, "What " + id + " promises.", () -> {});
        return new PromiseResult(
                promise, new PromiseTrial(broken, undecided, List.of("at Mine.java:7")), known, Duration.ZERO);
    }

    /** A runtime that nothing but a property has found out. */
    public static CheckResult onlyFound() {
        ClauseVerdict verdict = new ClauseVerdict(
                clause("POST-1", Level.MUST), Verdict.FAILED, Set.of(), List.of(new Evidence(property(), "order", 0)));
        return new CheckResultBuilder()
                .effort(new PropertyConfig(100, 1))
                .properties(List.of(property()))
                .clauses(List.of(verdict))
                .build();
    }

    /** A check in which the kit went wrong while it tried a property. */
    public static CheckResult kitErrorInProperty() {
        PropertyResult error = PropertyResult.spoilt(property().property(), 3, new IllegalStateException("oops"));
        return new CheckResultBuilder()
                .effort(new PropertyConfig(100, 1))
                .scenarios(List.of(PASSED))
                .properties(List.of(error))
                .clauses(List.of(
                        new ClauseVerdict(clause("STAMP-1", Level.SHOULD), Verdict.PASSED, Set.of(), List.of())))
                .build();
    }

    /** A check that found a program in which threads race. */
    public static CheckResult foundRace() {
        PropertyResult property = property();
        Program race = new Program(
                property.found().orElseThrow().program().application(), List.of(new Race.Sends(2, 1, "clerk")));
        Profile profile = new Profile(1, 1, 1, 1, List.of(), List.of(), List.of(MoveKind.RACE_OF_SENDS));
        PropertyResult found = new PropertyResult(
                new Property("race", "All of it arrives.", List.of("POST-1"), profile),
                7,
                Optional.of(new Found(race, property.found().orElseThrow().trial(), 7)));
        ClauseVerdict verdict = new ClauseVerdict(
                clause("POST-1", Level.MUST), Verdict.FAILED, Set.of(), List.of(new Evidence(found, "order", 0)));
        return new CheckResultBuilder()
                .effort(new PropertyConfig(100, 1))
                .properties(List.of(property, found))
                .clauses(List.of(verdict))
                .build();
    }

    /** A property for which a program was found that breaks it. */
    private static PropertyResult property() {
        ComponentNode app = new ComponentNode(
                "App",
                true,
                List.of(new Hook.UseCoroutine("clerk", List.of(), List.of(Instructions.yieldOnce()))),
                List.of());
        Program program = new Program(new Application(app), List.of(new Move.RenderAgain("App")));
        ProgramRun trial = new ProgramRun(
                Failure.NONE, List.of(new Event.Settled()), List.of(new Violation("POST-1", 0, "order")), List.of());
        Property property = new Property("mail", "All of it arrives.", List.of("POST-1"), PROFILE);
        return new PropertyResult(property, 7, Optional.of(new Found(program, trial, 7)));
    }

    public static ScenarioResult scenario(String clause, Outcome outcome, String message, List<Violation> violations) {
        CoroutineId clerk = new CoroutineId("clerk", 1, 1);
        return new ScenarioResult(
                new PlannedScenario(clause + "a", clause, "A letter <arrives>", "post/letters.feature", 7, Set.of()),
                outcome,
                outcome == Outcome.FAILED ? "\"clerk\" logged \"a\"" : "",
                outcome == Outcome.FAILED ? 12 : 0,
                message,
                List.of(new Event.Asked("the application starts"), new Event.Started(clerk), new Event.Settled()),
                violations);
    }

    private static Clause clause(String id, Level level) {
        return ClauseExamples.clause(id, level);
    }
}
