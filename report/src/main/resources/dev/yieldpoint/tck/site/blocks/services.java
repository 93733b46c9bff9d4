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
