static final Atom<List<String>> ERRORS = Atom.of(List::of);

sealed interface SyncAction {
    record SetUsername(String name) implements SyncAction {}
}

void syncService(Receiver<SyncAction> rx, Await await, AtomRoot atoms) {
    for (SyncAction action : rx) {
        if (action instanceof SyncAction.SetUsername set) {
            try {
                await.on(setNameOnServer(set.name()));
                atoms.set(USERNAME, set.name());
            } catch (CompletionException refused) {
                atoms.set(ERRORS, List.of("Failed to set username"));
            }
        }
    }
}
