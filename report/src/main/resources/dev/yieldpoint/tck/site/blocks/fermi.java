static final Atom<String> USERNAME = Atom.of(() -> "default");

void app(Scope scope) {
    scope.useInitAtomRoot(); // not in the block, which renders nothing without it
    AtomRoot atoms = scope.useAtomRoot();

    sync = scope.useCoroutine(SyncAction.class, (rx, await) -> syncService(rx, await, atoms));

    scope.child("banner", this::banner);
}

void banner(Scope scope) {
    String username = scope.useRead(USERNAME);

    show("Welcome back, " + username);
}
