package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The block {@code component}, which features/documentation/component.feature plays. */
class ComponentTest {

    private final CompletableFuture<Connection> server = new CompletableFuture<>();
    private final List<String> handled = new ArrayList<>();

    // tag::component[]
    void app(Scope scope) {
        scope.useCoroutine(Void.class, (rx, await) -> {
            // Connect to some sort of service
            Connection connection = await.on(connectToServer());

            // Wait for data on the service
            for (var next = await.on(connection.next()); next.isPresent(); next = await.on(connection.next())) {
                handled.add(next.get());
            }
        });
    }
    // end::component[]

    @Test
    void it_handles_what_comes_until_there_is_no_more() {
        Connection connection = new Connection();
        try (Stage stage = new Stage(this::app)) {
            stage.after(() -> server.complete(connection));
            stage.after(() -> connection.brings(Optional.of("hello")));
            stage.after(() -> connection.brings(Optional.of("goodbye")));
            stage.after(() -> connection.brings(Optional.empty()));
        }
        assertThat(handled).containsExactly("hello", "goodbye");
    }

    private CompletionStage<Connection> connectToServer() {
        return server;
    }

    /** A connection that brings one item after another; empty is its end. */
    private static final class Connection {
        private final Queue<CompletableFuture<Optional<String>>> asked = new ArrayDeque<>();

        CompletionStage<Optional<String>> next() {
            CompletableFuture<Optional<String>> item = new CompletableFuture<>();
            asked.add(item);
            return item;
        }

        void brings(Optional<String> item) {
            asked.remove().complete(item);
        }
    }
}
