package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One mount of a component: calls the hooks that the application lists, and tells the trace. */
final class PlayedComponent implements Component {

    private final JavaApiDriver driver;
    private final ComponentNode node;
    private final int mount;
    /** How often the bodies of this mount were started, by coroutine; once each, in a sound runtime. */
    private final Map<String, AtomicInteger> starts = new ConcurrentHashMap<>();

    private volatile @Nullable Runnable update;
    private volatile @Nullable Listener<Runnable> listener;

    PlayedComponent(JavaApiDriver driver, ComponentNode node, int mount) {
        this.driver = driver;
        this.node = node;
        this.mount = mount;
    }

    @Override
    public void render(Scope scope) {
        Trace trace = driver.outside().trace();
        trace.record(new Event.RenderBegan(node.name(), mount));
        Map<String, Value> shows = new LinkedHashMap<>();
        Map<String, OwnedState<Value>> owned = new LinkedHashMap<>();
        for (Hook hook : node.hooks()) {
            if (hook instanceof Hook.UseState use) {
                State<Value> state = scope.useState(use::initial);
                shows.put(use.name(), state.get());
                owned.put(use.name(), state.toOwned());
            } else if (hook instanceof Hook.UseCoroutine use) {
                PlayedBody body = new PlayedBody(
                        driver,
                        use,
                        mount,
                        starts.computeIfAbsent(use.name(), n -> new AtomicInteger()),
                        Map.copyOf(owned));
                Coroutine<Letter> handle = scope.useCoroutine(Letter.class, body);
                driver.announce(new JavaApiDriver.Address(use.name(), mount, handle));
            }
        }
        update = scope.scheduleUpdate();
        listener = scope.listener(Runnable::run);
        for (ComponentNode child : node.children()) {
            if (driver.isShown(child)) {
                scope.child(child.name(), driver.mount(child));
            }
        }
        trace.record(new Event.Rendered(node.name(), mount, shows));
    }

    /** Asks for another render. */
    void renderAgain() {
        required(update).run();
    }

    /** Runs the action in a listener of the last render. */
    void listen(Runnable action) {
        Trace trace = driver.outside().trace();
        required(listener).fire(() -> {
            trace.record(new Event.ListenerBegan(node.name()));
            action.run();
            trace.record(new Event.ListenerEnded(node.name()));
        });
    }

    private <T> T required(@Nullable T fromRender) {
        if (fromRender == null) {
            throw new DriverFailure("\"" + node.name() + "\" was never rendered");
        }
        return fromRender;
    }
}
