package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several results as a table in Markdown: a line for each runtime, without what changes from run to run. */
public final class RuntimesTable {

    private RuntimesTable() {}

    /** The lines of the table. */
    public static List<String> of(List<Result> results) {
        List<String> lines = new ArrayList<>(List.of(
                "| runtime | language | driven by | verdict | MUST | SHOULD | derived | profiles | known failures | not applicable |",
                "|---|---|---|---|---|---|---|---|---|---|"));
        for (Result result : results) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s%s | %s | %s | %s | %s | %s | %s |",
                    name(result),
                    result.language().isEmpty() ? "unknown" : cell(result.language()),
                    result.drivenBy().words(),
                    result.verdict().words(),
                    result.selfReported() ? ", self-reported" : "",
                    count(result.must()),
                    count(result.should()),
                    count(result.derived()),
                    profiles(result),
                    ids(result.clauses().stream()
                            .filter(clause -> clause.verdict() == Verdict.KNOWN_FAILURE)
                            .map(Result.OfClause::id)),
                    ids(notApplicable(result))));
        }
        return lines;
    }

    /** The name with the version, {@code dioxus-0-5 (0.5.6)}; a runtime that comes with the kit has the version of the kit. */
    static String name(Result result) {
        String version = result.runtimeVersion();
        return version.isEmpty() || version.equals(result.kit())
                ? cell(result.runtime())
                : String.format(Locale.ROOT, "%s (%s)", cell(result.runtime()), cell(version));
    }

    private static Stream<String> notApplicable(Result result) {
        return Stream.concat(
                result.judged().stream()
                        .filter(scenario -> scenario.outcome() == Outcome.NOT_APPLICABLE)
                        .map(Result.OfScenario::id),
                result.properties().stream()
                        .filter(property -> property.outcome() == Outcome.NOT_APPLICABLE)
                        .map(Result.OfProperty::id));
    }

    private static String profiles(Result result) {
        String all = result.profiles().stream()
                .map(profile -> cell(profile.name()) + ": " + count(profile.clauses()))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private static String count(Result.Count count) {
        return String.format(Locale.ROOT, "%d of %d", count.passed(), count.of());
    }

    private static String ids(Stream<String> ids) {
        String all = ids.map(RuntimesTable::cell).collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    /** A text that can be nothing but text in a cell. */
    static String cell(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ._-]", "?");
    }
}
