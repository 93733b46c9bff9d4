package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The block {@code component}, which features/documentation/component.feature plays. */
class ComponentTest {

    private final CompletableFuture<Connection> server = new CompletableFuture<>();
    private final List<String> logged = new ArrayList<>();
    private @Nullable Coroutine<Unit> ws;

    /** The type {@code ()}, which has one value. */
    private record Unit() {}

    // tag::component[]
    void app(Scope scope) {
        ws = scope.useCoroutine(Unit.class, (rx, await) -> {
            // Connect to some sort of service
            Connection conn = await.on(connectToWsServer());

            // Wait for data on the service
            for (var msg = await.on(conn.next()); msg.isPresent(); msg = await.on(conn.next())) {
                log(msg.get());
            }
        });
    }
    // end::component[]

    @Test
    void it_handles_each_message_of_the_connection() {
        Connection connection = new Connection();
        try (Stage stage = new Stage(this::app)) {
            stage.after(() -> server.complete(connection));
            stage.after(() -> connection.brings(Optional.of("hello")));
            stage.after(() -> connection.brings(Optional.of("goodbye")));
            stage.after(() -> connection.brings(Optional.empty()));
        }
        assertThat(logged).containsExactly("hello", "goodbye");
    }

    @Test
    void a_message_to_the_coroutine_has_no_effect() {
        Connection connection = new Connection();
        try (Stage stage = new Stage(this::app)) {
            stage.after(() -> Objects.requireNonNull(ws).send(new Unit()));
            stage.after(() -> server.complete(connection));
            stage.after(() -> Objects.requireNonNull(ws).send(new Unit()));
            assertThat(logged).isEmpty();
            stage.after(() -> connection.brings(Optional.of("hello")));
        }
        assertThat(logged).containsExactly("hello");
    }

    private CompletionStage<Connection> connectToWsServer() {
        return server;
    }

    private void log(String message) {
        logged.add(message);
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
