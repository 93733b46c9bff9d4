package dev.yieldpoint.tck.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Condition;
import dev.yieldpoint.tck.application.Expression.Literal;
import dev.yieldpoint.tck.application.Expression.Local;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.Bodies;
import dev.yieldpoint.tck.generators.Known;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BodyTextTest {

    private static final Instruction NOTE = Instructions.log(new Local("letter"));

    @Provide
    Arbitrary<List<Instruction>> bodies() {
        return Bodies.bodies(new Known(
                List.of("light", "it's dark"),
                List.of("lent"),
                List.of("clerk", "a = b"),
                List.of("user"),
                List.of("count")));
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void what_was_written_is_parsed_unchanged(@ForAll("bodies") List<Instruction> body) throws BodySyntaxException {
        assertThat(BodyText.parse(BodyText.write(body))).isEqualTo(body);
    }

    @Property(tries = 300, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void every_line_that_was_written_is_read_by_exactly_one_phrase(@ForAll("bodies") List<Instruction> body) {
        assertThat(BodyText.write(body).lines().map(String::strip))
                .filteredOn(line -> !line.equals(Phrases.OTHERWISE))
                .allSatisfy(line -> assertThat(Phrases.matches(line)).hasSize(1));
    }

    @Test
    void a_block_is_what_is_indented_deeper() throws BodySyntaxException {
        assertThat(parse("for each letter", "  log letter", "  2 times", "     log letter", "yield once"))
                .containsExactly(
                        Instructions.forEach("letter", List.of(NOTE, new Instruction.Repeat(2, List.of(NOTE)))),
                        Instructions.yieldOnce());
    }

    @Test
    void otherwise_belongs_to_the_if_that_is_as_deep() throws BodySyntaxException {
        assertThat(parse("if 1 is 1", "  if 2 is 2", "    yield once", "otherwise", "  close the channel"))
                .singleElement()
                .isInstanceOfSatisfying(Instruction.If.class, outer -> {
                    assertThat(outer.then()).singleElement().isInstanceOf(Instruction.If.class);
                    assertThat(outer.otherwise()).containsExactly(new Instruction.CloseChannel());
                });
    }

    @Test
    void blank_lines_and_a_common_indentation_mean_nothing() throws BodySyntaxException {
        assertThat(parse("", "    receive one letter", "", "    log letter", "  "))
                .containsExactly(Instructions.receive("letter"), NOTE);
    }

    @Test
    void a_body_is_written_with_two_spaces_a_block() {
        Condition isOne = new Condition.Same(new Local("letter"), true, new Literal(Value.number(1)));
        Instruction whole = new Instruction.If(isOne, List.of(NOTE), List.of(Instructions.yieldOnce()));
        assertThat(BodyText.write(List.of(Instructions.forEach("letter", List.of(whole)))))
                .isEqualTo("""
                        for each letter
                          if letter is 1
                            log letter
                          otherwise
                            yield once
                        """);
    }

    private static List<Instruction> parse(String... lines) throws BodySyntaxException {
        return BodyText.parse(String.join("\n", lines));
    }
}
