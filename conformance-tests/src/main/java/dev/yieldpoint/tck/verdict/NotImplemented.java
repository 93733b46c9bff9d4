package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.TestResult;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The methods of a runtime that throw {@link UnsupportedOperationException}, as an unfinished runtime does. Each is named once, in the order in which the chapters need them.
 */
final class NotImplemented {

    private final CheckResult result;
    private final Map<String, Set<TestResult>> methods = new LinkedHashMap<>();

    NotImplemented(CheckResult result) {
        this.result = result;
        result.clauses().stream()
                .flatMap(verdict -> verdict.evidence().stream())
                .filter(piece -> !piece.isKnown())
                .forEach(piece -> Thrown.notImplemented(piece.message())
                        .ifPresent(method -> methods.computeIfAbsent(method, m -> new LinkedHashSet<>())
                                .add(piece.by())));
    }

    /** Whether all evidence against a clause is that something is not implemented. */
    boolean explains(ClauseVerdict verdict) {
        List<Evidence> news =
                verdict.evidence().stream().filter(piece -> !piece.isKnown()).toList();
        return !news.isEmpty()
                && news.stream()
                        .allMatch(
                                piece -> Thrown.notImplemented(piece.message()).isPresent());
    }

    void tell(PrintStream out) {
        if (methods.isEmpty()) {
            return;
        }
        out.println();
        out.println("NOT IMPLEMENTED YET: these methods throw UnsupportedOperationException");
        methods.forEach((method, by) -> {
            out.printf(Locale.ROOT, "    %s%n", method);
            Wrapped.labelled("needed by " + IdList.of(List.copyOf(by), result))
                    .forEach(line -> out.println("    " + line));
        });
        List<ClauseVerdict> clauses =
                result.clauses().stream().filter(this::explains).toList();
        if (!clauses.isEmpty()) {
            Wrapped.labelled("Clauses not satisfied because of this: " + IdList.of(clauses))
                    .forEach(out::println);
        }
    }
}
