package dev.yieldpoint.tck.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.result.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question about behaviour in which runtimes differ. The outcomes of scenarios and properties answer it.
 *
 * @param question in a few words, in Markdown
 * @param cases the possible answers; a runtime gets the first answer that fits its outcomes
 */
public record Question(String question, List<Case> cases) {

    private static final String QUESTIONS = "questions.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** How many characters of an unforeseen failure a cell shows. */
    private static final int LONGEST = 80;

    /**
     * A possible answer.
     *
     * @param when an outcome of each test, by its id: {@code passed}; {@code violated}, where all steps passed and a clause is violated;
     *     {@code failed}, where a step or the runtime failed; {@code violates CLAUSE}, where the test shows a violation of the clause;
     *     {@code any}; or what the scenario recorded
     * @param answer the answer if all tests came out so
     */
    public record Case(Map<String, String> when, String answer) {

        private boolean fits(Map<String, Outcome> outcomes) {
            return outcomes.entrySet().stream()
                    .filter(outcome -> when.containsKey(outcome.getKey()))
                    .allMatch(outcome -> outcome.getValue().is(String.valueOf(when.get(outcome.getKey()))));
        }
    }

    /** All questions, in the order in which they are told. */
    public static List<Question> load() {
        try (InputStream in = Question.class.getResourceAsStream(QUESTIONS)) {
            if (in == null) {
                throw new IllegalStateException("the kit is incomplete: there is no " + QUESTIONS);
            }
            return List.of(MAPPER.readValue(in, Question[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(QUESTIONS + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + QUESTIONS, e);
        }
    }

    /** The ids of the scenarios and properties that answer the question. */
    public List<String> ids() {
        return cases.stream()
                .flatMap(one -> one.when().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a runtime does, by its result. */
    public Answer answer(Result result) {
        List<String> ids = ids();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        ids.forEach(id -> outcomes.put(id, Outcome.of(result, id)));
        Optional<String> unknown = outcomes.values().stream()
                .filter(outcome -> !outcome.isDecided())
                .map(Outcome::words)
                .findFirst();
        return new Answer(
                unknown.orElseGet(() -> cases.stream()
                        .filter(one -> one.fits(outcomes))
                        .map(Case::answer)
                        .findFirst()
                        .orElseGet(() -> outcomes.values().stream()
                                .map(Outcome::words)
                                .map(Question::code)
                                .collect(Collectors.joining("; ")))),
                ids);
    }

    /** A text that nobody foresaw, as code, so that nothing in it is taken for Markdown. */
    private static String code(String words) {
        String line = words.lines()
                .findFirst()
                .orElse("")
                .replace('`', '\'')
                .replace('|', '/')
                .strip();
        String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return String.format(Locale.ROOT, "`%s`", cut);
    }
}
