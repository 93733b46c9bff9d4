package dev.yieldpoint.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.site.Examples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimesTableTest {

    @Test
    void everyResultIsALine() throws IOException {
        assertThat(RuntimesTable.of(List.of(result("one", true), result("two", false))))
                .containsExactly(
                        "| runtime | language | driven by | verdict | MUST | SHOULD | derived | profiles | known failures | not applicable |",
                        "|---|---|---|---|---|---|---|---|---|---|",
                        "| one (2.1) | Java | Java API | as known, self-reported | 44 of 45 | 17 of 18 | 4 of 5 | dioxus-0.4: 2 of 3 | CHANNEL-2 | CHANNEL-2b, one-sender |",
                        "| two (2.1) | Java | Java API | as known | 44 of 45 | 17 of 18 | 4 of 5 | dioxus-0.4: 2 of 3 | CHANNEL-2 | CHANNEL-2b, one-sender |");
    }

    @Test
    void aRuntimeCanPutNoMarkupIntoACell() throws IOException {
        assertThat(RuntimesTable.of(List.of(result("a|b<i>[x](y)", false))).get(2))
                .startsWith("| a?b?i??x??y? (2.1) |");
    }

    private static Result result(String runtime, boolean selfReported) throws IOException {
        ObjectNode result = Examples.full().put("runtime", runtime).put("selfReported", selfReported);
        ((ObjectNode) result.path("must")).put("passed", 44).put("of", 45);
        ((ObjectNode) result.path("should")).put("passed", 17).put("of", 18);
        ObjectNode scenario = (ObjectNode) result.path("scenarios").path(0);
        result.withArray("scenarios")
                .add(scenario.deepCopy().put("id", "STATE-1a").put("outcome", "passed"));
        scenario.put("outcome", "not-applicable");
        ((ObjectNode) result.path("properties").path(0)).put("outcome", "not-applicable");
        return ResultFile.parse(result.toString());
    }
}
