void child(Scope scope) {
    Optional<Coroutine<SyncAction>> syncTask = scope.useCoroutineHandle(SyncAction.class);

    syncTask.ifPresent(handle -> handle.send(SyncAction.SET_USERNAME)); // the block unwraps

    rendered(scope, syncTask.isPresent());
}
