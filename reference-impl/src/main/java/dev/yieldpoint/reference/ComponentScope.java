package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mounted component: a node of the tree, with its hooks, its children, and the handles and atoms that it provides to
 * the components below it.
 */
final class ComponentScope implements Scope {

    /** The order in which the components were mounted: a parent before its children. */
    static final Comparator<ComponentScope> PARENTS_FIRST = Comparator.comparingLong(scope -> scope.number);

    private final EventLoop loop;
    private final @Nullable ComponentScope parent;
    private final String key;
    private final long number;
    private final Hooks hooks;
    private final Map<Class<?>, Coroutine<?>> provided = new HashMap<>();
    private final List<Runnable> cleanups = new ArrayList<>();
    private final Children children;
    private Component component; // running thread only
    private @Nullable Atoms atoms; // running thread only
    private @Nullable Render rendering; // any thread reads it: see the table of EventLoop
    private volatile boolean mounted = true;

    ComponentScope(EventLoop loop, @Nullable ComponentScope parent, String key, Component component) {
        this.loop = loop;
        this.parent = parent;
        this.key = key;
        this.number = loop.countMount();
        this.hooks = new Hooks(this);
        this.children = new Children(loop, this);
        this.component = component;
        requestRender();
    }

    /** Asks for a render, unless the component is removed. Any thread may call this. */
    void requestRender() {
        if (mounted) {
            loop.requestRender(this);
        }
    }

    /** Puts an event into the ready queue, unless the component is removed. Any thread may call this. */
    private void enqueue(Runnable event) {
        if (mounted) {
            loop.enqueue(event);
        }
    }

    void render() {
        if (!mounted) {
            return; // a foreign thread asked for the render while the component was removed
        }
        Render render = new Render();
        rendering = render;
        hooks.beginRender();
        children.beginRender();
        try {
            render.run(() -> component.render(this));
            hooks.endRender();
        } finally {
            rendering = null;
        }
        children.endRender();
    }

    /** Replaces the component by the one that the parent's latest render shows. A render is due unless the two are equal. */
    void update(Component shown) {
        if (!component.equals(shown)) {
            component = shown;
            requestRender();
        }
    }

    /**
     * Removes the component: first the components below it, then its coroutines. When this returns, nothing of it runs
     * any more.
     */
    void unmount() {
        mounted = false;
        loop.takeRender(this);
        children.unmount();
        cleanups.forEach(Runnable::run);
        cleanups.clear();
    }

    @Override
    public <M> Coroutine<M> useCoroutine(Class<M> messageType, CoroutineBody<M> body) {
        return hook("useCoroutine", messageType, () -> {
            CoroutineTask<M> coroutine = new CoroutineTask<>(loop, body);
            Coroutine<M> handle = coroutine.handle();
            provided.put(messageType, handle);
            cleanups.add(coroutine::drop);
            coroutine.wake();
            return handle;
        });
    }

    @Override
    @SuppressWarnings("unchecked") // useCoroutine provides a handle under the type of its messages
    public <M> Optional<Coroutine<M>> useCoroutineHandle(Class<M> messageType) {
        return hook(
                "useCoroutineHandle",
                messageType,
                () -> nearest(scope -> (Coroutine<M>) scope.provided.get(messageType)));
    }

    @Override
    public <T extends @Nullable Object> State<T> useState(Supplier<? extends T> initial) {
        StateCell<T> cell = hook("useState", "", () -> new StateCell<T>(hooks.place(), this, initial.get()));
        return new BorrowedState<>(cell, currentRender());
    }

    @Override
    public void useInitAtomRoot() {
        hook("useInitAtomRoot", "", () -> atoms = nearest(scope -> scope.atoms).orElseGet(Atoms::new));
    }

    @Override
    public AtomRoot useAtomRoot() {
        return hook("useAtomRoot", "", this::nearestAtoms);
    }

    @Override
    public <T> T useRead(Atom<T> atom) {
        Atoms root = hook("useRead", atom, () -> {
            Atoms found = nearestAtoms();
            found.read(atom); // creates the initial value here, where the supplier cannot call hooks
            found.subscribe(atom, this);
            cleanups.add(() -> found.unsubscribe(atom, this));
            return found;
        });
        return root.read(atom);
    }

    @Override
    public <T> SharedValue<T> useRw(Supplier<? extends T> initial) {
        return hook("useRw", "", () -> new SharedCell<T>(this, initial.get()));
    }

    @Override
    public void child(String childKey, Component childComponent) {
        currentRender();
        children.show(childKey, childComponent);
    }

    @Override
    public <E> Listener<E> listener(Consumer<? super E> action) {
        Render render = currentRender();
        return event -> enqueue(() -> {
            if (mounted) {
                render.run(() -> action.accept(event));
            }
        });
    }

    @Override
    public Runnable scheduleUpdate() {
        currentRender();
        return this::requestRender;
    }

    private <V> V hook(String name, Object subject, Supplier<V> first) {
        currentRender();
        return hooks.use(name, subject, first);
    }

    private Render currentRender() {
        Render render = rendering;
        if (render == null || !render.isRunningHere()) {
            throw new IllegalStateException("the scope of " + this
                    + " was used outside its render: call its methods in the component's function, and keep what they"
                    + " give back");
        }
        return render;
    }

    private Atoms nearestAtoms() {
        return nearest(scope -> scope.atoms)
                .orElseThrow(() -> new IllegalStateException(
                        this + " has no root of atoms: call useInitAtomRoot() in it or in a component above it"));
    }

    /** Returns what this scope provides, or else the nearest scope above that provides something. */
    private <V> Optional<V> nearest(Function<ComponentScope, @Nullable V> provider) {
        for (ComponentScope scope = this; scope != null; scope = scope.parent) {
            V found = provider.apply(scope);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Returns the key, for messages. */
    @Override
    public String toString() {
        return '"' + key + '"';
    }
}
