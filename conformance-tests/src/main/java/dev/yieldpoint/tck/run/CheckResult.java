package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.Observed;
import dev.yieldpoint.tck.driver.RuntimeIdentity;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.specification.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outcome of a check: the tests that ran, and the verdict on every clause.
 *
 * @param options how the check was carried out
 * @param absent what the runtime declares that it is without, by name, and why
 * @param stale known failures that are none any more
 * @param identity what else is known of the runtime
 * @param selfReported whether it rests on what the runtime says of itself
 * @param promises the promises of the interface that the runtime is driven over, if everything was selected
 * @param requirements the version of the requirements: verdicts of one version are comparable
 * @param began when the check began
 * @param observed what the kit has observed of a runtime that reports on itself
 */
public record CheckResult(
        String runtime,
        RuntimeIdentity identity,
        CheckOptions options,
        List<ScenarioResult> scenarios,
        List<PropertyResult> properties,
        List<ClauseVerdict> clauses,
        Map<String, String> absent,
        List<Stale> stale,
        boolean selfReported,
        Instant began,
        Duration took,
        List<PromiseResult> promises,
        String requirements,
        Observed observed) {

    /** How a runtime came out. */
    public enum Conformance {
        /** No clause that counts was broken. */
        CONFORMANT,
        /** At least one was, and all that shows it is known. */
        AS_KNOWN,
        /** At least one was. */
        NOT_CONFORMANT,
        /** The process broke the protocol, so that little is known of the runtime in it. */
        PROTOCOL_BROKEN,
        /** The kit itself went wrong, or nothing came to an outcome, so nothing is said. */
        NO_VERDICT;

        /** {@code not conformant}, for people. */
        public String words() {
            return ConstantNames.words(this);
        }
    }

    /** What the run says of the runtime. */
    public Conformance conformance() {
        if (!kitErrors().isEmpty()) {
            return Conformance.NO_VERDICT;
        }
        if (!protocolBreaches().isEmpty()) {
            return Conformance.PROTOCOL_BROKEN;
        }
        if (counts(Verdict.FAILED) || (options.strict() && promises(PromiseResult.Outcome.BROKEN) > 0)) {
            return Conformance.NOT_CONFORMANT;
        }
        if (notRun() > 0 || isUndecided()) {
            return Conformance.NO_VERDICT;
        }
        return counts(Verdict.KNOWN_FAILURE) || (options.strict() && promises(PromiseResult.Outcome.KNOWN_FAILURE) > 0)
                ? Conformance.AS_KNOWN
                : Conformance.CONFORMANT;
    }

    /** Whether nothing at all came to an outcome. */
    private boolean isUndecided() {
        return experiments().stream().noneMatch(TestResult::isDecided)
                && promises.size() == promises(PromiseResult.Outcome.UNDECIDED);
    }

    /** Whether a violation of this clause counts. */
    public boolean counts(ClauseVerdict verdict) {
        return options.strictness().counts(verdict.clause());
    }

    private boolean counts(Verdict verdict) {
        return counting(verdict) > 0;
    }

    /** Whether there is nothing to do: all that counts is kept, or known to be broken, and the list of that is right. */
    public boolean isAsExpected() {
        Conformance conformance = conformance();
        return stale.isEmpty()
                && notRun() == 0
                && !(options.strict()
                        && undecided() + counting(Verdict.UNDECIDED) + promises(PromiseResult.Outcome.UNDECIDED) > 0)
                && (conformance == Conformance.CONFORMANT || conformance == Conformance.AS_KNOWN);
    }

    /** The scenarios of clauses that require something; the others only record what the runtime does. */
    public List<ScenarioResult> judged() {
        return scenarios.stream().filter(scenario -> !isFree(scenario)).toList();
    }

    /** Whether nothing is required in a test: its clause leaves the outcome free. */
    boolean isFree(TestResult test) {
        return clauses.stream()
                .map(ClauseVerdict::clause)
                .anyMatch(clause -> clause.level() == Level.MAY && clause.id().equals(test.clause()));
    }

    /** How many promises came out like this. */
    public long promises(PromiseResult.Outcome outcome) {
        return promises.stream().filter(promise -> promise.outcome() == outcome).count();
    }

    /** All that was to be played, with what does not apply. */
    public List<TestResult> experiments() {
        return Stream.<TestResult>concat(scenarios.stream(), properties.stream())
                .toList();
    }

    /** What a test runner lists: all of it, except scenarios that require nothing, that the runtime cannot play, and that show nothing. */
    public List<TestResult> tests() {
        return experiments().stream()
                .filter(test ->
                        !isFree(test) || !isUnplayable(test) || !news(test).isEmpty())
                .toList();
    }

    private static boolean isUnplayable(TestResult test) {
        return !test.notApplicable().isEmpty()
                || (!test.failed().isNone() && !test.failed().isOfProtocol());
    }

    /** The scenarios and properties in which the kit went wrong. */
    public List<TestResult> kitErrors() {
        return experiments().stream()
                .filter(experiment -> !experiment.kitError().isEmpty())
                .toList();
    }

    /** The scenarios and properties in which a process broke the protocol. */
    public List<TestResult> protocolBreaches() {
        return experiments().stream()
                .filter(experiment -> experiment.failed().isOfProtocol())
                .toList();
    }

    /** Whether all of it was played to an outcome, so that a list of what fails is complete. */
    public boolean isComplete() {
        return experiments().stream()
                .allMatch(experiment ->
                        experiment.isDecided() || !experiment.notApplicable().isEmpty());
    }

    /** How many scenarios and properties came to no outcome, because the machine stalled. */
    public long undecided() {
        return experiments().stream()
                .filter(experiment -> !experiment.undecided().isEmpty())
                .count();
    }

    /** How many scenarios and properties were not played, or not to their end, because the check was cut short. */
    public long notRun() {
        return experiments().stream()
                .filter(experiment -> !experiment.notRun().isEmpty())
                .count();
    }

    /** The clauses that failed only because the runtime threw, hung or ended, where no clause says what is wrong. */
    public List<ClauseVerdict> crashed() {
        return clauses.stream().filter(ClauseVerdict::crashed).toList();
    }

    /** What an experiment is in the terms of a test runner. */
    public Standing standing(TestResult experiment) {
        return Standing.of(experiment, this);
    }

    /** What a promise is in the terms of a test runner. */
    public Standing standing(PromiseResult promise) {
        return Standing.of(promise, options.strict());
    }

    /** What an experiment shows that is not known, by clause, roots first. */
    public Map<ClauseVerdict, List<Evidence>> news(TestResult experiment) {
        Map<ClauseVerdict, List<Evidence>> news = new LinkedHashMap<>();
        clauses.stream()
                .sorted(Comparator.comparing(verdict -> !verdict.isRoot()))
                .forEach(verdict -> verdict.evidence().stream()
                        .filter(piece -> piece.by().id().equals(experiment.id()) && !piece.isKnown())
                        .forEach(piece -> news.computeIfAbsent(verdict, v -> new ArrayList<>())
                                .add(piece)));
        return news;
    }

    /**
     * Whether an experiment ended early in an exception that only a weaker clause forbids, so that its own clause is neither
     * satisfied nor violated by it.
     */
    public boolean isCutOff(TestResult experiment) {
        return experiment.isDecided()
                && !experiment.failed().isNone()
                && clauses.stream()
                        .filter(verdict -> verdict.clause().id().equals(experiment.clause()))
                        .flatMap(verdict -> verdict.evidence().stream())
                        .noneMatch(piece -> piece.by().id().equals(experiment.id()));
    }

    /** Why an experiment fails, if all that it shows is known; empty if it passed, or shows something new. */
    public Optional<String> known(TestResult experiment) {
        List<Evidence> shown = clauses.stream()
                .flatMap(clause -> clause.evidence().stream())
                .filter(piece -> piece.by().id().equals(experiment.id()))
                .toList();
        return shown.isEmpty() || !shown.stream().allMatch(Evidence::isKnown)
                ? Optional.empty()
                : Optional.of(shown.stream().map(Evidence::known).distinct().collect(Collectors.joining("; ")));
    }

    /** The failed clauses that rest on no other failed clause, in the order of the specification. */
    public List<ClauseVerdict> roots() {
        return clauses.stream().filter(ClauseVerdict::isRoot).toList();
    }

    private long counting(Verdict verdict) {
        return clauses.stream()
                .filter(clause -> clause.verdict() == verdict && counts(clause))
                .count();
    }

    /** How the clauses of a group came out: of a level without what is derived, of a profile, or what is derived. */
    public Outcomes outcomes(String group) {
        return Outcomes.of(clauses.stream()
                .filter(clause -> clause.clause().group().equals(group))
                .toList());
    }

    /** How the clauses of a level came out, without those that are derived. */
    public Outcomes outcomes(Level level) {
        return outcomes(level.name());
    }

    /** The profiles, in the order of the specification. */
    public List<String> profiles() {
        return clauses.stream()
                .map(clause -> clause.clause().profile())
                .filter(profile -> !profile.isEmpty())
                .distinct()
                .toList();
    }
}
