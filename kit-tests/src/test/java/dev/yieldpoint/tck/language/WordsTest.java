package dev.yieldpoint.tck.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.generators.Values;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Provide
    Arbitrary<List<Value>> lists() {
        return Values.values().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void values_that_were_told_are_read_unchanged(@ForAll("lists") List<Value> values) {
        String words = values.stream().map(Value::toString).collect(Collectors.joining(", "));
        assertThat(words).matches(Words.VALUES);
        assertThat(Words.values(words)).isEqualTo(values);
    }

    @Test
    void a_shape_may_begin_like_another_word() {
        assertThat(Words.values("Nonesuch 3, None and notice \"a\""))
                .containsExactly(
                        new Value.Shaped("Nonesuch", Value.number(3)),
                        Value.NOTHING,
                        new Value.Shaped("notice", Value.text("a")));
    }

    @Test
    void names_are_read_one_by_one() {
        assertThat(Words.names("\"headline\", \"it's a\" and \"user\"")).containsExactly("headline", "it's a", "user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not 3", "to \"a\"", "is 3", "and 3", "age1 3", "age", "age None", "age age 3", "age  3"})
    void no_value(String words) {
        assertThat(words).doesNotMatch(Words.VALUE);
    }
}
