package dev.yieldpoint.tck.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {

    @Test
    void a_value_is_told_as_a_feature_has_it() {
        assertThat(Value.text("a \\ b")).hasToString("\"a \\ b\"");
        assertThat(Value.number(-3)).hasToString("-3");
        assertThat(Value.NOTHING).hasToString("None");
        assertThat(new Value.Shaped("age", Value.number(42))).hasToString("age 42");
        assertThat(new Value.Shaped("SetUsername", Value.text("Bob"))).hasToString("SetUsername \"Bob\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "age group", "age_group", "age1", "None", "not", "is", "to", "as", "for", "and", "of"})
    void a_shape_that_no_feature_can_write_is_refused(String shape) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Value.Shaped(shape, Value.number(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.HasShape(new Expression.Local("x"), shape));
    }

    @Test
    void only_a_text_or_a_number_has_a_shape() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Value.Shaped("age", Value.NOTHING));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Value.Shaped("age", new Value.Shaped("age", Value.number(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"say \"hello\"", "two\nlines", "\u0000", "\u0085"})
    void a_text_that_no_feature_can_quote_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Value.text(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 hours",
        "1, 1 millisecond",
        "250, 250 milliseconds",
        "1000, 1 second",
        "90000, 90 seconds",
        "60000, 1 minute",
        "7200000, 2 hours"
    })
    void a_span_is_told_in_the_largest_unit_without_fraction(long milliseconds, String words) {
        assertThat(Durations.words(milliseconds)).isEqualTo(words);
    }

    @Property(seed = "1")
    void a_span_that_was_told_is_understood(@ForAll @LongRange(min = 0) long milliseconds) {
        assertThat(Durations.milliseconds(Durations.words(milliseconds))).isEqualTo(milliseconds);
    }

    @Test
    void there_is_no_other_unit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.milliseconds("1 fortnight"))
                .withMessage("no such unit of time: 1 fortnight");
    }
}
