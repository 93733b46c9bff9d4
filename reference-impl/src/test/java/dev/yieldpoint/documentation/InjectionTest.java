package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The block {@code injection}, which features/documentation/injection.feature plays. */
class InjectionTest {

    private enum SyncAction {
        SET_USERNAME
    }

    private record SyncCommand() {}

    private final List<SyncAction> received = new ArrayList<>();
    private boolean found = true;
    private int renders;
    private @Nullable Runnable renderAgain;

    // tag::injection[]
    void child(Scope scope) {
        Optional<Coroutine<SyncAction>> syncTask = scope.useCoroutineHandle(SyncAction.class);

        syncTask.ifPresent(handle -> handle.send(SyncAction.SET_USERNAME)); // the block unwraps

        rendered(scope, syncTask.isPresent());
    }
    // end::injection[]

    private void rendered(Scope scope, boolean withHandle) {
        found = withHandle;
        renders++;
        renderAgain = scope.scheduleUpdate();
    }

    void app(Scope scope) {
        scope.useCoroutine(SyncAction.class, (rx, await) -> rx.forEach(received::add));
        scope.child("child", this::child);
    }

    void appWithoutActions(Scope scope) {
        scope.useCoroutine(SyncCommand.class, (rx, await) -> rx.forEach(command -> {}));
        scope.child("child", this::child);
    }

    @Test
    void the_child_sends_once_in_every_render() {
        try (Stage stage = new Stage(this::app)) {
            assertThat(received).hasSize(renders);
            stage.after(() -> Optional.ofNullable(renderAgain).orElseThrow().run());
        }
        assertThat(renders).isGreaterThan(1);
        assertThat(received).isEqualTo(Collections.nCopies(renders, SyncAction.SET_USERNAME));
    }

    @Test
    void a_child_that_finds_no_handle_renders_and_sends_nothing() {
        try (Stage stage = new Stage(this::appWithoutActions)) {
            stage.after(() -> {});
        }
        assertThat(found).isFalse();
        assertThat(renders).isPositive();
        assertThat(received).isEmpty();
    }
}
