package dev.yieldpoint.tck.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.comparison.Question.Case;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.site.Examples;
import dev.yieldpoint.tck.specification.Clause;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static final Conformance KIT = new Conformance();

    @Test
    void each_question_names_scenarios_and_properties_that_exist() {
        assertThat(Question.load())
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.ids()).isNotEmpty().isSubsetOf(KIT.ids()));
    }

    /** What a scenario records is compared by no clause; a scenario that nobody asks about would be of no use. */
    @Test
    void each_scenario_that_records_something_answers_a_question() {
        Set<String> free = KIT.specification().clauses().stream()
                .filter(clause -> !clause.byScenarios())
                .map(Clause::id)
                .collect(Collectors.toSet());

        assertThat(KIT.plan().scenarios().stream()
                        .filter(scenario -> free.contains(scenario.clause()))
                        .map(PlannedScenario::id))
                .isNotEmpty()
                .isSubsetOf(Question.load().stream()
                        .flatMap(question -> question.ids().stream())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passed          |                   | passed            | it passes",
                "passed          | logged \"a\"      | logged \"a\"      | it passes",
                "passed          | logged nothing    | logged \"a\"      | `logged nothing`",
                "failed          |                   | passed            | `failed: it broke`",
                "failed          |                   | failed            | it passes",
                "crashed         |                   | failed            | it passes",
                "violated        |                   | failed            | `CHANNEL-2: late`",
                "violated        |                   | violated          | it passes",
                "violated        |                   | violates CHANNEL-2| it passes",
                "violated        |                   | violates CHANNEL-3| `CHANNEL-2: late`",
                "passed          |                   | any               | it passes",
                "not-applicable  |                   | any               | not applicable",
                "undecided       |                   | any               | undecided",
                "not-run         |                   | any               | not run",
            })
    void the_first_case_that_fits_is_the_answer(String outcome, String recorded, String expected, String answer)
            throws IOException {
        Question question = new Question("What happens?", List.of(new Case(Map.of("X-1a", expected), "it passes")));

        assertThat(question.answer(result(outcome, recorded)).words()).isEqualTo(answer);
    }

    @Test
    void a_case_fits_only_if_all_its_tests_came_out_so() throws IOException {
        Question question = new Question(
                "What happens?",
                List.of(
                        new Case(Map.of("X-1a", "passed", "X-1b", "passed"), "both"),
                        new Case(Map.of("X-1a", "any"), "one")));

        assertThat(question.answer(result("passed", null)).words()).isEqualTo("not run");
    }

    @Test
    void no_text_of_a_runtime_is_markdown() throws IOException {
        Question question = new Question("What happens?", List.of(new Case(Map.of("X-1a", "failed"), "it fails")));

        assertThat(question.answer(result("passed", "a|b` *c*\nd")).words()).isEqualTo("`a/b' *c*`");
    }

    private static Result result(String outcome, String recorded) throws IOException {
        ObjectNode result = Examples.full();
        ObjectNode scenario = (ObjectNode) result.path("scenarios").path(0);
        scenario.put("id", "X-1a").put("outcome", outcome).put("message", "it broke");
        ArrayNode all = scenario.putArray("recorded");
        Stream.ofNullable(recorded).forEach(all::add);
        ObjectNode clause = (ObjectNode) result.path("clauses").path(0);
        clause.put("id", "CHANNEL-2");
        clause.putArray("evidence")
                .addObject()
                .put("by", "X-1a")
                .put("message", "late")
                .put("event", 1)
                .put("known", "");
        return ResultFile.parse(result.toString());
    }
}
