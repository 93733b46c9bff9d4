package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.CoroutineFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationFailureTest {

    private final ApplicationFailure failure = new ApplicationFailure("a body");

    @Test
    void a_failure_is_known_however_it_is_wrapped() {
        Throwable several = new CoroutineFailedException(failure);
        several.addSuppressed(new ApplicationFailure("another body"));
        Throwable only = new IllegalStateException("several have failed");
        only.addSuppressed(failure);

        assertThat(List.of(failure, new RuntimeException(new Exception(failure)), several, only))
                .allMatch(ApplicationFailure::isAllOf);
    }

    @Test
    void a_failure_of_the_runtime_is_none_also_beside_one_of_the_application() {
        Throwable several = new CoroutineFailedException(failure);
        several.addSuppressed(new IllegalStateException("of the runtime"));
        Throwable cause = new ApplicationFailure("a body");
        cause.addSuppressed(new IllegalStateException("of the runtime"));

        assertThat(List.of(new IllegalStateException("of the runtime"), several, cause))
                .noneMatch(ApplicationFailure::isAllOf);
    }

    @Test
    void settling_is_repeated_until_nothing_is_reported_any_more() {
        Deque<RuntimeException> reports = new ArrayDeque<>(List.of(failure, new CoroutineFailedException(failure)));

        ApplicationFailure.settle(() -> {
            if (!reports.isEmpty()) {
                throw reports.remove();
            }
        });

        assertThat(reports).isEmpty();
    }

    @Test
    void what_the_runtime_throws_comes_out() {
        RuntimeException thrown = new IllegalStateException("of the runtime");

        assertThatThrownBy(() -> ApplicationFailure.settle(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void a_runtime_that_reports_without_end_is_given_up() {
        assertThatThrownBy(() -> ApplicationFailure.settle(() -> {
                    throw failure;
                }))
                .isInstanceOf(DriverException.class);
    }
}
