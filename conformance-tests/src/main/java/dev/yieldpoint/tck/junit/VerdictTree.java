package dev.yieldpoint.tck.junit;

import dev.yieldpoint.tck.report.Again;
import dev.yieldpoint.tck.report.ConsoleReport;
import dev.yieldpoint.tck.report.EvidenceText;
import dev.yieldpoint.tck.report.Figures;
import dev.yieldpoint.tck.report.LikelyCause;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.Experiment;
import dev.yieldpoint.tck.run.Kit;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import dev.yieldpoint.tck.run.PromiseResult;
import dev.yieldpoint.tck.run.Standing;
import dev.yieldpoint.tck.run.Standing.Kind;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The outcome of a check as a tree of tests, each of which only tells what was found out. */
final class VerdictTree {

    private final CheckResult result;
    private final Again again;
    private final EvidenceText text;
    private int tests;

    VerdictTree(CheckResult result, Again again) {
        this.result = result;
        this.again = again;
        this.text = new EvidenceText(again, Kit.version());
    }

    /** The verdict, the chapters, and the known failures that are none any more. */
    Stream<DynamicNode> nodes() {
        List<DynamicNode> nodes = new ArrayList<>();
        nodes.add(verdict());
        result.clauses().stream()
                .map(verdict -> verdict.clause().chapter())
                .distinct()
                .map(this::chapter)
                .forEach(nodes::addAll);
        if (tests != result.experiments().size()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "an error of the kit: %d tests for %d scenarios and properties",
                    tests,
                    result.experiments().size()));
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

    private DynamicTest verdict() {
        String figures = Figures.line(result);
        return DynamicTest.dynamicTest(figures, () -> {
            if (!result.isAsExpected()) {
                ByteArrayOutputStream report = new ByteArrayOutputStream();
                new ConsoleReport(new PrintStream(report, true, StandardCharsets.UTF_8), again, Kit.version())
                        .tell(result);
                throw new Broken(List.of(figures, report.toString(StandardCharsets.UTF_8)));
            }
        });
    }

    private List<DynamicNode> chapter(String chapter) {
        List<DynamicNode> clauses = result.clauses().stream()
                .map(ClauseVerdict::clause)
                .filter(clause -> clause.chapter().equals(chapter))
                .flatMap(clause -> clause(clause).stream())
                .toList();
        return clauses.isEmpty() ? List.of() : List.of(DynamicContainer.dynamicContainer(chapter, clauses));
    }

    private List<DynamicNode> clause(Clause clause) {
        List<DynamicTest> experiments = result.experiments().stream()
                .filter(experiment -> experiment.clause().equals(clause.id()))
                .map(this::test)
                .toList();
        String name = String.format(Locale.ROOT, "%s · %s: %s", clause.id(), clause.level(), clause.statement());
        return experiments.isEmpty() ? List.of() : List.of(DynamicContainer.dynamicContainer(name, experiments));
    }

    private DynamicTest test(Experiment experiment) {
        tests++;
        Standing standing = result.standing(experiment);
        boolean lesser =
                standing.kind() == Kind.SKIPPED && !result.news(experiment).isEmpty();
        String broken = lesser ? " (breaks what only SHOULD be)" : "";
        return DynamicTest.dynamicTest(experiment.id() + " " + experiment.title() + broken, () -> {
            switch (standing.kind()) {
                case PASSED -> {}
                case SKIPPED -> Assumptions.assumeTrue(lesser, standing.reason());
                case FAILED -> throw new Broken(why(experiment));
                case ERROR -> throw new IllegalStateException("an error of the kit: " + standing.reason());
            }
        });
    }

    private DynamicTest test(PromiseResult promise) {
        Standing standing = result.standing(promise);
        boolean lesser = standing.kind() == Kind.SKIPPED && promise.outcome() == PromiseResult.Outcome.BROKEN;
        String broken = lesser ? " (broken, which does not count unless strict)" : "";
        String name = promise.promise().id() + " " + promise.promise().statement() + broken;
        return DynamicTest.dynamicTest(name, () -> {
            switch (standing.kind()) {
                case SKIPPED -> Assumptions.assumeTrue(lesser, standing.reason());
                case FAILED ->
                    throw new Broken(Stream.concat(Stream.of(promise.message()), promise.trial().details().stream())
                            .toList());
                default -> {}
            }
        });
    }

    private List<String> why(Experiment experiment) {
        if (experiment.failed().isOfProtocol()) {
            return List.of(experiment.failure(), experiment.failed().hint());
        }
        List<String> lines = new ArrayList<>();
        result.news(experiment).forEach((verdict, pieces) -> {
            if (verdict.clause().level() == Level.MUST || result.strict()) {
                pieces.forEach(piece -> lines.addAll(lines(verdict, piece)));
            }
        });
        return lines;
    }

    /** In full of a root, and of what follows from one in a few words: one fault can fail most of the suite. */
    private List<String> lines(ClauseVerdict verdict, Evidence piece) {
        Clause clause = verdict.clause();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "BROKEN %s · %s, shown by %s: %s",
                clause.id(),
                clause.level(),
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
        } else {
            lines.add("    Follows from: " + String.join(", ", verdict.followsFrom()));
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
            throw new Broken(List.of("STALE KNOWN FAILURE " + where + ": " + stale.instead()));
        });
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse("");
    }
}
