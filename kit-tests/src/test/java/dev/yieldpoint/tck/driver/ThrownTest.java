package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThrownTest {

    @Test
    void what_is_not_implemented_is_told_with_the_method_that_threw_it() {
        assertThat(Thrown.words(catchThrowable(ThrownTest::listener)))
                .startsWith("java.lang.UnsupportedOperationException: not yet, thrown by ")
                .contains("dev.yieldpoint.tck.driver.ThrownTest.listener(ThrownTest.java:");
        assertThat(Thrown.words(catchThrowable(() -> immutable().add("b"))))
                .startsWith("java.lang.UnsupportedOperationException, thrown below ")
                .contains("dev.yieldpoint.tck.driver.ThrownTest.");
    }

    @Test
    void only_what_a_method_says_itself_means_that_it_is_not_implemented() {
        assertThat(Thrown.notImplemented(Thrown.words(catchThrowable(ThrownTest::listener))))
                .hasValueSatisfying(
                        method -> assertThat(method).startsWith("dev.yieldpoint.tck.driver.ThrownTest.listener("));
        assertThat(Thrown.notImplemented(
                        Thrown.words(catchThrowable(() -> immutable().add("b")))))
                .isEmpty();
    }

    @Test
    void another_exception_is_told_by_its_class_and_message_alone() {
        assertThat(Thrown.words(new IllegalStateException("no"))).isEqualTo("java.lang.IllegalStateException: no");
    }

    @Test
    void an_exception_that_throws_when_it_is_asked_is_told_by_its_class() {
        RuntimeException speechless = new RuntimeException() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("no words");
            }
        };
        assertThat(Thrown.words(speechless)).isEqualTo(speechless.getClass().getName());
    }

    private static void listener() {
        throw new UnsupportedOperationException("not yet");
    }

    private static List<String> immutable() {
        return List.of("a");
    }
}
