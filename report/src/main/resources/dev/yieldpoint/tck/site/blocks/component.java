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
