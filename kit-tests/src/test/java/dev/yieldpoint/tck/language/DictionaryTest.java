package dev.yieldpoint.tck.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.language.Dictionary.Example;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dictionary in the catalogue has every instruction, and no step or method that there is not. */
class DictionaryTest {

    private static final Pattern CALL = Pattern.compile("scope\\.(\\w+)\\(");

    @Test
    void every_instruction_has_one_example() {
        List<Phrase> phrases = Dictionary.EXAMPLES.stream()
                .map(Example::line)
                .map(Phrases::matches)
                .map(matches -> matches.get(0).phrase())
                .toList();
        assertThat(phrases)
                .as("Dictionary.EXAMPLES has a line for each of the instructions in Phrases.ALL")
                .containsExactlyInAnyOrderElementsOf(Phrases.ALL);
    }

    @Test
    void every_step_is_one_that_the_features_can_have() {
        List<String> steps = Stream.of("ApplicationSteps", "OutsideSteps")
                .flatMap(name -> StepSource.read(name).stream())
                .map(StepSource.Step::text)
                .toList();
        assertThat(Dictionary.STEPS)
                .allSatisfy(row -> assertThat(steps)
                        .as(row.phrase())
                        .anyMatch(step -> row.phrase().startsWith("… ")
                                ? step.endsWith(row.phrase().substring(1))
                                        || step.endsWith("," + row.phrase().substring(1))
                                : step.equals(row.phrase())));
    }

    @Test
    void every_method_is_one_of_the_java_api() {
        List<String> methods =
                Stream.of(Scope.class.getMethods()).map(Method::getName).toList();
        List<String> named = CALL.matcher(Dictionary.text())
                .results()
                .map(call -> call.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(8);
        assertThat(methods).containsAll(named);
    }

    @Test
    void the_lines_of_the_documentation_stand_beside_their_instructions() {
        assertThat(Dictionary.text())
                .contains("| `while let Some(message) = rx.next().await { … }` | `for each message` |")
                .contains("| `let message = rx.next().await;` | `receive one message` |")
                .contains("| `rx.close();` | `close the channel` | `rx.close();` |")
                .contains("| `set_username(\"Bob\".to_string());` | `set the atom \"username\" to \"Bob\"` |")
                .contains("| `progress.modify(\\|n\\| n + 10);` | `add 10 to \"progress\"` |");
    }
}
