void app(Scope scope) {
    SharedValue<Integer> shared = scope.useRw(() -> 0);
    progress = shared; // may be given to any thread
    shown.add(shared.read());
}
