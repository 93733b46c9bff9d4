package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the cookbook says of {@code use_rw}, which features/documentation/use_rw.feature plays. */
class UseRwTest {

    private final List<Integer> shown = new ArrayList<>();
    private @Nullable SharedValue<Integer> progress;

    // tag::use_rw[]
    void app(Scope scope) {
        SharedValue<Integer> shared = scope.useRw(() -> 0);
        progress = shared; // may be given to any thread
        shown.add(shared.read());
    }
    // end::use_rw[]

    @Test
    void what_another_thread_writes_is_shown() throws InterruptedException {
        try (Stage stage = new Stage(this::app)) {
            Thread download = new Thread(() -> Objects.requireNonNull(progress).write(50));
            download.start();
            download.join(TimeUnit.SECONDS.toMillis(10));
            stage.after(() -> {});
        }
        assertThat(shown).containsExactly(0, 50);
    }
}
