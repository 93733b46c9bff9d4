package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
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
                    response = await.on(get(request));
                    cache.put(request, response);
                }
                owned.set(Optional.of(response));
            }
        });
        shown = responseState.get();
    }
    // end::use_coroutine[]

    @Test
    void the_server_is_asked_once_and_the_cache_afterwards() {
        try (Stage stage = new Stage(this::app)) {
            assertThat(shown).isEmpty();
            stage.after(() -> Objects.requireNonNull(tx).send("/weather"));
            assertThat(shown).contains("answer to /weather");
            stage.after(() -> Objects.requireNonNull(tx).send("/weather"));
        }
        assertThat(requests).containsExactly("/weather");
    }

    private CompletionStage<String> get(String path) {
        requests.add(path);
        return CompletableFuture.completedFuture("answer to " + path);
    }
}
