package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Derives the verdicts from the results. A failed step violates the clause of its scenario; a trace may violate any clause, in any
 * scenario. A runtime that throws, hangs or ends violates the clause of the operation, if the trace names it; otherwise the clause of the
 * scenario fails, but is not a root cause.
 *
 * <p>Where both happened in one run and the clauses differ, the trace knows better: the step's clause then follows from
 * the one that the trace violates, unless something else speaks against it.
 */
final class VerdictBuilder {

    private final Specification specification;
    private final KnownFailures known;
    private final Map<String, List<Evidence>> evidence = new TreeMap<>();
    /** The clauses that something speaks against which no other clause explains. */
    private final Set<String> unexplained = new TreeSet<>();
    /**
     * What the traces of scenarios violate that require nothing themselves. They play what is left free, where one fault can show as
     * many, so they name a root cause only if nothing else does.
     */
    private final Set<String> besides = new TreeSet<>();
    /** What the traces of a clause's failed scenarios violate instead. */
    private final Map<String, Set<String>> explanations = new TreeMap<>();

    /** For clauses on failures: what was found wrong after failures, by the clause that it would violate without one. */
    private final Map<String, Set<String>> unfailed = new TreeMap<>();

    private final Set<String> played = new TreeSet<>();
    private final Set<String> undecided = new TreeSet<>();
    /** The clauses of scenarios that ended in an exception which another, weaker clause accounts for. */
    private final Set<String> masked = new TreeSet<>();

    private final Set<String> passed = new TreeSet<>();
    private final Map<String, String> notApplicable = new TreeMap<>();

    private VerdictBuilder(Specification specification, KnownFailures known) {
        this.specification = specification;
        this.known = known;
    }

    static List<ClauseVerdict> judge(
            Specification specification,
            List<ScenarioResult> scenarios,
            List<PropertyResult> properties,
            KnownFailures known) {
        VerdictBuilder judge = new VerdictBuilder(specification, known);
        for (ScenarioResult scenario : scenarios) {
            if (!scenario.notApplicable().isEmpty()) {
                judge.notApplicable.putIfAbsent(scenario.clause(), scenario.message());
            } else if (scenario.isDecided()) {
                judge.played.add(scenario.clause());
                if (scenario.failed().isNone()) {
                    judge.passed.add(scenario.clause());
                }
                judge.hear(scenario);
            } else if (scenario.kitError().isEmpty()) {
                judge.undecided.add(scenario.clause());
            }
        }
        properties.stream().filter(PropertyResult::speaks).forEach(judge::hear);
        return judge.verdicts(new RootSelection(specification, scenarios));
    }

    private void hear(TestResult result) {
        String own = result.clause();
        String failure = result.failure();
        Set<String> broken = new TreeSet<>();
        boolean ownIsBroken = false;
        Set<String> afterFailures = new TreeSet<>();
        for (Violation violation : result.violations()) {
            boolean alsoFailed = violation.clause().equals(own) && !failure.isEmpty();
            String message = alsoFailed ? failure + System.lineSeparator() + violation.message() : violation.message();
            ownIsBroken |= alsoFailed;
            if (isNew(violation.clause(), result, message, violation.at())) {
                broken.add(violation.clause());
                if (!violation.unfailed().isEmpty()) {
                    afterFailures.add(violation.clause());
                    unfailed.computeIfAbsent(violation.clause(), clause -> new TreeSet<>())
                            .add(violation.unfailed());
                }
            }
        }
        Set<String> shown = level(own) == Level.MAY ? besides : unexplained;
        broken.stream().filter(clause -> !afterFailures.contains(clause)).forEach(shown::add);
        if (!failure.isEmpty() && !ownIsBroken) {
            fails(result, broken);
        }
    }

    /** Something failed otherwise than by violating its own clause. */
    private void fails(TestResult result, Set<String> broken) {
        String own = result.clause();
        if (level(own) == Level.MAY) {
            return; // nothing is required, so nothing can fail
        }
        Set<String> stronger = broken.stream()
                .filter(clause -> level(clause).compareTo(level(own)) <= 0) // what must be follows from no SHOULD
                .collect(Collectors.toCollection(TreeSet::new));
        if (stronger.isEmpty() && wasCutOffByException(result, broken)) {
            masked.add(own); // the runtime may throw there, and nothing is known of what would have come later
            return;
        }
        if (!isNew(own, result, result.failure(), -1)) {
            return;
        }
        if (!stronger.isEmpty()) {
            explanations.computeIfAbsent(own, clause -> new TreeSet<>()).addAll(stronger);
        } else if (result.failed().kind() == Failure.Kind.STEP) {
            unexplained.add(own);
        }
    }

