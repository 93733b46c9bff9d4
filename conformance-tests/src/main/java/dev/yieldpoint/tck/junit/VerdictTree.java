package dev.yieldpoint.tck.junit;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.Kit;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.Standing;
import dev.yieldpoint.tck.run.Standing.Kind;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.verdict.EvidenceText;
import dev.yieldpoint.tck.verdict.LikelyCause;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The outcome of a check as a tree of tests, each of which only says what was found out.
 *
 * <p>Surefire prints the message of a failed test twice, so there it is one line, and the evidence is in what the verdict
 * prints. Elsewhere, as in an IDE, the message holds the evidence.
 */
final class VerdictTree {

    private final CheckResult result;
    private final ReproduceCommand again;
    private final boolean brief;
    private final EvidenceText text;
    private final Followers followers;
    private int tests;

    /**
     * A tree of tests.
     *
     * @param again how the check is repeated in part
     * @param brief whether the message of a failed test is one line
     */
    VerdictTree(CheckResult result, ReproduceCommand again, boolean brief) {
        this.result = result;
        this.again = again;
        this.brief = brief;
        this.text = new EvidenceText(again, Kit.version());
        this.followers = new Followers(result);
    }

    /** The chapters, and the known failures that are stale. */
    Stream<DynamicNode> nodes() {
        List<DynamicNode> nodes = new ArrayList<>();
        result.clauses().stream()
                .map(verdict -> verdict.clause().chapter())
                .distinct()
                .map(this::chapter)
                .forEach(nodes::addAll);
        if (tests != result.tests().size()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "an error of the kit: %d tests for %d scenarios and properties",
                    tests,
                    result.tests().size()));
        }
        if (!result.promises().isEmpty()) {
            nodes.add(DynamicContainer.dynamicContainer(
                    "Java API", result.promises().stream().map(this::test)));
        }
        if (!result.stale().isEmpty()) {
            nodes.add(DynamicContainer.dynamicContainer(
                    "stale known failures", result.stale().stream().map(VerdictTree::stale)));
        }
        return nodes.stream();
    }

    private List<DynamicNode> chapter(String chapter) {
        List<DynamicTest> experiments = result.clauses().stream()
                .map(ClauseVerdict::clause)
                .filter(clause -> clause.chapter().equals(chapter))
                .flatMap(this::experiments)
                .toList();
        return experiments.isEmpty() ? List.of() : List.of(DynamicContainer.dynamicContainer(chapter, experiments));
    }

    private Stream<DynamicTest> experiments(Clause clause) {
        return result.tests().stream()
                .filter(experiment -> experiment.clause().equals(clause.id()))
                .map(this::test);
    }

    private DynamicTest test(TestResult experiment) {
        tests++;
        Standing standing = result.standing(experiment);
        boolean lesser =
                standing.kind() == Kind.SKIPPED && !result.news(experiment).isEmpty();
        String suffix = lesser ? uncounted(experiment) : "";
        return DynamicTest.dynamicTest(experiment.id() + " " + experiment.title() + suffix, () -> {
            switch (standing.kind()) {
                case PASSED -> {}
                case SKIPPED -> Assumptions.assumeTrue(lesser, standing.reason());
                case FAILED -> fail(experiment);
                case ERROR -> throw new IllegalStateException("an error of the kit: " + standing.reason());
            }
        });
    }

    /** The most binding of what an experiment violates, where none of it counts. */
    private String uncounted(TestResult experiment) {
        return result.news(experiment).keySet().stream()
                .map(ClauseVerdict::clause)
                .min(Comparator.comparing(Clause::level))
                .map(clause -> switch (clause.level()) {
                    case MUST, MAY -> "";
                    case SHOULD -> " (violates only a SHOULD)";
                    case PROFILE -> " (violates only the profile " + clause.profile() + ")";
                })
                .orElse("");
    }

    private void fail(TestResult experiment) {
        Optional<String> root = followers.root(experiment);
        Assumptions.assumeTrue(root.isEmpty(), () -> "a consequence of " + root.orElse(""));
        List<String> lines = why(experiment);
        throw new ClauseViolated(brief ? lines.subList(0, 1) : lines);
    }

    private DynamicTest test(PromiseResult promise) {
        Standing standing = result.standing(promise);
        boolean lesser = standing.kind() == Kind.SKIPPED && promise.outcome() == PromiseResult.Outcome.BROKEN;
        String broken = lesser ? " (broken, which does not count unless strict)" : "";
        String name = promise.promise().id() + " " + promise.promise().statement() + broken;
        return DynamicTest.dynamicTest(name, () -> {
            switch (standing.kind()) {
                case SKIPPED -> Assumptions.assumeTrue(lesser, standing.reason());
                case PASSED -> {}
                case FAILED, ERROR -> {
                    List<String> details = brief ? List.of() : promise.trial().details();
                    throw new ClauseViolated(Stream.concat(Stream.of(promise.message()), details.stream())
                            .toList());
                }
            }
        });
    }

    private List<String> why(TestResult experiment) {
        if (experiment.failed().isOfProtocol()) {
            return Stream.of(experiment.failure(), experiment.failed().hint())
                    .flatMap(String::lines)
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        result.news(experiment).forEach((verdict, pieces) -> {
            if (result.counts(verdict)) {
                pieces.forEach(piece -> lines.addAll(lines(verdict, piece)));
            }
        });
        return lines.isEmpty() ? List.of(experiment.failure()) : lines;
    }

    private List<String> lines(ClauseVerdict verdict, Evidence piece) {
        Clause clause = verdict.clause();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s %s · %s, shown by %s: %s",
                verdict.crashed() ? "THE RUNTIME FAILED in" : "VIOLATED",
                clause.id(),
                clause.levelWords(),
                piece.by().id(),
                first(piece.message())));
        lines.add("    " + clause.statement());
        if (verdict.isRoot()) {
            text.of(clause, piece).forEach(line -> lines.add("    " + line));
            String cause = LikelyCause.of(verdict);
            if (!cause.isEmpty()) {
                lines.add("    Likely cause: " + cause);
            }
        } else if (verdict.crashed()) {
            text.of(piece.by()).forEach(line -> lines.add("    " + line));
        } else if (!verdict.assumed()) {
            lines.add("    A consequence of: " + String.join(", ", verdict.followsFrom()));
        }
        lines.add("    Check it alone: " + again.clause(verdict));
        return lines;
    }

    private static DynamicTest stale(Stale stale) {
        String where = String.format(
                Locale.ROOT,
                "%s, line %d of the list",
                stale.entry().id(),
                stale.entry().line());
        return DynamicTest.dynamicTest(where, () -> {
            throw new ClauseViolated(List.of("STALE KNOWN FAILURE " + where + ": " + stale.instead()));
        });
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse("");
    }
}
