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
