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
                response = await.on(get(request)); // throws if there is none
                cache.put(request, response);
            }
            owned.set(Optional.of(response));
        }
    });
    // Send a message to the coroutine; the block sends in every render
    if (isFirstRender()) {
        tx.send("/example.com");
    }
    // Get the current state of the coroutine
    Optional<String> response = responseState.get();

    show(response);
}
