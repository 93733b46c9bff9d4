package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The coroutines to which each looked-up handle of an application may lead. */
public final class Handles {

    private final Map<String, Handle> handles = new HashMap<>();
    /** The type of each coroutine's messages. */
    private final Map<String, String> types = new HashMap<>();

    /**
     * A look-up.
     *
     * @param own the component's own coroutines of the type that it creates before the look-up, in order
     * @param later those that it creates after it
     * @param nearest those of the nearest component above that has any, in order
     * @param farther those of the components above that one
     */
    public record Handle(
            String component,
            String type,
            List<String> own,
            List<String> later,
            List<String> nearest,
            List<String> farther) {

        /** Whether it is certain that there is something to be found. */
        public boolean isProvided() {
            return !own.isEmpty() || !nearest.isEmpty();
        }

        /** Whether only one can be behind it, even if every render looks it up anew. */
        public boolean isCertain() {
            return later.size() + (isProvided() ? 1 : 0) == 1;
        }

        /** Those of one component among which the last should be behind it (INJECTION-7). */
        List<String> ofOneComponent() {
            return own.isEmpty() ? nearest : own;
        }

        /**
         * Those that may be behind it, first the one that should be. What the first render finds above is kept
         * (INJECTION-6); but of the component's own coroutines the last is found (INJECTION-7), and nobody says whether
         * that may be one that is created after the look-up.
         */
        public List<String> expected() {
            List<String> expected = new ArrayList<>();
            List<String> first = ofOneComponent();
            if (!first.isEmpty()) {
                expected.add(first.get(first.size() - 1));
            }
            if (!own.isEmpty() || nearest.isEmpty()) {
                expected.addAll(later);
            }
            return expected;
        }
    }

    /** The look-ups of an application. */
    public Handles(Application application) {
        application
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .forEach(coroutine -> types.put(coroutine.name(), coroutine.type()));
        component(application.root(), List.of());
    }

    /** Goes through a component and those below it. */
    private void component(ComponentNode node, List<ComponentNode> above) {
        for (Hook.UseHandle handle : node.hooks(Hook.UseHandle.class)) {
            int place = node.hooks().indexOf(handle);
            List<List<String>> upwards = above.stream()
                    .map(other -> coroutines(other.hooks(), handle.type()))
                    .filter(found -> !found.isEmpty())
                    .toList();
            handles.put(
                    handle.name(),
                    new Handle(
                            node.name(),
                            handle.type(),
                            coroutines(node.hooks().subList(0, place), handle.type()),
                            coroutines(node.hooks().subList(place, node.hooks().size()), handle.type()),
                            upwards.isEmpty() ? List.of() : upwards.get(0),
                            upwards.stream().skip(1).flatMap(List::stream).toList()));
        }
        List<ComponentNode> nearestFirst = new ArrayList<>(List.of(node));
        nearestFirst.addAll(above);
        node.children().forEach(child -> component(child, nearestFirst));
    }

    private static List<String> coroutines(List<Hook> hooks, String type) {
        return hooks.stream()
                .filter(hook -> hook instanceof Hook.UseCoroutine coroutine
                        && coroutine.type().equals(type))
                .map(hook -> ((Hook.UseCoroutine) hook).name())
                .toList();
    }

    /** The look-up of a handle, which has to be there. */
    public Handle handle(String name) {
        return Objects.requireNonNull(handles.get(name), name);
    }

    /** The clause that is violated if a handle is found although no coroutine of its type is provided. */
    String clauseOfStray(Handle handle) {
        return types.containsValue(handle.type) ? "INJECTION-5" : types.isEmpty() ? "INJECTION-3" : "INJECTION-2";
    }

    /** The clause that is violated if a handle leads to an unexpected coroutine. */
    String clauseOfWrong(Handle handle, String coroutine) {
        if (!handle.type.equals(types.get(coroutine))) {
            return "INJECTION-2";
        }
        if (handle.later.contains(coroutine)) {
            return "INJECTION-6";
        }
        if (handle.own.contains(coroutine) || (handle.own.isEmpty() && handle.nearest.contains(coroutine))) {
            return "INJECTION-7";
        }
        return handle.nearest.contains(coroutine) || handle.farther.contains(coroutine) ? "INJECTION-4" : "INJECTION-5";
    }
}
