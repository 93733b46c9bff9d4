package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The block {@code injection}, which features/documentation/injection.feature plays. */
class InjectionTest {

    private enum SyncAction {
        SET_USERNAME
    }

    private final List<SyncAction> received = new ArrayList<>();
    private final List<Listener<String>> buttons = new ArrayList<>();

    // tag::injection[]
    void child(Scope scope) {
        Optional<Coroutine<SyncAction>> syncTask = scope.useCoroutineHandle(SyncAction.class);

        // The block sends whenever it renders; a listener sends once for every click
        buttons.add(scope.listener(click -> syncTask.orElseThrow().send(SyncAction.SET_USERNAME)));
    }
    // end::injection[]

    void app(Scope scope) {
        scope.useCoroutine(SyncAction.class, (rx, await) -> rx.forEach(received::add));
        scope.child("child", this::child);
    }

    @Test
    void the_child_reaches_the_coroutine_above_it() {
        try (Stage stage = new Stage(this::app)) {
            stage.after(() -> buttons.get(0).fire("click"));
        }
        assertThat(received).containsExactly(SyncAction.SET_USERNAME);
    }
}
