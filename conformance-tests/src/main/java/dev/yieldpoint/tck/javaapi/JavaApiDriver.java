package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.ApplicationFailure;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForeignThreads;
import dev.yieldpoint.tck.driver.ShownTree;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays one application on a runtime that implements the Java API.
 *
 * <p>The maps are concurrent only because a runtime may render on another thread than the one that drives it.
 */
final class JavaApiDriver implements Driver {

    private final ForeignThreads threads;
    private final Environment environment;
    private final BodyRunner player;
    private final ShownTree tree;
    private final MessageSender post;
    private final Map<String, Atom<Value>> atoms = new HashMap<>();
    /** The mount of each component that is mounted, or about to be. */
    private final Map<String, PlayedComponent> played = new ConcurrentHashMap<>();
    /** How often each component was mounted. */
    private final Map<String, Integer> mounts = new ConcurrentHashMap<>();

    final Map<String, OwnedState<Value>> states = new ConcurrentHashMap<>();
    /** The states as the last render of their component borrowed them. */
    final Map<String, State<Value>> borrowed = new ConcurrentHashMap<>();

    final Map<String, SharedValue<Value>> shared = new ConcurrentHashMap<>();
    /** The components whose next render is to fail. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private final Mounted mounted;
    private boolean closed;

    JavaApiDriver(CoroutineRuntime runtime, Application application, Environment environment, BodyRunner player) {
        this.environment = environment;
        this.threads = environment.foreignThreads();
        this.player = player;
        this.tree = new ShownTree(application);
        this.post = new MessageSender(application, environment);
        application.atoms().forEach((name, initial) -> atoms.put(name, Atom.of(() -> initial)));
        this.mounted = mounted(runtime, mount(tree.root()));
    }

    private static Mounted mounted(CoroutineRuntime runtime, Component root) {
        @Nullable Mounted mounted = runtime.mount(root);
        if (mounted == null) {
            throw new DriverException("CoroutineRuntime.mount returned null");
        }
        return mounted;
    }

    @Override
    public void send(String address, List<Value> values) {
        String home = tree.home(address);
        if (tree.isMounted(home)) {
            PlayedComponent sender = rendered(home);
            sender.listen(() -> values.forEach(value -> post.send(home, sender.mount(), address, value)));
        } else {
            values.forEach(value -> post.send("kept handle", address, value));
        }
    }

    @Override
    public void sendFromThread(String address, List<Value> values) {
        threads.run(() -> values.forEach(value -> post.send(ForeignThreads.ANOTHER, address, value)));
    }

    @Override
    public void writeFromThread(String name, Value value) {
        threads.run(() -> write(of(ForeignThreads.ANOTHER), name, value));
    }

    @Override
    public void sendFromThreads(String address, List<List<Value>> values) {
        threads.race(values, (thread, value) -> post.send(thread, address, value), this::settle);
    }

    @Override
    public void writeFromThreads(String name, List<List<Value>> values) {
        threads.race(values, (thread, value) -> write(of(thread), name, value), this::settle);
    }

    @Override
    public void setInListener(String state, Value value) {
        if (tree.isMounted(tree.home(state))) {
            PlayedComponent home = rendered(tree.home(state));
            home.listen(() -> home.setBorrowed(state, value));
        } else if (closed) { // no listener runs any more
            setKept(state, value);
        } else {
            rendered(tree.root().name()).listen(() -> setKept(state, value));
        }
    }

    private void setKept(String state, Value value) {
        OwnedState<Value> kept = state(state);
        String root = tree.root().name();
        environment.trace().record(new Event.ListenerSet(root, state, value));
        new Calls(environment.trace(), root, rendered(root).mount())
                .run(Operation.SET_STATE, state, () -> kept.set(Nulls.given(value)));
    }

    @Override
    public void failInListener(String component) {
        rendered(component).failInListener();
    }

    @Override
    public void failInNextRender(String component) {
        failing.add(component);
    }

    /** Whether the render of a component that is under way is to fail. */
    boolean failsNow(String component) {
        return failing.remove(component);
    }

    @Override
    public void renderAgain(String component) {
        rendered(component).renderAgain();
    }

    @Override
    public void show(String component) {
        tree.show(component);
        rendered(tree.parent(component)).renderAgain();
    }

    @Override
    public void remove(String component) {
        leave(component);
        rendered(tree.parent(component)).renderAgain();
    }

    @Override
    public void sendAndRemove(String address, List<Value> values, String component) {
        String parent = tree.parent(component);
        PlayedComponent sender = rendered(parent);
        sender.listen(() -> {
            values.forEach(value -> post.send(parent, sender.mount(), address, value));
            leave(component);
            sender.renderAgain();
        });
    }

    private void leave(String component) {
        tree.remove(component);
        // To show it later is to mount it anew, with everything below it.
        tree.node(component).tree().forEach(node -> played.remove(node.name()));
    }

    @Override
    public void closeApplication() {
        closed = true;
        tree.close();
        ApplicationFailure.settle(mounted::close);
    }

    /** A tree that is closed runs nothing, and may throw if it is settled. */
    @Override
    public void settle() {
        if (!closed) {
            ApplicationFailure.settle(mounted::settle);
        }
    }

    @Override
    public boolean awaitReleases(Set<Long> messages) {
        return post.releases().await(messages);
    }

    @Override
    public void close() {
        threads.close();
        if (!closed) {
            ApplicationFailure.settle(mounted::close);
        }
    }

    Environment environment() {
        return environment;
    }

    BodyRunner player() {
        return player;
    }

    MessageSender post() {
        return post;
    }

    Atom<Value> atom(String name) {
        return given(atoms.get(name), name);
    }

    OwnedState<Value> state(String name) {
        return given(states.get(name), name);
    }

    SharedValue<Value> shared(String name) {
        return given(shared.get(name), name);
    }

    void write(Calls calls, String name, Value value) {
        environment.trace().record(new Event.Written(calls.by(), name, value));
        calls.run(Operation.WRITE_SHARED, name, () -> shared(name).write(value));
    }

    private Calls of(String thread) {
        return new Calls(environment.trace(), thread, 0);
    }

    boolean isShown(ComponentNode child) {
        return tree.isShown(child.name());
    }

    /** The component to show for a node: the same object for as long as it stays mounted. */
    Component mount(ComponentNode node) {
        return played.computeIfAbsent(
                node.name(), name -> new PlayedComponent(this, node, mounts.merge(name, 1, Integer::sum)));
    }

    private PlayedComponent rendered(String component) {
        return given(played.get(component), component);
    }

    private static <T> T given(@Nullable T fromRender, String name) {
        if (fromRender == null) {
            throw new DriverException("no render has given \"" + name + "\" yet");
        }
        return fromRender;
    }
}
