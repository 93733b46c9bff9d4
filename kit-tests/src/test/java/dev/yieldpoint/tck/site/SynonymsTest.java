package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.tck.site.Synonyms.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {

    @Test
    void a_line_has_what_is_typed_and_what_it_is_called_here() {
        assertThat(Synonyms.parse("# words\n\n unmount, tear down = remove component,removed \n"))
                .containsExactly(new Rule(List.of("unmount", "tear down"), List.of("remove component", "removed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unmount", "unmount =", "= remove", "a = b = c"})
    void a_line_without_two_sides_is_refused(String line) {
        assertThatThrownBy(() -> Synonyms.parse(line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("synonyms.txt has a line without a left or a right side: " + line.strip());
    }

    @Test
    void there_are_rules() {
        assertThat(Synonyms.load())
                .hasSizeGreaterThan(50)
                .anySatisfy(rule -> assertThat(rule.typed()).contains("unmount"));
    }
}
