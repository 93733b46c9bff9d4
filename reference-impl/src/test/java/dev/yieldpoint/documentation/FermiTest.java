package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The blocks {@code fermi} and {@code fermi_service}, which the features of these names play. */
class FermiTest {

    private final List<String> shown = new ArrayList<>();
    private boolean serverAccepts = true;
    private @Nullable Coroutine<SyncAction> sync;

    // tag::fermi[]
    static final Atom<String> USERNAME = Atom.of(() -> "default");

    void app(Scope scope) {
        scope.useInitAtomRoot(); // not in the block, which renders nothing without it
        AtomRoot atoms = scope.useAtomRoot();

        sync = scope.useCoroutine(SyncAction.class, (rx, await) -> syncService(rx, await, atoms));

        scope.child("banner", this::banner);
    }

    void banner(Scope scope) {
        String username = scope.useRead(USERNAME);

        show("Welcome back, " + username);
    }
    // end::fermi[]

    // tag::fermi_service[]
    static final Atom<List<String>> ERRORS = Atom.of(List::of);

    sealed interface SyncAction {
        record SetUsername(String name) implements SyncAction {}
    }

    void syncService(Receiver<SyncAction> rx, Await await, AtomRoot atoms) {
        for (SyncAction action : rx) {
            if (action instanceof SyncAction.SetUsername set) {
                try {
                    await.on(setNameOnServer(set.name()));
                    atoms.set(USERNAME, set.name());
                } catch (CompletionException refused) {
                    atoms.set(ERRORS, List.of("Failed to set username"));
                }
            }
        }
    }
    // end::fermi_service[]

    void appWithErrors(Scope scope) {
        app(scope);
        scope.child("errors", errors -> show(errors.useRead(ERRORS).toString()));
    }

    @Test
    void the_banner_shows_the_name_once_the_server_has_accepted_it() {
        try (Stage stage = new Stage(this::app)) {
            assertThat(shown).containsExactly("Welcome back, default");
            stage.after(() -> Objects.requireNonNull(sync).send(new SyncAction.SetUsername("Bob")));
        }
        assertThat(shown).endsWith("Welcome back, Bob");
    }

    @Test
    void an_error_remains_after_the_server_has_accepted_a_later_name() {
        serverAccepts = false;
        try (Stage stage = new Stage(this::appWithErrors)) {
            stage.after(() -> Objects.requireNonNull(sync).send(new SyncAction.SetUsername("Bob")));
            assertThat(shown).contains("[Failed to set username]").doesNotContain("Welcome back, Bob");
            serverAccepts = true;
            shown.clear();
            stage.after(() -> Objects.requireNonNull(sync).send(new SyncAction.SetUsername("Ada")));
            assertThat(shown).contains("Welcome back, Ada").doesNotContain("[]", "Welcome back, Bob");
        }
    }

    private void show(String text) {
        shown.add(text);
    }

    private CompletionStage<String> setNameOnServer(String name) {
        return serverAccepts
                ? CompletableFuture.completedFuture(name)
                : CompletableFuture.failedFuture(new IllegalArgumentException("refused"));
    }
}
