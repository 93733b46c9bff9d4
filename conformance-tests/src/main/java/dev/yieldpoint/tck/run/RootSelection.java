package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the clauses that a report begins with. Usually these are the root causes by foundation and by trace. If all failed scenarios are those of one clause, that clause is a better
 * root cause than a foundation of it whose own scenarios passed.
 */
record RootSelection(Specification specification, List<ScenarioResult> scenarios) {

    /**
     * The clauses to begin with.
     *
     * @param roots by foundation and by trace
     * @param failed all clauses that something new speaks against
     */
    Set<String> of(Set<String> roots, Set<String> failed) {
        Set<String> own = scenarios.stream()
                .filter(RootSelection::hasFailed)
                .map(ScenarioResult::clause)
                .collect(Collectors.toSet());
        if (own.size() != 1) {
            return roots;
        }
        String only = own.iterator().next();
        if (roots.isEmpty()) { // the runtime failed, and only in these scenarios
            return failed.contains(only) ? Set.of(only) : roots;
        }
        boolean better = failed.contains(only)
                && roots.stream()
                        .allMatch(root -> specification.foundations(only).contains(root)
                                && level(only).compareTo(level(root)) <= 0
                                && passed(root));
        return better ? Set.of(only) : roots;
    }

    private static boolean hasFailed(ScenarioResult result) {
        return result.isDecided()
                && (!result.failure().isEmpty() || !result.violations().isEmpty());
    }

    /** Whether the clause has scenarios of its own that were played; none of them has failed. */
    private boolean passed(String clause) {
        return scenarios.stream().anyMatch(result -> result.clause().equals(clause) && result.isDecided());
    }

    private Level level(String clause) {
        return specification.clause(clause).orElseThrow().level();
    }
}