    /** Whether the runtime threw at something that a clause speaks of, not known so far, and the run fell victim to that. */
    private static boolean wasCutOffByException(TestResult result, Set<String> broken) {
        boolean ofStep = result.failed().kind() == Failure.Kind.STEP;
        return result.violations().stream()
                .filter(violation -> broken.contains(violation.clause()))
                .anyMatch(violation ->
                        ofStep ? violation.thrown() : result.failed().isAccountedForBy(violation, result.trace()));
    }

    private Level level(String clause) {
        return specification.clause(clause).orElseThrow().level();
    }

    /** Keeps what speaks against a clause. What is known explains nothing else, so that no new failure hides behind it. */
    private boolean isNew(String clause, TestResult by, String message, int at) {
        String reason = known.explained(clause, by, message)
                .map(KnownFailures.Entry::reason)
                .orElse("");
        evidence.computeIfAbsent(clause, c -> new ArrayList<>()).add(new Evidence(by, message, at, reason));
        return reason.isEmpty();
    }

    private List<ClauseVerdict> verdicts(RootSelection rootSelection) {
        explainFailures();
        if (unexplained.isEmpty()) {
            unexplained.addAll(besides);
        }
        Set<String> traced = specification.roots(unexplained);
        Set<String> roots = rootSelection.of(traced, failed());
        return specification.clauses().stream()
                .map(clause -> verdict(clause, roots))
                .toList();
    }

    /** What is wrong after a failure is wrong because of the failure, unless it is wrong without one as well. */
    private void explainFailures() {
        Set<String> withoutFailure = Set.copyOf(unexplained);
        unfailed.forEach((clause, others) -> {
            Set<String> also =
                    others.stream().filter(withoutFailure::contains).collect(Collectors.toCollection(TreeSet::new));
            if (also.isEmpty()) {
                unexplained.add(clause);
            } else {
                explanations.computeIfAbsent(clause, c -> new TreeSet<>()).addAll(also);
            }
        });
    }

    /** The clauses that something speaks against which is not known. */
    private Set<String> failed() {
        return evidence.entrySet().stream()
                .filter(entry -> !entry.getValue().stream().allMatch(Evidence::isKnown))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private ClauseVerdict verdict(Clause clause, Set<String> roots) {
        // The clause's own scenarios first, since they are about it, and the simplest of them, which has the first
        // letter.
        List<Evidence> against = evidence.getOrDefault(clause.id(), List.of()).stream()
                .sorted(Comparator.comparing(Evidence::isKnown)
                        .thenComparing(piece -> piece.by() instanceof PropertyResult)
                        .thenComparing(piece -> !piece.by().clause().equals(clause.id()))
                        .thenComparing(piece -> piece.by().id()))
                .toList();
        if (!against.isEmpty() && against.stream().allMatch(Evidence::isKnown)) {
            return new ClauseVerdict(clause, Verdict.KNOWN_FAILURE, Set.of(), against);
        }
        if (!against.isEmpty()) {
            return failed(clause, roots, against);
        }
        boolean hasNoOther = masked.contains(clause.id()) && !passed.contains(clause.id());
        if (undecided.contains(clause.id()) || hasNoOther) {
            return new ClauseVerdict(clause, Verdict.UNDECIDED, Set.of(), against);
        }
        if (clause.level() == Level.MAY) {
            return new ClauseVerdict(clause, Verdict.UNTESTABLE, Set.of(), against);
        }
        boolean run = played.contains(clause.id()) || (!clause.byScenarios() && clause.byTrace() && !played.isEmpty());
        if (!run && notApplicable.containsKey(clause.id())) {
            String why = notApplicable.get(clause.id());
            return new ClauseVerdict(clause, Verdict.NOT_APPLICABLE, Set.of(), against, why, false, false, List.of());
        }
        boolean testable = clause.byScenarios() || clause.byTrace();
        Verdict verdict = run ? Verdict.PASSED : testable ? Verdict.NOT_RUN : Verdict.UNTESTABLE;
        return new ClauseVerdict(clause, verdict, Set.of(), against);
    }

    private ClauseVerdict failed(Clause clause, Set<String> roots, List<Evidence> against) {
        String id = clause.id();
        if (roots.contains(id)) {
            return new ClauseVerdict(clause, Verdict.FAILED, Set.of(), against);
        }
        Set<String> below = new TreeSet<>(specification.foundations(id));
        for (String broken : explanations.getOrDefault(id, Set.of())) {
            below.add(broken);
            below.addAll(specification.foundations(broken));
        }
        below.retainAll(roots);
        boolean violated = unexplained.contains(id) || besides.contains(id) || explanations.containsKey(id);
        boolean onlyCrashed = below.isEmpty() && !violated;
        if (onlyCrashed) {
            return new ClauseVerdict(clause, Verdict.FAILED, Set.of(), against, "", true, false, List.of());
        }
        boolean assumed = below.isEmpty();
        return new ClauseVerdict(
                clause, Verdict.FAILED, assumed ? roots : below, against, "", false, assumed, List.of());
    }
}
