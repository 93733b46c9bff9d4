package dev.yieldpoint.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text keeps to the rules of {@link Writing}; and every rule finds what is wrong in a bad example. */
class ProseTest {

    private static final List<Text> TEXTS = Texts.all();
    private static final Writing WRITING = new Writing();

    @Test
    void texts_of_all_kinds_are_found() {
        Map<Text.Kind, Long> counts = TEXTS.stream().collect(Collectors.groupingBy(Text::kind, Collectors.counting()));
        assertThat(counts.get(Text.Kind.PROSE)).isGreaterThan(1_000);
        assertThat(counts.get(Text.Kind.TITLE)).isGreaterThan(150);
        assertThat(counts.get(Text.Kind.MESSAGE)).isGreaterThan(300);
    }

    @Test
    void every_sentence_is_read_once() {
        assertThat(TEXTS.stream().flatMap(text -> WRITING.faults(text).stream()))
                .as("sentences to be written anew, with the rule of rules.xml or Writing")
                .isEmpty();
    }

    @Test
    void no_two_scenarios_have_one_title() {
        Map<String, List<String>> places = TEXTS.stream()
                .filter(text -> text.kind() == Text.Kind.TITLE)
                .collect(Collectors.groupingBy(Text::words, Collectors.mapping(Text::place, Collectors.toList())));
        places.values().removeIf(found -> found.size() == 1);
        assertThat(places).isEmpty();
    }

    @TestFactory
    List<DynamicTest> a_rule_finds_its_bad_examples_and_accepts_the_good_ones() {
        return WRITING.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.rule() + ": " + example.words(),
                        () -> assertThat(WRITING.faults(new Text("example", example.kind(), example.words())))
                                .as(example.words())
                                .anySatisfy(fault -> assertThat(fault).contains(example.rule()))))
                .toList();
    }
}
