package dev.yieldpoint.tck.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class KitMessageTest {

    @Test
    void there_are_as_many_classes_as_an_application_may_have_types() {
        assertThat(KitMessage.TYPES).hasSize(Application.MOST_TYPES);
        assertThat(KitMessage.TYPES.stream().<Class<?>>map(KitMessage.Type::messageClass))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_letter_is_of_exactly_the_class_of_its_type() {
        List<String> names = List.of("letter", "order", "update");
        assertThat(names).allSatisfy(name -> {
            KitMessage.Type<?> type = KitMessage.type(names, name);
            KitMessage letter = type.message(7, Value.text("a"));
            assertThat(letter).isExactlyInstanceOf(type.messageClass());
            assertThat(letter.number()).isEqualTo(7);
            assertThat(letter.value()).isEqualTo(Value.text("a"));
        });
        assertThat(KitMessage.type(names, "order")).isNotSameAs(KitMessage.type(names, "update"));
    }
}
