package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The blocks {@code to_owned} and {@code to_owned_continued}, which the features of these names play. */
class ToOwnedTest {

    private enum Status {
        LAUNCHING,
        WORKING
    }

    private record SyncAction() {}

    private final List<CompletableFuture<Void>> clock = new ArrayList<>();
    private final List<Status> shown = new ArrayList<>();

    // tag::to_owned[]
    void app(Scope scope) {
        State<Status> syncStatus = scope.useState(() -> Status.LAUNCHING);
        OwnedState<Status> owned = syncStatus.toOwned();
        scope.useCoroutine(SyncAction.class, (rx, await) -> {
            while (true) {
                await.on(oneSecond());
                owned.set(Status.WORKING);
            }
        });
        shown.add(syncStatus.get());
    }
    // end::to_owned[]

    // tag::to_owned_continued[]
    void appContinued(Scope scope) {
        var syncStatus = scope.useState(() -> Status.LAUNCHING).toOwned();
        var loadStatus = scope.useState(() -> Status.LAUNCHING).toOwned();
        scope.useCoroutine(SyncAction.class, (rx, await) -> {
            syncStatus.set(Status.WORKING);
            loadStatus.set(Status.WORKING);
        });
        shown.addAll(List.of(syncStatus.current(), loadStatus.current()));
    }
    // end::to_owned_continued[]

    @Test
    void the_status_is_set_once_a_second() {
        try (Stage stage = new Stage(this::app)) {
            stage.after(this::aSecondPasses);
            stage.after(this::aSecondPasses);
        }
        assertThat(shown).startsWith(Status.LAUNCHING, Status.WORKING);
    }

    @Test
    void two_handles_are_owned_at_once() {
        try (Stage stage = new Stage(this::appContinued)) {
            stage.after(() -> {});
        }
        assertThat(shown).endsWith(Status.WORKING, Status.WORKING);
    }

    private void aSecondPasses() {
        clock.remove(0).complete(null);
    }

    private CompletionStage<Void> oneSecond() {
        CompletableFuture<Void> second = new CompletableFuture<>();
        clock.add(second);
        return second;
    }
}
