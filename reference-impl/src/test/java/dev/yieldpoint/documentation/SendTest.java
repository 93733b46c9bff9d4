package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The block {@code send}, which features/documentation/send.feature plays. */
class SendTest {

    private final List<String> requests = new ArrayList<>();
    private final CompletableFuture<Server> connection = new CompletableFuture<>();
    private final Map<String, Listener<String>> buttons = new HashMap<>();

    // tag::send[]
    sealed interface ProfileUpdate {
        record SetUsername(String name) implements ProfileUpdate {}

        record SetAge(int age) implements ProfileUpdate {}
    }

    void app(Scope scope) {
        Coroutine<ProfileUpdate> profile = scope.useCoroutine(ProfileUpdate.class, (rx, await) -> {
            Server server = await.on(connectToServer());

            for (ProfileUpdate update : rx) {
                if (update instanceof ProfileUpdate.SetUsername set) {
                    await.on(server.updateUsername(set.name()));
                }
                if (update instanceof ProfileUpdate.SetAge set) {
                    await.on(server.updateAge(set.age()));
                }
            }
        });

        button("Update username", scope.listener(click -> profile.send(new ProfileUpdate.SetUsername("Bob"))));
        button("Update age", scope.listener(click -> profile.send(new ProfileUpdate.SetAge(42))));
    }
    // end::send[]

    @Test
    void updates_sent_before_the_service_has_connected_are_stored_in_order_afterwards() {
        try (Stage stage = new Stage(this::app)) {
            stage.after(() -> click("Update username"));
            stage.after(() -> click("Update age"));
            assertThat(requests).containsExactly("/connect");
            stage.after(() -> connection.complete(new Server()));
        }
        assertThat(requests).containsExactly("/connect", "/username Bob", "/age 42");
    }

    private void click(String label) {
        Objects.requireNonNull(buttons.get(label)).fire("click");
    }

    private void button(String label, Listener<String> onClick) {
        buttons.put(label, onClick);
    }

    private CompletionStage<Server> connectToServer() {
        requests.add("/connect");
        return connection;
    }

    private final class Server {

        CompletionStage<Boolean> updateUsername(String name) {
            return CompletableFuture.completedFuture(requests.add("/username " + name));
        }

        CompletionStage<Boolean> updateAge(int age) {
            return CompletableFuture.completedFuture(requests.add("/age " + age));
        }
    }
}
