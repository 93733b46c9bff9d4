package dev.yieldpoint.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The block {@code services}, which features/documentation/services.feature plays. */
class ServicesTest {

    private record ProfileCommand(String what) {}

    private record SyncCommand(String what) {}

    private record EditorCommand(String what) {}

    private final List<String> done = new ArrayList<>();
    private @Nullable Coroutine<ProfileCommand> profile;
    private @Nullable Coroutine<EditorCommand> editor;
    private @Nullable Coroutine<SyncCommand> sync;

    // tag::services[]
    void app(Scope scope) {
        profile = scope.useCoroutine(ProfileCommand.class, this::profileService);
        editor = scope.useCoroutine(EditorCommand.class, this::editorService);
        sync = scope.useCoroutine(SyncCommand.class, this::syncService);
    }

    void profileService(Receiver<ProfileCommand> rx, Await await) {
        for (ProfileCommand command : rx) {
            done.add("profile: " + command.what());
        }
    }

    void syncService(Receiver<SyncCommand> rx, Await await) {
        for (SyncCommand command : rx) {
            done.add("sync: " + command.what());
        }
    }

    void editorService(Receiver<EditorCommand> rx, Await await) {
        for (EditorCommand command : rx) {
            done.add("editor: " + command.what());
        }
    }
    // end::services[]

    @Test
    void each_service_handles_its_own_commands() {
        try (Stage stage = new Stage(this::app)) {
            stage.after(() -> Objects.requireNonNull(profile).send(new ProfileCommand("rename")));
            stage.after(() -> Objects.requireNonNull(editor).send(new EditorCommand("undo")));
            stage.after(() -> Objects.requireNonNull(sync).send(new SyncCommand("pull")));
        }
        assertThat(done).containsExactly("profile: rename", "editor: undo", "sync: pull");
    }
}
