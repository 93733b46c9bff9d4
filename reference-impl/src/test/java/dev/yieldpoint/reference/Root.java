package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Scope;
import java.util.LinkedHashMap;
import java.util.Map;

/** A root component that shows the children a test puts into it. */
final class Root implements Component, AutoCloseable {

    final RecordedThreads threads = new RecordedThreads();
    final EventLoop tree = new EventLoop(this, ThreadExecution.on(threads));
    private final Map<String, Component> children = new LinkedHashMap<>();
    private Runnable update = () -> {};

    /** A tree that shows one child, called "child". */
    static Root showing(Component child) {
        Root root = new Root();
        root.show("child", child);
        return root;
    }

    @Override
    public void render(Scope scope) {
        scope.useInitAtomRoot();
        update = scope.scheduleUpdate();
        children.forEach(scope::child);
    }

    void show(String key, Component child) {
        children.put(key, child);
        update.run();
    }

    void remove(String key) {
        children.remove(key);
        update.run();
    }

    void settle() {
        tree.settle();
    }

    @Override
    public void close() {
        tree.close();
    }
}
