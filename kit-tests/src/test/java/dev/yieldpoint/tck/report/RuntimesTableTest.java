package dev.yieldpoint.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.site.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimesTableTest {

    @Test
    void everyResultIsALine() {
        assertThat(RuntimesTable.of(List.of(result("one", true), result("two", false))))
                .containsExactly(
                        "| runtime | verdict | MUST | SHOULD | known failures | not applicable |",
                        "|---|---|---|---|---|---|",
                        "| one | as known, self-reported | 44 of 45 | 17 of 18 | STATE-2 | OWNERSHIP-1a, borrowed |",
                        "| two | as known | 44 of 45 | 17 of 18 | STATE-2 | OWNERSHIP-1a, borrowed |");
    }

    @Test
    void aRuntimeCanPutNoMarkupIntoACell() {
        assertThat(RuntimesTable.of(List.of(result("a|b<i>[x](y)", false))).get(2))
                .startsWith("| a?b?i??x??y? |");
    }

    private static Result result(String runtime, boolean selfReported) {
        return new Result(
                "1",
                runtime,
                selfReported,
                false,
                Result.Verdict.AS_KNOWN,
                new Result.Count(44, 1, 45, 0),
                new Result.Count(17, 0, 18, 0),
                1,
                List.of(
                        clause("STATE-1", Result.ClauseWord.PASSED),
                        clause("STATE-2", Result.ClauseWord.KNOWN_FAILURE)),
                List.of(
                        scenario("OWNERSHIP-1a", Result.Outcome.NOT_APPLICABLE),
                        scenario("STATE-1a", Result.Outcome.PASSED)),
                1,
                1,
                List.of(new Result.OfProperty(
                        "borrowed",
                        "",
                        false,
                        Result.Outcome.NOT_APPLICABLE,
                        0,
                        "",
                        "",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    private static Result.OfClause clause(String id, Result.ClauseWord verdict) {
        return new Result.OfClause(id, "MUST", "", verdict, false, List.of(), List.of(), "", "", "");
    }

    private static Result.OfScenario scenario(String id, Result.Outcome outcome) {
        return new Result.OfScenario(id, "STATE-1", "", "", 1, outcome, "", "", "", List.of(), List.of());
    }
}
