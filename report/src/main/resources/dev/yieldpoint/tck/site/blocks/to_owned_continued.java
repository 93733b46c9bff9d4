void appContinued(Scope scope) {
    var syncStatus = scope.useState(() -> Status.LAUNCHING).toOwned();
    var loadStatus = scope.useState(() -> Status.LAUNCHING).toOwned();
    syncTask = scope.useCoroutine(SetUsername.class, (rx, await) -> {
        await.on(connected);
        syncStatus.set(Status.WORKING);
        await.on(loaded);
        loadStatus.set(Status.WORKING);
    });
    shown = List.of(syncStatus.current(), loadStatus.current());
}
