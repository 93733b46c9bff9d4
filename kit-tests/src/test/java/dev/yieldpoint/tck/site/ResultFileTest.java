package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.CheckResult.Conformance;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    private Path place;

    @Test
    void the_example_is_read_as_documented() throws Exception {
        Result result = ResultFile.parse(Examples.documented().toString());
        assertThat(result.runtime()).isEqualTo("mine");
        assertThat(result.verdict()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(result.must()).isEqualTo(new Result.Count(34, 1, 37, 4));
        assertThat(result.clauses().get(1).followsFrom()).containsExactly("CHANNEL-2");
        assertThat(result.clauses().get(0).evidence().get(0).event()).isEqualTo(17);
    }

    @Test
    void version_4_is_read_with_what_it_has_more() throws Exception {
        Result result = ResultFile.parse(Examples.full().toString());
        assertThat(result.clauses().get(0).verdict()).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(result.clauses().get(0).evidence().get(0).known()).isEqualTo("an old story");
        assertThat(result.asked()).containsExactly("dioxus-0.4");
        assertThat(result.profiles()).containsExactly(new Result.OfProfile("dioxus-0.4", new Result.Count(2, 0, 3, 0)));
        assertThat(result.clauses()).extracting(Result.OfClause::profile).contains("dioxus-0.4");
        assertThat(result.absent()).containsExactly(new Result.Absence("atoms", "there are none"));
    }

    @Test
    void a_field_that_is_not_known_is_passed_over() throws Exception {
        ObjectNode more = Examples.documented().put("weather", "rain");
        assertThat(ResultFile.parse(more.toString()))
                .isEqualTo(ResultFile.parse(Examples.documented().toString()));
    }

    @Test
    void what_is_no_result_is_refused_with_what_to_do() {
        refused("[1, 2]", "holds no result of a check; give a result.json that check --report has written");
        refused(
                "{\"format\": \"exam-result\"}",
                "holds no result of a check; give a result.json that check --report has" + " written");
        refused("{\n\"format\": ", "is not JSON, line 2; give a result.json that check --report has written");
        refused("", "holds no result of a check; give a result.json that check --report has written");
    }

    @Test
    void a_version_that_the_kit_was_not_written_for_is_refused() {
        String message = "is of a version that this kit does not read: it reads 5; check the runtime again with this"
                + " kit, or use a later kit";
        refused(Examples.documented().put("version", 4).toString(), message);
        refused(Examples.documented().put("version", "1").toString(), message);
        refused(Examples.documented().without("version").toString(), message);
    }

    @Test
    void a_result_that_is_not_as_documented_is_refused_with_the_place() {
        ObjectNode word = Examples.documented();
        ((ObjectNode) word.path("clauses").path(1)).put("verdict", "maybe");
        refused(
                word.toString(),
                "does not conform to spec/RESULT.md at «clauses[1].verdict»; write it again with check --report");
        ObjectNode less = Examples.documented();
        ((ObjectNode) less.path("scenarios").path(0)).remove("title");
        refused(
                less.toString(),
                "does not conform to spec/RESULT.md at «scenarios[0].title»; write it again with check --report");
        refused(
                Examples.documented().putNull("runtime").toString(),
                "does not conform to spec/RESULT.md at «runtime»; write it" + " again with check --report");
    }

    @Test
    void a_file_that_is_not_there_or_no_text_is_named() throws Exception {
        Path nowhere = place.resolve("nowhere.json");
        assertThatIOException()
                .isThrownBy(() -> ResultFile.read(nowhere))
                .withMessage(nowhere + ": there is no such file; check --report DIR writes a result.json");
        Path bytes = Files.write(place.resolve("bytes.json"), new byte[] {(byte) 0xff, 0, 1});
        assertThatIOException()
                .isThrownBy(() -> ResultFile.read(bytes))
                .withMessage(bytes + " is not text; give a result.json that check --report has written");
    }

    private static void refused(String json, String message) {
        assertThatIOException().isThrownBy(() -> ResultFile.parse(json)).withMessage(message);
    }
}
