package dev.yieldpoint.tck.junit;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.Standing;
import dev.yieldpoint.tck.run.TestResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The failed experiments that follow from a root which another test of the same run shows. Such a test is aborted, so that what is
 * red is what has to be mended first.
 */
final class Followers {

    private final CheckResult result;

    /** The experiments that show a root, by its clause: those of the clause itself, or else the first. Their tests fail. */
    private final Map<String, Set<String>> shownBy = new HashMap<>();

    Followers(CheckResult result) {
        this.result = result;
        result.roots().forEach(this::show);
    }

    private void show(ClauseVerdict root) {
        List<TestResult> failed = root.evidence().stream()
                .filter(piece -> !piece.isKnown())
                .map(ClauseVerdict.Evidence::by)
                .filter(by -> result.standing(by).kind() == Standing.Kind.FAILED)
                .toList();
        Set<String> own = new TreeSet<>();
        failed.stream().filter(by -> by.clause().equals(root.clause().id())).forEach(by -> own.add(by.id()));
        if (own.isEmpty()) {
            failed.stream().limit(1).forEach(by -> own.add(by.id()));
        }
        if (!own.isEmpty()) {
            shownBy.put(root.clause().id(), own);
        }
    }

    /** A root that another test shows, if everything that counts in this experiment follows from such roots; else empty. */
    Optional<String> root(TestResult experiment) {
        Set<String> roots = new TreeSet<>();
        for (ClauseVerdict verdict : result.news(experiment).keySet()) {
            if (!result.counts(verdict)) {
                continue;
            }
            Optional<String> root = verdict.isRoot()
                    ? Optional.of(verdict.clause().id())
                            .filter(id ->
                                    shownBy.containsKey(id) && !shownBy.get(id).contains(experiment.id()))
                    : verdict.followsFrom().stream()
                            .filter(id -> !verdict.assumed() && shownBy.containsKey(id))
                            .findFirst();
            if (root.isEmpty()) {
                return Optional.empty();
            }
            roots.add(root.get());
        }
        return roots.stream().findFirst();
    }
}
