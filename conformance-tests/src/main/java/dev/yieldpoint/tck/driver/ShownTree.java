package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An application's components: who is whose parent, who calls which hook, and who is shown at the moment.
 *
 * <p><b>Threads.</b> Changed by the thread that drives the run; may be asked by any.
 */
public final class ShownTree {

    private final ComponentNode root;
    private final Map<String, ComponentNode> nodes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    /** The components as they are to be shown in the first render. */
    public ShownTree(Application application) {
        root = application.root();
        root.tree().forEach(node -> {
            nodes.put(node.name(), node);
            node.children().forEach(child -> parents.put(child.name(), node.name()));
            node.hooks(Hook.Named.class).forEach(hook -> homes.put(hook.name(), node.name()));
            if (node.shown()) {
                shown.add(node.name());
            }
        });
    }

    /** The component that nobody shows. */
    public ComponentNode root() {
        return root;
    }

    /** The component of that name. */
    public ComponentNode node(String component) {
        return known(nodes.get(component), component);
    }

    /** The component that shows this one. */
    public String parent(String component) {
        return known(parents.get(component), component + "'s parent");
    }

    /** The component that calls the hook of this name. */
    public String home(String hook) {
        return known(homes.get(hook), hook);
    }

    /** From the parent's next render on it is one of its children. */
    public void show(String component) {
        shown.add(component);
    }

    /** From the parent's next render on it is none of its children any more. */
    public void remove(String component) {
        shown.remove(component);
    }

    /** From now on nothing is shown any more. */
    public void close() {
        shown.clear();
    }

    /** Whether its parent shows it, or is to. */
    public boolean isShown(String component) {
        return shown.contains(component);
    }

    /** Whether it is shown, and all those above it. */
    public boolean isMounted(String component) {
        return isShown(component)
                && Optional.ofNullable(parents.get(component))
                        .map(this::isMounted)
                        .orElse(true);
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T found, String name) {
        if (found == null) {
            throw new IllegalArgumentException("the application has no " + name);
        }
        return found;
    }
}
