package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An application while the steps of a scenario still describe it. The component that is named first is the root. */
final class ApplicationDraft {

    private static final class Part {
        final List<Hook> hooks = new ArrayList<>();
        final List<String> children = new ArrayList<>();
        boolean shown = true;
    }

    private final Map<String, Value> atoms = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    void hook(String component, Hook hook) {
        part(component).hooks.add(hook);
    }

    void child(String parent, String child, boolean shown) {
        part(parent).children.add(child);
        part(child).shown = shown;
    }

    void atom(String name, Value initial) {
        if (atoms.putIfAbsent(name, initial) != null) {
            throw new IllegalApplicationException(
                    String.format(Locale.ROOT, "the atom \"%s\" is described twice", name));
        }
    }

    Application application() {
        if (parts.isEmpty()) {
            throw new IllegalApplicationException("no step describes the application");
        }
        String root = parts.keySet().iterator().next();
        if (parts.values().stream().anyMatch(part -> part.children.contains(root))) {
            throw new IllegalApplicationException(String.format(
                    Locale.ROOT, "\"%s\" was named first, so it is the root and cannot be a child", root));
        }
        Application application = new Application(node(root, List.of()), atoms);
        List<String> placed = application.root().tree().map(ComponentNode::name).toList();
        parts.keySet().stream()
                .filter(name -> !placed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalApplicationException(String.format(
                            Locale.ROOT, "\"%s\" is neither the component named first nor a child of another", name));
                });
        return application;
    }

    private ComponentNode node(String name, List<String> above) {
        if (above.contains(name)) {
            throw new IllegalApplicationException(String.format(Locale.ROOT, "\"%s\" is its own descendant", name));
        }
        List<String> path = new ArrayList<>(above);
        path.add(name);
        Part part = part(name);
        return new ComponentNode(
                name,
                part.shown,
                List.copyOf(part.hooks),
                part.children.stream().map(child -> node(child, path)).toList());
    }

    private Part part(String name) {
        return parts.computeIfAbsent(name, n -> new Part());
    }
}
