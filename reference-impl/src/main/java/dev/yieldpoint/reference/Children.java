package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The components directly below a component, by key: those that are mounted, and those that the latest render of the
 * component shows. The two are the same after each complete render. If the component's function throws or calls too few
 * hooks, the mounted components stay as they were. If an {@code equals} throws, the components shown after it are neither
 * mounted nor updated.
 */
final class Children {

    private final EventLoop loop;
    private final ComponentScope parent;
    private final Map<String, ComponentScope> mounted = new LinkedHashMap<>();
    private final Map<String, Component> shown = new LinkedHashMap<>();

    Children(EventLoop loop, ComponentScope parent) {
        this.loop = loop;
        this.parent = parent;
    }

    void beginRender() {
        shown.clear();
    }

    void show(String key, Component component) {
        if (shown.putIfAbsent(key, component) != null) {
            throw new IllegalStateException(parent + " shows two children with the key \"" + key
                    + "\" in one render: give each child a key of its own");
        }
    }

    /**
     * Removes the children that the render did not show, and mounts or updates those that it showed. Then renders each
     * child for which a render is due, before anything else runs.
     */
    void endRender() {
        mounted.entrySet().removeIf(child -> {
            boolean removed = !shown.containsKey(child.getKey());
            if (removed) {
                child.getValue().unmount();
            }
            return removed;
        });
        shown.forEach((key, component) -> {
            ComponentScope child = mounted.get(key);
            if (child == null) {
                mounted.put(key, new ComponentScope(loop, parent, key, component));
            } else {
                child.update(component);
            }
        });
        for (ComponentScope child : mounted.values()) {
            if (loop.takeRender(child)) {
                child.render();
            }
        }
    }

    void unmount() {
        mounted.values().forEach(ComponentScope::unmount);
        mounted.clear();
    }
}
