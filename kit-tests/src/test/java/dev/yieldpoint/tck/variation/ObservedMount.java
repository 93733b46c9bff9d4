package dev.yieldpoint.tck.variation;

import dev.yieldpoint.spec.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link Variation} knows of one mount of a component. */
public final class ObservedMount {

    public final ObservedTree tree;

    /** Where the component above is mounted, if there is one. */
    public final @Nullable ObservedMount parent;

    /** The keys that lead here from the root, the same for every mount. */
    public final String path;

    /** The coroutines of the component, in the order of its hooks. */
    public final List<Routine<?>> routines = new ArrayList<>();

    /** The coroutines whose handles are provided here and below, by the type of their messages. */
    public final Map<Class<?>, Routine<?>> provided = new HashMap<>();

    /** What a variation keeps here; empty in most. */
    public final Map<Object, Object> kept = new LinkedHashMap<>();

    /** How often the component was rendered, the render that is under way included. */
    public int renders;

    /** How often it had been rendered when a state of it was set last. */
    public int lastSetAt;

    /** The scope of the latest render, without what a variation puts around it. */
    public @Nullable Scope scope;

    /** Asks for another render. */
    public Runnable update = () -> {};

    private final Map<String, ObservedMount> below = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private int nextHook;
    private CompletableFuture<Void> nextRender = new CompletableFuture<>();

    public ObservedMount(ObservedTree tree, @Nullable ObservedMount parent, String path) {
        this.tree = tree;
        this.parent = parent;
        this.path = path;
        if (parent != null) {
            parent.below.put(path, this);
        }
        tree.places.add(this);
    }

    /** The mounts of the same component before this one, by age. */
    public List<ObservedMount> former() {
        List<ObservedMount> same =
                tree.places.stream().filter(other -> other.path.equals(path)).toList();
        return same.subList(0, same.indexOf(this));
    }

    /** The path of a child that this render shows. */
    public String show(String key) {
        String child = path + '/' + key;
        shown.add(child);
        return child;
    }

    /** The coroutines that have not ended; none of a place that was removed. */
    public Stream<Routine<?>> running() {
        return isRemoved() ? Stream.of() : routines.stream().filter(routine -> !routine.over);
    }

    /** Whether the component is mounted no more. */
    public boolean isRemoved() {
        return parent != null
                && (parent.isRemoved() || !parent.shown.contains(path) || !equals(parent.below.get(path)));
    }

    public void beginRender(Runnable newUpdate) {
        renders++;
        update = newUpdate;
        nextHook = 0;
        shown.clear();
        CompletableFuture<Void> awaited = nextRender;
        nextRender = new CompletableFuture<>();
        awaited.complete(null);
    }

    /** Complete as soon as the component is rendered again. */
    public CompletableFuture<@Nullable Void> nextRender() {
        return nextRender;
    }

    /** The coroutine of the hook whose turn it is, made at the first render. */
    @SuppressWarnings("unchecked") // the same hook made it
    public <M> Routine<M> routine(Supplier<Routine<M>> first) {
        if (nextHook == routines.size()) {
            routines.add(first.get());
        }
        return (Routine<M>) routines.get(nextHook++);
    }

    /** Which of the component's coroutines the hook is for whose turn it is. */
    public int nextHook() {
        return nextHook;
    }

    /** Takes another coroutine for the hook whose turn it is. */
    public <M> Routine<M> newRoutine(Routine<M> routine) {
        if (nextHook == routines.size()) {
            routines.add(routine);
        } else {
            routines.set(nextHook, routine);
        }
        nextHook++;
        return routine;
    }
}
