package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.comparison.Answer;
import dev.yieldpoint.tck.comparison.Question;
import dev.yieldpoint.tck.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several runtimes do where they may differ, as a table in Markdown. */
public final class ComparisonTable {

    private ComparisonTable() {}

    /** The lines of the table: a row for each question, a column for each runtime. */
    public static List<String> of(List<Result> results) {
        List<String> lines = new ArrayList<>();
        lines.add(row("", results.stream().map(RuntimesTable::name), "shown by"));
        lines.add(row("---", results.stream().map(result -> "---"), "---"));
        for (Question question : Question.load()) {
            lines.add(row(
                    question.question(),
                    results.stream().map(question::answer).map(Answer::words),
                    String.join(", ", question.ids())));
        }
        return lines;
    }

    private static String row(String first, Stream<String> cells, String last) {
        return Stream.of(Stream.of(first), cells, Stream.of(last))
                .flatMap(part -> part)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
