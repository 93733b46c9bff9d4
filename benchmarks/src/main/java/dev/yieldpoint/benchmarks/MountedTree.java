package dev.yieldpoint.benchmarks;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** A mounted tree whose root renders a number. */
final class MountedTree implements AutoCloseable {

    private final OwnedState<?>[] state = new OwnedState<?>[1];
    private final Mounted mounted;
    private int number;

    MountedTree(CoroutineRuntime runtime, ObjIntConsumer<Scope> root) {
        mounted = runtime.mount(scope -> {
            state[0] = scope.useState(() -> 0).toOwned();
            root.accept(scope, number);
        });
        mounted.settle();
    }

    /** Gives the root its next number: one set, and the render that comes of it. */
    @SuppressWarnings("unchecked") // it is the state that the root made
    void change() {
        ((OwnedState<Integer>) state[0]).set(++number);
        mounted.settle();
    }

    void settle() {
        mounted.settle();
    }

    @Override
    public void close() {
        mounted.close();
    }

    /** A component with a coroutine that receives all there is. */
    static Component receiving(List<Coroutine<Integer>> handles) {
        return scope -> handles.add(scope.useCoroutine(Integer.class, (rx, await) -> {
            while (rx.next().isPresent()) {}
        }));
    }

    static Component many(int size, Component child) {
        return scope -> {
            for (int i = 0; i < size; i++) {
                scope.child("child " + i, child);
            }
        };
    }

    static Component above(int levels, Component component) {
        return levels == 0 ? component : scope -> scope.child("below", above(levels - 1, component));
    }
}
