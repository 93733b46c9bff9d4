package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The blocks {@code to_owned} and {@code to_owned_continued}, which the features of these names play. */
class ToOwnedTest {

    private enum Status {
        LAUNCHING,
        WORKING
    }

    private record SetUsername(String name) {}

    private final List<CompletableFuture<Void>> clock = new ArrayList<>();
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();
    private List<Status> shown = List.of();
    private @Nullable Coroutine<SetUsername> syncTask;

    // tag::to_owned[]
    void app(Scope scope) {
        State<Status> syncStatus = scope.useState(() -> Status.LAUNCHING);
        OwnedState<Status> owned = syncStatus.toOwned();
        syncTask = scope.useCoroutine(SetUsername.class, (rx, await) -> {
            while (true) {
                await.on(oneSecond());
                owned.set(Status.WORKING);
            }
        });
        shown = List.of(syncStatus.get());
    }
    // end::to_owned[]

    // tag::to_owned_continued[]
    void appContinued(Scope scope) {
        var syncStatus = scope.useState(() -> Status.LAUNCHING).toOwned();
        var loadStatus = scope.useState(() -> Status.LAUNCHING).toOwned();
        syncTask = scope.useCoroutine(SetUsername.class, (rx, await) -> {
            await.on(connected);
            syncStatus.set(Status.WORKING);
            await.on(loaded);
            loadStatus.set(Status.WORKING);
        });
        shown = List.of(syncStatus.current(), loadStatus.current());
    }
    // end::to_owned_continued[]

    @Test
    void the_status_is_set_every_second() {
        try (Stage stage = new Stage(this::app)) {
            assertThat(shown).containsExactly(Status.LAUNCHING);
            stage.after(this::aSecondPasses);
            assertThat(shown).containsExactly(Status.WORKING);
            stage.after(this::aSecondPasses);
        }
        assertThat(shown).containsExactly(Status.WORKING);
    }

    @Test
    void two_states_with_equal_values_are_set_one_after_the_other() {
        try (Stage stage = new Stage(this::appContinued)) {
            stage.after(() -> connected.complete(null));
            assertThat(shown).containsExactly(Status.WORKING, Status.LAUNCHING);
            stage.after(() -> loaded.complete(null));
        }
        assertThat(shown).containsExactly(Status.WORKING, Status.WORKING);
    }

    @Test
    void a_message_to_either_coroutine_has_no_effect() {
        try (Stage stage = new Stage(this::app)) {
            stage.after(this::aMessageIsSent);
            assertThat(shown).containsExactly(Status.LAUNCHING);
            stage.after(this::aSecondPasses);
            assertThat(shown).containsExactly(Status.WORKING);
        }
        try (Stage stage = new Stage(this::appContinued)) {
            stage.after(this::aMessageIsSent);
            assertThat(shown).containsExactly(Status.LAUNCHING, Status.LAUNCHING);
            stage.after(() -> connected.complete(null));
            assertThat(shown).containsExactly(Status.WORKING, Status.LAUNCHING);
        }
    }

    private void aMessageIsSent() {
        Objects.requireNonNull(syncTask).send(new SetUsername("Bob"));
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
