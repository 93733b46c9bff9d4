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
                arguments("note \"a\"", new Instruction.Note(A)),
                arguments("note letter", new Instruction.Note(LETTER)),
                arguments("note nothing", new Instruction.Note(NOTHING)),
                arguments("note -7", new Instruction.Note(new Literal(Value.number(-7)))),
                arguments("note what was remembered for 7", new Instruction.Note(remembered(Value.number(7)))),
                arguments("note what was remembered for letter", new Instruction.Note(new Remembered(LETTER))),
                arguments("wait at the gate \"dawn\"", new Instruction.WaitAtGate("dawn")),
                arguments("wait 1 second", new Instruction.WaitTime(1_000)),
                arguments("wait 250 milliseconds", new Instruction.WaitTime(250)),
                arguments("yield once", new Instruction.YieldOnce()),
                arguments("for each letter", new Instruction.ForEach("letter", List.of())),
                arguments("receive one letter", new Instruction.Receive("letter")),
                arguments("forever", new Instruction.Forever(List.of())),
                arguments("3 times", new Instruction.Repeat(3, List.of())),
                arguments("set \"light\" to \"a\"", new Instruction.SetState("light", A)),
                arguments("add 10 to \"light\"", new Instruction.AddTo("light", 10)),
                arguments("add -10 to \"light\"", new Instruction.AddTo("light", -10)),
                arguments("send letter to \"clerk\"", new Instruction.Send(LETTER, "clerk")),
                arguments("get \"/news\" as page", new Instruction.Get(new Literal(Value.text("/news")), "page")),
                arguments("if letter is \"a\"", choice(LETTER, true, A)),
                arguments("if letter is not \"a\"", choice(LETTER, false, A)),
                arguments("if nothing was remembered for \"a\"", choice(new Remembered(A), true, NOTHING)),
                arguments("remember \"a\" for letter", new Instruction.Remember(A, LETTER)),
                arguments("note age 3", new Instruction.Note(new Literal(AGE))),
                arguments("note the content of letter", new Instruction.Note(new Content("letter"))),
                arguments("for each x of the feed \"wire\"", new Instruction.ForEachItem("x", "wire", List.of())),
                arguments("set the atom \"user\" to \"a\"", new Instruction.SetAtom("user", A)),
                arguments("write letter to \"count\"", new Instruction.Write(LETTER, "count")),
                arguments("read \"count\" as x", new Instruction.Read("count", "x")),
                arguments("put letter to \"a\" as answer", new Instruction.Put(LETTER, A, "answer")),
                arguments(
                        "if letter is of the shape age",
                        new Instruction.If(new Condition.HasShape(LETTER, "age"), List.of(), List.of())),
                arguments("if letter is age 3", choice(LETTER, true, new Literal(AGE))),
                arguments("close the channel", new Instruction.CloseChannel()));
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
