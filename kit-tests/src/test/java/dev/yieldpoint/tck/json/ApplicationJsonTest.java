package dev.yieldpoint.tck.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.Applications;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationJsonTest {

    private static final String CLERK = """
            {"root":{"name":"App","shown":true,"hooks":[\
            {"use":"state","name":"light","initial":null,"read":true},\
            {"use":"coroutine","name":"clerk","type":"message","owns":["light"],"borrows":[],"captures":[],"body":[\
            {"do":"for-each","local":"letter","series":{"for":"message"},"block":[\
            {"do":"log","value":{"remembered":{"local":"letter"}}},\
            {"do":"await","what":{"for":"time","milliseconds":5},"local":null},\
            {"do":"set","target":{"kind":"state","name":"light"},"value":{"literal":3}}]}]}],"children":[]},"atoms":{"user":null}}""";

    @Provide
    Arbitrary<Application> applications() {
        return Applications.applications();
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void what_was_written_is_read_unchanged(@ForAll("applications") Application application) throws Exception {
        assertThat(Json.read(Json.write(application), Application.class)).isEqualTo(application);
    }

    @Test
    void it_looks_like_this() throws Exception {
        Instruction note = Instructions.log(new Expression.Remembered(new Expression.Local("letter")));
        Instruction wait = Instructions.waitTime(5);
        Instruction set = Instructions.setState("light", new Expression.Literal(Value.number(3)));
        List<Instruction> body = List.of(Instructions.forEach("letter", List.of(note, wait, set)));
        Application application = new Application(
                new ComponentNode(
                        "App",
                        true,
                        List.of(
                                new Hook.UseState("light", Value.NOTHING),
                                new Hook.UseCoroutine("clerk", List.of("light"), body)),
                        List.of()),
                Map.of("user", Value.NOTHING));
        assertThat(Json.write(application)).isEqualTo(CLERK);
        assertThat(Json.read(CLERK, Application.class)).isEqualTo(application);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an unknown hook | {\"use\":\"state\" | {\"use\":\"memo\"",
                "an unknown instruction | \"do\":\"log\" | \"do\":\"dance\"",
                "an unknown expression | {\"local\":\"letter\"} | {\"global\":\"letter\"}",
                "a missing field | \"shown\":true, | ``",
                "a missing value | ,\"initial\":null | ``",
                "a missing number | ,\"milliseconds\":5 | ``",
                "a missing expression | ,\"value\":{\"remembered\":{\"local\":\"letter\"}} | ``",
                "a field too many | \"shown\":true | \"shown\":true,\"hidden\":false",
                "no name | \"name\":\"clerk\" | \"name\":null",
                "a missing type | \"type\":\"message\", | ``",
                "no type | \"type\":\"message\" | \"type\":null",
                "nothing for atoms | {\"user\":null} | null",
                "a missing map of atoms | ,\"atoms\":{\"user\":null} | ``",
                "an atom with the name of a state | {\"user\":null} | {\"light\":null}",
                "two shapes at once | \"initial\":null | \"initial\":{\"age\":1,\"size\":2}",
                "a shape of nothing | \"initial\":null | \"initial\":{\"age\":null}",
                "a shape within a shape | \"initial\":null | \"initial\":{\"age\":{\"size\":2}}",
                "a shape of a list | \"initial\":null | \"initial\":{\"age\":[]}",
                "a fraction with a shape | \"initial\":null | \"initial\":{\"age\":1.5}",
                "a shape with a digit | \"initial\":null | \"initial\":{\"age1\":1}",
                "a shape that could be another word | \"initial\":null | \"initial\":{\"not\":1}",
                "an atom of no value | {\"user\":null} | {\"user\":[]}",
                "no number | \"milliseconds\":5 | \"milliseconds\":null",
                "nothing for a list | \"children\":[] | \"children\":null",
                "nothing in a list | {\"do\":\"await\",\"what\":{\"for\":\"time\",\"milliseconds\":5},\"local\":null} | null",
                "a fraction of a millisecond | \"milliseconds\":5 | \"milliseconds\":5.5",
                "a fraction as a value | {\"literal\":3} | {\"literal\":3.5}",
                "an object as a value | \"initial\":null | \"initial\":{}",
                "a text that no feature can quote | \"initial\":null | \"initial\":\"a\\u0022b\"",
                "a name twice | \"name\":\"clerk\" | \"name\":\"light\""
            })
    void it_is_refused_with(String what, String right, String wrong) {
        String json = CLERK.replace(right, wrong);
        assertThat(json).as(what).isNotEqualTo(CLERK);
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> Json.read(json, Application.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "null", "[]", "{", "{\"root\":null}"})
    void it_is_refused_if_there_is_no_application(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> Json.read(json, Application.class));
    }

    @Test
    void it_is_refused_with_something_behind_it() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> Json.read(CLERK + " {}", Application.class));
    }

    @Test
    void it_stands_on_one_line() throws Exception {
        assertThat(Json.write(Json.read(CLERK, Application.class)).lines()).hasSize(1);
    }
}
