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
    void a_message_is_of_its_type_and_carries_its_number_and_value() {
        List<String> names = List.of("message", "update", "request", "action");
        assertThat(names).allSatisfy(name -> {
            KitMessage.Type<?> type = KitMessage.type(names, name);
            KitMessage message = type.message(7, Value.text("a"));
            assertThat(message).isInstanceOf(type.messageClass());
            assertThat(message.number()).isEqualTo(7);
            assertThat(message.value()).isEqualTo(Value.text("a"));
        });
        assertThat(KitMessage.type(names, "update")).isNotSameAs(KitMessage.type(names, "request"));
    }

    @Test
    void messages_of_all_types_but_the_last_are_equal_by_value() {
        assertThat(KitMessage.TYPES.subList(0, 3))
                .allSatisfy(type -> assertThat(type.message(1, Value.text("a")))
                        .isEqualTo(type.message(3, Value.text("a")))
                        .hasSameHashCodeAs(type.message(3, Value.text("a")))
                        .isNotEqualTo(type.message(3, Value.text("b"))));
        KitMessage.Type<?> last = KitMessage.TYPES.get(3);
        assertThat(last.message(1, Value.text("a"))).isNotEqualTo(last.message(3, Value.text("a")));
    }

    @Test
    void the_second_class_is_below_the_first_and_has_its_simple_name() {
        Class<?> first = KitMessage.TYPES.get(0).messageClass();
        Class<?> second = KitMessage.TYPES.get(1).messageClass();
        assertThat(first).isAssignableFrom(second);
        assertThat(first.getSimpleName()).isEqualTo(second.getSimpleName());
    }
}
