package dev.yieldpoint.tck.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Expression.Content;
import dev.yieldpoint.tck.application.Expression.Literal;
import dev.yieldpoint.tck.application.Expression.Local;
import dev.yieldpoint.tck.application.Expression.Remembered;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

    private static final Expression A = new Literal(Value.text("a"));
    private static final Expression NOTHING = new Literal(Value.NOTHING);
    private static final Value AGE = new Value.Shaped("age", Value.number(3));
    private static final Expression LETTER = new Local("letter");

    static Stream<Arguments> examples() {
        return Stream.of(
                arguments("log \"a\"", Instructions.log(A)),
                arguments("log letter", Instructions.log(LETTER)),
                arguments("log None", Instructions.log(NOTHING)),
                arguments("log -7", Instructions.log(new Literal(Value.number(-7)))),
                arguments("log what was remembered for 7", Instructions.log(remembered(Value.number(7)))),
                arguments("log what was remembered for letter", Instructions.log(new Remembered(LETTER))),
                arguments("wait at the gate \"dawn\"", Instructions.waitAtGate("dawn")),
                arguments("wait 1 second", Instructions.waitTime(1_000)),
                arguments("wait 250 milliseconds", Instructions.waitTime(250)),
                arguments("yield once", Instructions.yieldOnce()),
                arguments("for each letter", Instructions.forEach("letter", List.of())),
                arguments("receive one letter", Instructions.receive("letter")),
                arguments("receive one x of the feed \"wire\"", Instructions.receive("x", "wire")),
                arguments("forever", new Instruction.Forever(List.of())),
                arguments("3 times", new Instruction.Repeat(3, List.of())),
                arguments("set \"light\" to \"a\"", Instructions.setState("light", A)),
                arguments("add 10 to \"light\"", new Instruction.AddTo("light", 10)),
                arguments("add -10 to \"light\"", new Instruction.AddTo("light", -10)),
                arguments("send letter to \"clerk\"", new Instruction.Send(LETTER, "clerk")),
                arguments("get \"/news\" as page", Instructions.get(new Literal(Value.text("/news")), "page")),
                arguments("if letter is \"a\"", choice(LETTER, true, A)),
                arguments("if letter is not \"a\"", choice(LETTER, false, A)),
                arguments("if nothing was remembered for \"a\"", choice(new Remembered(A), true, NOTHING)),
                arguments("remember \"a\" for letter", new Instruction.Remember(A, LETTER)),
                arguments("log age 3", Instructions.log(new Literal(AGE))),
                arguments("log the content of letter", Instructions.log(new Content("letter"))),
                arguments("for each x of the feed \"wire\"", Instructions.forEachItem("x", "wire", List.of())),
                arguments("set the atom \"user\" to \"a\"", Instructions.setAtom("user", A)),
                arguments("write letter to \"count\"", Instructions.write(LETTER, "count")),
                arguments("read \"count\" as x", new Instruction.Read("count", "x")),
                arguments("put letter to \"a\" as answer", Instructions.put(LETTER, A, "answer")),
                arguments(
                        "if letter is of the shape age",
                        new Instruction.If(new Condition.HasShape(LETTER, "age"), List.of(), List.of())),
                arguments("if letter is age 3", choice(LETTER, true, new Literal(AGE))),
                arguments(
                        "receive one letter without waiting, or \"a\" if the channel is open and empty",
                        new Instruction.TryNext("letter", A)),
                arguments("close the channel", new Instruction.CloseChannel()),
                arguments("fail", new Instruction.Fail()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void exactly_one_phrase_reads_it(String line, Instruction meant) {
        assertThat(Phrases.matches(line))
                .singleElement()
                .satisfies(match -> assertThat(match.phrase().instruction().apply(match.args(), List.of()))
                        .isEqualTo(meant));
    }

    @Test
    void every_phrase_has_an_example() {
        assertThat(examples().map(example -> (String) example.get()[0]).flatMap(line -> Phrases.matches(line).stream()))
                .extracting(Phrases.Match::phrase)
                .containsAll(Phrases.ALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void only_the_whole_line_counts(String line, Instruction meant) {
        assertThat(Phrases.matches("please " + line)).isEmpty();
        assertThat(Phrases.matches(line + ", please")).isEmpty();
    }

    private static Expression remembered(Value key) {
        return new Remembered(new Literal(key));
    }

    private static Instruction choice(Expression left, boolean same, Expression right) {
        return new Instruction.If(new Condition.Same(left, same, right), List.of(), List.of());
    }
}
