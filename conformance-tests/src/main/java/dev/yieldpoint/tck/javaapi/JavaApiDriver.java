package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays one application on a runtime that implements the Java API.
 *
 * <p>The maps are concurrent only because a runtime may render on another thread than the one that drives it.
 */
final class JavaApiDriver implements Driver {

    private final Outside outside;
    private final ComponentNode root;
    private final Map<String, ComponentNode> parents = new HashMap<>();
    /** Which component runs a coroutine, by the coroutine's name. */
    private final Map<String, ComponentNode> homes = new HashMap<>();

    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    /** The mount of each component that is mounted, or about to be. */
    private final Map<String, PlayedComponent> played = new ConcurrentHashMap<>();
    /** How often each component was mounted. */
    private final Map<String, Integer> mounts = new ConcurrentHashMap<>();

    private final Map<String, Address> addresses = new ConcurrentHashMap<>();
    private final AtomicLong letters = new AtomicLong();
    private final Mounted mounted;

    /** Where letters for a coroutine go: the handle that the last render gave, and the mount it belongs to. */
    record Address(String coroutine, int mount, Coroutine<Letter> handle) {}

    JavaApiDriver(CoroutineRuntime runtime, Application application, Outside outside) {
        this.outside = outside;
        this.root = application.root();
        root.tree().forEach(node -> {
            node.children().forEach(child -> parents.put(child.name(), node));
            node.hooks(Hook.UseCoroutine.class).forEach(coroutine -> homes.put(coroutine.name(), node));
            if (node.shown()) {
                shown.add(node.name());
            }
        });
        this.mounted = runtime.mount(mount(root));
    }

    @Override
    public void send(String coroutine, List<Value> values) {
        ComponentNode home = homes.get(coroutine);
        if (home == null) {
            throw new IllegalArgumentException("no component runs a coroutine \"" + coroutine + '"');
        }
        if (isMounted(home.name())) {
            rendered(home.name()).listen(() -> values.forEach(value -> send(home.name(), coroutine, value)));
        } else {
            values.forEach(value -> send("kept handle", coroutine, value));
        }
    }

    /** Sends one letter. Bodies come here too, on their own thread. */
    void send(String sender, String coroutine, Value value) {
        Address address = addresses.get(coroutine);
        if (address == null) {
            throw new DriverFailure(
                    "there is no handle of \"%s\" to send to: its component was not rendered".formatted(coroutine));
        }
        Letter letter = new Letter(letters.incrementAndGet(), value);
        outside.trace().record(new Event.Sending(sender, letter.number(), value, coroutine, address.mount));
        try {
            address.handle.send(letter);
        } catch (CoroutineDropped | NeverQuiet unwinding) {
            throw unwinding;
        } catch (RuntimeException | Error thrown) {
            // Goes into the trace and no further, so that it speaks against sending and nothing else.
            outside.trace().record(new Event.SendThrew(letter.number(), Thrown.words(thrown)));
            return;
        }
        outside.trace().record(new Event.Sent(letter.number()));
    }

    @Override
    public void renderAgain(String component) {
        rendered(component).renderAgain();
    }

    @Override
    public void show(String component) {
        shown.add(component);
        rendered(parent(component)).renderAgain();
    }

    @Override
    public void remove(String component) {
        shown.remove(component);
        // To show it later is to mount it anew, with everything below it.
        node(component).tree().forEach(node -> played.remove(node.name()));
        rendered(parent(component)).renderAgain();
    }

    @Override
    public void settle() {
        mounted.settle();
    }

    @Override
    public void close() {
        mounted.close();
    }

    Outside outside() {
        return outside;
    }

    void announce(Address address) {
        addresses.put(address.coroutine, address);
    }

    boolean isShown(ComponentNode child) {
        return shown.contains(child.name());
    }

    /** The component to show for a node: the same object for as long as it stays mounted. */
    Component mount(ComponentNode node) {
        return played.computeIfAbsent(
                node.name(), name -> new PlayedComponent(this, node, mounts.merge(name, 1, Integer::sum)));
    }

    private boolean isMounted(String component) {
        ComponentNode parent = parents.get(component);
        return shown.contains(component) && (parent == null || isMounted(parent.name()));
    }

    private ComponentNode node(String component) {
        return root.tree()
                .filter(node -> node.name().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private PlayedComponent rendered(String component) {
        PlayedComponent found = played.get(component);
        if (found == null) {
            throw new DriverFailure("\"" + component + "\" was never rendered");
        }
        return found;
    }

    private String parent(String component) {
        ComponentNode parent = parents.get(component);
        if (parent == null) {
            throw new IllegalArgumentException("\"" + component + "\" is no child of any component");
        }
        return parent.name();
    }
}
