package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
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

/**
 * Makes verdicts of results. A scenario whose step fails speaks against its own clause; a trace that breaks a clause
 * speaks against that one, whichever scenario it was.
 *
 * <p>Where both happened in one run and the clauses differ, the trace knows better: the step's clause then follows from
 * the one that the trace breaks, unless something else speaks against it.
 */
final class Judge {

    private final Specification specification;
    private final KnownFailures known;
    private final Map<String, List<Evidence>> evidence = new TreeMap<>();
    /** The clauses that something speaks against which no other clause explains. */
    private final Set<String> unexplained = new TreeSet<>();
    /** What the traces of a clause's failed scenarios break instead. */
    private final Map<String, Set<String>> explanations = new TreeMap<>();

    /** The clauses of properties in which the runtime failed without breaking any: it is not sure that it is theirs. */
    private final Set<String> vague = new TreeSet<>();

    private final Set<String> played = new TreeSet<>();
    private final Map<String, String> notApplicable = new TreeMap<>();

    private Judge(Specification specification, KnownFailures known) {
        this.specification = specification;
        this.known = known;
    }

    static List<ClauseVerdict> judge(
            Specification specification,
            List<ScenarioResult> scenarios,
            List<PropertyResult> properties,
            KnownFailures known) {
        Judge judge = new Judge(specification, known);
        for (ScenarioResult scenario : scenarios) {
            if (scenario.outcome() == Outcome.NOT_APPLICABLE) {
                judge.notApplicable.putIfAbsent(scenario.clause(), scenario.message());
            } else if (scenario.outcome() != Outcome.KIT_ERROR) {
                judge.played.add(scenario.clause());
                judge.hear(scenario);
            }
        }
        properties.forEach(judge::hear);
        return judge.verdicts();
    }

    private void hear(Experiment result) {
        String own = result.clause();
        String failure = result.failure();
        Set<String> broken = new TreeSet<>();
        boolean ownIsBroken = false;
        for (Violation violation : result.violations()) {
            boolean alsoFailed = violation.clause().equals(own) && !failure.isEmpty();
            String message = alsoFailed ? failure + System.lineSeparator() + violation.message() : violation.message();
            ownIsBroken |= alsoFailed;
            if (isNew(violation.clause(), result, message, violation.at())) {
                broken.add(violation.clause());
            }
        }
        unexplained.addAll(broken);
        if (!failure.isEmpty() && !ownIsBroken && isNew(own, result, failure, -1)) {
            broken.removeIf(clause -> level(clause).compareTo(level(own)) > 0); // what must be follows from no SHOULD
            if (!broken.isEmpty()) {
                explanations.computeIfAbsent(own, clause -> new TreeSet<>()).addAll(broken);
            } else if (result instanceof PropertyResult) {
                vague.add(own);
            } else {
                unexplained.add(own);
            }
        }
    }

    private Level level(String clause) {
        return specification.clause(clause).orElseThrow().level();
    }

    /** Keeps what speaks against a clause. What is known explains nothing else, so that no new failure hides behind it. */
    private boolean isNew(String clause, Experiment by, String message, int at) {
        String reason = known.explained(clause, by, message)
                .map(KnownFailures.Entry::reason)
                .orElse("");
        evidence.computeIfAbsent(clause, c -> new ArrayList<>()).add(new Evidence(by, message, at, reason));
        return reason.isEmpty();
    }

    private List<ClauseVerdict> verdicts() {
        Set<String> roots = specification.roots(unexplained.isEmpty() ? vague : unexplained);
        return specification.clauses().stream()
                .map(clause -> verdict(clause, roots))
                .toList();
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
            return new ClauseVerdict(clause, Verdict.FAILED, followsFrom(clause.id(), roots), against);
        }
        boolean run = played.contains(clause.id()) || (!clause.byScenarios() && clause.byTrace() && !played.isEmpty());
        if (!run && notApplicable.containsKey(clause.id())) {
            String why = notApplicable.get(clause.id());
            return new ClauseVerdict(clause, Verdict.NOT_APPLICABLE, Set.of(), against, why);
        }
        boolean testable = clause.byScenarios() || clause.byTrace();
        Verdict verdict = run ? Verdict.PASSED : testable ? Verdict.NOT_RUN : Verdict.UNTESTABLE;
        return new ClauseVerdict(clause, verdict, Set.of(), against);
    }

    private Set<String> followsFrom(String failed, Set<String> roots) {
        if (roots.contains(failed)) {
            return Set.of();
        }
        Set<String> below = new TreeSet<>(specification.foundations(failed));
        for (String broken : explanations.getOrDefault(failed, Set.of())) {
            below.add(broken);
            below.addAll(specification.foundations(broken));
        }
        below.retainAll(roots);
        return below.isEmpty() ? roots : below; // of a property that failed it is only known that something did
    }
}
