package dev.yieldpoint.tck.faulty;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a {@link Variation} knows of one mount of a component. */
final class Place {

    final Tree tree;

    /** The keys that lead here from the root, the same for every mount. */
    final String path;

    /** The coroutines of the component, in the order of its hooks. */
    final List<Routine<?>> routines = new ArrayList<>();

    /** How often the component was rendered, the render that is under way included. */
    int renders;

    /** How often it had been rendered when a state of it was set last. */
    int lastSetAt;

    /** Asks for another render. */
    Runnable update = () -> {};

    private int nextHook;
    private CompletableFuture<Void> nextRender = new CompletableFuture<>();

    Place(Tree tree, String path) {
        this.tree = tree;
        this.path = path;
    }

    void beginRender(Runnable newUpdate) {
        renders++;
        update = newUpdate;
        nextHook = 0;
        CompletableFuture<Void> awaited = nextRender;
        nextRender = new CompletableFuture<>();
        awaited.complete(null);
    }

    /** Complete as soon as the component is rendered again. */
    CompletableFuture<@Nullable Void> nextRender() {
        return nextRender;
    }

    /** The coroutine of the hook whose turn it is, made at the first render. */
    @SuppressWarnings("unchecked") // the same hook made it
    <M> Routine<M> routine(Supplier<Routine<M>> first) {
        if (nextHook == routines.size()) {
            routines.add(first.get());
        }
        return (Routine<M>) routines.get(nextHook++);
    }

    /** Takes another coroutine for the hook whose turn it is. */
    <M> Routine<M> newRoutine(Routine<M> routine) {
        if (nextHook == routines.size()) {
            routines.add(routine);
        } else {
            routines.set(nextHook, routine);
        }
        nextHook++;
        return routine;
    }
}
