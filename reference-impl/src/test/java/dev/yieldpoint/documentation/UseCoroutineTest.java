package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The block {@code use_coroutine}, which features/documentation/use_coroutine.feature plays. */
class UseCoroutineTest {

    private final List<String> requests = new ArrayList<>();
    private boolean serverAnswers = true;
    private int renders;
    private Optional<String> shown = Optional.empty();
    private @Nullable Coroutine<String> tx;

    // tag::use_coroutine[]
    void app(Scope scope) {
        State<Optional<String>> responseState = scope.useState(Optional::empty);
        OwnedState<Optional<String>> owned = responseState.toOwned();
        tx = scope.useCoroutine(String.class, (rx, await) -> {
            // Define your state before the loop
            Map<String, String> cache = new HashMap<>();
            // Loop and wait for the next message
            for (String request : rx) {
                // Resolve the message
                String response = cache.get(request);
                if (response == null) {
                    response = await.on(get(request)); // throws if there is none
                    cache.put(request, response);
                }
                owned.set(Optional.of(response));
            }
        });
        // Send a message to the coroutine; the block sends in every render
        if (isFirstRender()) {
            tx.send("/example.com");
        }
        // Get the current state of the coroutine
        Optional<String> response = responseState.get();

        show(response);
    }
    // end::use_coroutine[]

    @Test
    void the_server_is_asked_once_and_the_cache_afterwards() {
        try (Stage stage = new Stage(this::app)) {
            assertThat(shown).contains("response to /example.com");
            stage.after(() -> Objects.requireNonNull(tx).send("/weather"));
            assertThat(shown).contains("response to /weather");
            stage.after(() -> Objects.requireNonNull(tx).send("/example.com"));
        }
        assertThat(shown).contains("response to /example.com");
        assertThat(requests).containsExactly("/example.com", "/weather");
    }

    @Test
    void a_request_without_a_response_ends_the_service() {
        try (Stage stage = new Stage(this::app)) {
            serverAnswers = false;
            assertThatException()
                    .isThrownBy(
                            () -> stage.after(() -> Objects.requireNonNull(tx).send("/weather")));
            serverAnswers = true;
            stage.after(() -> Objects.requireNonNull(tx).send("/news"));
        }
        assertThat(shown).contains("response to /example.com");
        assertThat(requests).containsExactly("/example.com", "/weather");
    }

    private boolean isFirstRender() {
        return renders == 0;
    }

    private void show(Optional<String> response) {
        renders++;
        shown = response;
    }

    private CompletionStage<String> get(String path) {
        requests.add(path);
        return serverAnswers
                ? CompletableFuture.completedFuture("response to " + path)
                : CompletableFuture.failedFuture(new IOException("connection reset"));
    }
}
