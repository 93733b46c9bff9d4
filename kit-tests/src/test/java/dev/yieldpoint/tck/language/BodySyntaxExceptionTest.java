package dev.yieldpoint.tck.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodySyntaxExceptionTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "logs \"a\", log {expression}",
                "wait for the gate \"dawn\", wait at the gate {string}",
                "wait 3 fortnights, wait {duration}",
                "yield onse, yield once",
                "for eech letter, for each {local}",
                "recieve one letter, receive one {local}",
                "four times, {int} times",
                "add 3 \"light\", add {int} to {string}",
                "send 3 for \"clerk\", send {expression} to {string}",
                "if nothing remembered for 3, if nothing was remembered for {expression}",
                "close channel, close the channel",
                "Otherwise, otherwise"
            })
    void an_unknown_instruction_is_told_with_the_nearest_one(String line, String nearest) {
        refused(2, "no instruction reads «%s»; the nearest is «%s»".formatted(line, nearest), "yield once", line);
    }

    static Stream<Arguments> withoutBlock() {
        return Stream.of(
                arguments(1, "forever", List.of("forever")),
                arguments(2, "3 times", List.of("yield once", "3 times", "yield once")),
                arguments(2, "for each letter", List.of("forever", "  for each letter")),
                arguments(1, "if 1 is 1", List.of("if 1 is 1", "otherwise", "  yield once")),
                arguments(3, "otherwise", List.of("if 1 is 1", "  yield once", "otherwise")));
    }

    @ParameterizedTest
    @MethodSource("withoutBlock")
    void a_missing_block_is_told_at_the_line_that_needs_it(int line, String opening, List<String> body) {
        refused(line, "«%s» needs a block: indent what belongs to it".formatted(opening), body.toArray(String[]::new));
    }

    @Test
    void a_line_that_is_deeper_without_a_reason_is_refused() {
        refused(
                2,
                "this line is indented deeper than the one before, which has no block",
                "yield once",
                "  yield once");
    }

    @Test
    void a_line_between_two_depths_is_refused() {
        refused(
                3,
                "this line is indented less than the one before, but not like any line above",
                "forever",
                "    yield once",
                "  yield once");
    }

    @Test
    void a_line_that_is_less_deep_than_the_first_is_refused() {
        refused(2, "this line is indented less than the first one", "  yield once", "yield once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"otherwise", "forever\n  yield once\notherwise\n  yield once"})
    void otherwise_without_an_if_is_refused(String body) {
        BodySyntaxException error = error(body);
        assertThat(error).hasMessage("«otherwise» follows the block of an «if» and is indented like the «if»");
        assertThat(body.lines().toList().get(error.line() - 1)).isEqualTo("otherwise");
    }

    @Test
    void a_second_otherwise_is_refused() {
        refused(
                5,
                "«otherwise» follows the block of an «if» and is indented like the «if»",
                "if 1 is 1",
                "  yield once",
                "otherwise",
                "  yield once",
                "otherwise",
                "  yield once");
    }

    @Test
    void a_local_that_nothing_made_is_refused() {
        refused(
                1,
                "«log letter» uses the name letter, but no line above defines a name (a text needs quotes)",
                "log letter");
    }

    @Test
    void a_local_is_known_below_the_line_that_makes_it_and_in_its_block_only() {
        refused(
                5,
                "«log letter» uses the name letter, but the names defined above are order, page (a text needs quotes)",
                "receive one order",
                "get order as page",
                "for each letter\n  log letter",
                "log letter");
    }

    @Test
    void the_key_of_what_was_remembered_is_looked_at_too() {
        refused(
                2,
                "«log what was remembered for letter» uses the name letter, but the names defined above are order"
                        + " (a text needs quotes)",
                "receive one order",
                "log what was remembered for letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \n\t\n"})
    void an_empty_body_is_refused(String body) {
        assertThat(error(body)).hasMessage("a body has at least one instruction");
        assertThat(error(body).line()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log 9223372036854775808",
                "wait 9223372036854775807 hours",
                "wait 9223372036854775808 seconds",
                "add 2147483648 to \"light\"",
                "2147483648 times"
            })
    void a_number_that_is_too_large_is_refused(String line) {
        refused(2, "«%s» holds a number that is too large".formatted(line), "yield once", line);
    }

    @Test
    void a_line_that_two_phrases_read_is_refused() {
        List<Phrases.Match> two = Stream.of("yield once", "forever")
                .flatMap(line -> Phrases.matches(line).stream())
                .toList();
        BodySyntaxException error =
                catchThrowableOfType(BodySyntaxException.class, () -> BodyText.only(7, "yield forever", two));
        assertThat(error).hasMessage("«yield forever» can be read as «yield once» or «forever»");
        assertThat(error.line()).isEqualTo(7);
    }

    private static void refused(int line, String message, String... body) {
        BodySyntaxException error = error(String.join("\n", body));
        assertThat(error).hasMessage(message);
        assertThat(error.line()).isEqualTo(line);
    }

    private static BodySyntaxException error(String body) {
        BodySyntaxException error = catchThrowableOfType(BodySyntaxException.class, () -> BodyText.parse(body));
        assertThat(error).as("the error in " + body).isNotNull();
        return error;
    }
}
