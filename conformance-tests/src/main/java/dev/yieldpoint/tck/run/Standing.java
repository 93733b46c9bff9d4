package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Strictness;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The outcome of one scenario or property in the terms of a test runner: a failure if it counts against the runtime; skipped if it has no
 * outcome, is a known failure, or violates only clauses that do not count.
 *
 * @param reason why it is skipped, or what went wrong in the kit; else empty
 */
public record Standing(Kind kind, String reason) {

    /** How a test runner sees it. */
    public enum Kind {
        /** It came to its end, and nothing speaks against the runtime. */
        PASSED,
        /** It speaks against a clause that counts, or the process broke the protocol. */
        FAILED,
        /** It says nothing that counts; the reason says why. */
        SKIPPED,
        /** The kit itself went wrong. */
        ERROR
    }

    /** The standing of an experiment in the check that it belongs to. */
    static Standing of(TestResult experiment, CheckResult check) {
        if (!experiment.kitError().isEmpty()) {
            return new Standing(Kind.ERROR, experiment.kitError());
        }
        if (!experiment.notApplicable().isEmpty()) {
            return skipped("not applicable, " + experiment.notApplicable());
        }
        Map<ClauseVerdict, List<Evidence>> news = check.news(experiment);
        if (experiment.failed().isOfProtocol() || news.keySet().stream().anyMatch(check::counts)) {
            return new Standing(Kind.FAILED, "");
        }
        if (!experiment.notRun().isEmpty()) {
            return skipped("not run: " + experiment.notRun());
        }
        if (!experiment.undecided().isEmpty()) {
            return skipped("undecided: " + experiment.undecided());
        }
        if (!news.isEmpty()) {
            return skipped(lesser(experiment, news, check));
        }
        Optional<String> known = check.known(experiment);
        if (known.isPresent()) {
            return skipped("known failure: " + known.get());
        }
        if (!experiment.failed().isNone() && check.isFree(experiment)) {
            return skipped("nothing is required, and the runtime failed: "
                    + experiment.failed().message());
        }
        boolean failed =
                !experiment.failed().isNone() || !experiment.violations().isEmpty();
        return new Standing(failed ? Kind.FAILED : Kind.PASSED, "");
    }

    /** The standing of a promise: it counts like a SHOULD. */
    static Standing of(PromiseResult promise, boolean strict) {
        return switch (promise.outcome()) {
            case KEPT -> new Standing(Kind.PASSED, "");
            case BROKEN ->
                strict
                        ? new Standing(Kind.FAILED, "")
                        : skipped("a promise of the Java API is broken, which does not count without --strict: "
                                + promise.message());
            case KNOWN_FAILURE -> skipped("known failure: " + promise.known());
            case UNDECIDED -> skipped("undecided: " + promise.message());
        };
    }

    private static Standing skipped(String reason) {
        return new Standing(Kind.SKIPPED, reason);
    }

    private static String lesser(TestResult experiment, Map<ClauseVerdict, List<Evidence>> news, CheckResult check) {
        String message = news.values().stream()
                .flatMap(List::stream)
                .map(Evidence::message)
                .findFirst()
                .orElse("");
        return String.format(
                Locale.ROOT,
                "violates only %s%s: %s",
                uncounted(news.keySet()),
                check.isCutOff(experiment) ? "; everything after that is undecided" : "",
                message);
    }

    /** What does not count, and what makes it count; most binding first. */
    private static String uncounted(Set<ClauseVerdict> violated) {
        return violated.stream()
                .map(ClauseVerdict::clause)
                .distinct()
                .sorted(Comparator.comparing(Clause::level))
                .collect(Collectors.groupingBy(
                        clause ->
                                Strictness.kind(clause) + ", which does not count without " + Strictness.option(clause),
                        LinkedHashMap::new,
                        Collectors.mapping(Clause::id, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(group -> group.getValue() + ", " + group.getKey())
                .collect(Collectors.joining("; and "));
    }
}
