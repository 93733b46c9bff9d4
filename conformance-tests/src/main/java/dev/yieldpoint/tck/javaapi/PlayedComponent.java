package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.ApplicationFailure;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import dev.yieldpoint.tck.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One mount of a component: calls the hooks that the application lists, and tells the trace. */
final class PlayedComponent implements Component {

    private final JavaApiDriver driver;
    private final ComponentNode node;
    private final int mount;
    /** How often the bodies of this mount were started, by coroutine; once each, in a sound runtime. */
    private final Map<String, AtomicInteger> starts = new ConcurrentHashMap<>();

    /** The children that every render shows as another object. */
    private final Set<String> madeAnew;

    private final Calls calls;
    /** Whether a render of this mount has begun before the one that is under way. */
    private volatile boolean rendered;

    private volatile @Nullable Runnable update;
    private volatile @Nullable Listener<Runnable> listener;

    PlayedComponent(JavaApiDriver driver, ComponentNode node, int mount) {
        this.driver = driver;
        this.node = node;
        this.mount = mount;
        this.madeAnew = madeAnew(node);
        this.calls = new Calls(driver.environment().trace(), node.name(), mount);
    }

    int mount() {
        return mount;
    }

    @Override
    public void render(Scope scope) {
        Trace trace = driver.environment().trace();
        trace.record(new Event.RenderBegan(node.name(), mount));
        Map<String, Value> shows = new LinkedHashMap<>();
        Use use = new Use(scope, !rendered, shows);
        rendered = true;
        for (Hook hook : node.hooks()) {
            if (hook instanceof Hook.ReturnEarly early && early.isDue(shows)) {
                break; // such a component has no children
            }
            shows.putAll(hook.accept(use));
        }
        update = calls.given(Operation.SCHEDULE_UPDATE, "", scope::scheduleUpdate);
        listener = calls.given(Operation.MAKE_LISTENER, "", () -> scope.listener(Runnable::run));
        if (driver.failsNow(node.name())) {
            trace.record(new Event.RenderFailed(node.name(), mount));
            throw new ApplicationFailure("a render of \"" + node.name() + '"');
        }
        for (ComponentNode child : node.children()) {
            if (driver.isShown(child)) {
                Component mounted = driver.mount(child);
                Component shown = madeAnew.contains(child.name()) ? new MadeAnew(mounted) : mounted;
                calls.run(Operation.SHOW_CHILD, child.name(), () -> scope.child(child.name(), shown));
            }
        }
        trace.record(new Event.Rendered(node.name(), mount, shows));
    }

    /**
     * Every second child, from the first: as in most code, every render shows another object for it; the others are one object each. Not
     * those that send in every render: one that is rendered for every message that it sends never rests.
     */
    private static Set<String> madeAnew(ComponentNode parent) {
        List<ComponentNode> children = parent.children();
        return IntStream.range(0, children.size())
                .filter(place -> place % 2 == 0)
                .mapToObj(children::get)
                .filter(child -> child.tree()
                        .flatMap(node -> node.hooks(Hook.Send.class).stream())
                        .noneMatch(hook -> hook.isDue(false)))
                .map(ComponentNode::name)
                .collect(Collectors.toSet());
    }

    /** A child, as an object that no other render of its parent shows. */
    private static final class MadeAnew implements Component {

        private final Component child;

        MadeAnew(Component child) {
            this.child = child;
        }

        @Override
        public void render(Scope scope) {
            child.render(scope);
        }
    }

    /** Calls a hook in a render; says what the component shows of it, by name. */
    private final class Use implements Hook.Visitor<Map<String, Value>> {

        private final Scope scope;
        private final boolean first;
        /** What the hooks before have given to this render, by name. */
        private final Map<String, Value> shows;

        Use(Scope scope, boolean first, Map<String, Value> shows) {
            this.scope = scope;
            this.first = first;
            this.shows = shows;
        }

        @Override
        public Map<String, Value> useState(Hook.UseState hook) {
            String name = hook.name();
            State<Value> state = calls.given(
                    Operation.USE_STATE, name, () -> scope.<Value>useState(() -> Nulls.given(hook.initial())));
            Value shown = Nulls.taken(calls.call(Operation.USE_STATE, name, state::get));
            driver.borrowed.put(name, state);
            driver.states.put(name, calls.given(Operation.USE_STATE, name, state::toOwned));
            return hook.read() ? Map.of(name, shown) : Map.of();
        }

        /** Through the owned handle, which is good in every render. */
        @Override
        public Map<String, Value> readState(Hook.ReadState hook) {
            OwnedState<Value> state = driver.state(hook.state());
            return Map.of(hook.state(), Nulls.taken(calls.call(Operation.USE_STATE, hook.state(), state::current)));
        }

        /** It is not due, or the hooks would not have come to it. */
        @Override
        public Map<String, Value> returnEarly(Hook.ReturnEarly hook) {
            return Map.of();
        }

        @Override
        public Map<String, Value> useCoroutine(Hook.UseCoroutine hook) {
            useCoroutine(hook, driver.post().type(hook.type()));
            return Map.of();
        }

        private <L extends KitMessage> void useCoroutine(Hook.UseCoroutine hook, KitMessage.Type<L> type) {
            AtomRoot atoms = hook.setsAtoms() ? calls.given(Operation.FIND_ATOMS, "", scope::useAtomRoot) : null;
            AtomicInteger counter = starts.computeIfAbsent(hook.name(), name -> new AtomicInteger());
            PlayedBody<L> body = new PlayedBody<>(driver, hook, mount, counter, shows, atoms);
            Coroutine<L> own = calls.given(
                    Operation.USE_COROUTINE, hook.name(), () -> scope.useCoroutine(type.messageClass(), body));
            driver.post().own(hook.name(), mount, type, own);
        }

        @Override
        public Map<String, Value> useHandle(Hook.UseHandle hook) {
            useHandle(hook, driver.post().type(hook.type()));
            return Map.of();
        }

        private <L extends KitMessage> void useHandle(Hook.UseHandle hook, KitMessage.Type<L> type) {
            Optional<Coroutine<L>> found =
                    calls.given(Operation.LOOK_UP, hook.name(), () -> scope.useCoroutineHandle(type.messageClass()));
            found.ifPresent(handle -> driver.post().found(hook.name(), mount, type, handle));
            driver.environment().trace().record(new Event.LookedUp(node.name(), hook.name(), found.isPresent()));
        }

        @Override
        public Map<String, Value> useShared(Hook.UseShared hook) {
            String name = hook.name();
            SharedValue<Value> value = calls.given(Operation.USE_SHARED, name, () -> scope.<Value>useRw(hook::initial));
            Value shown = calls.given(Operation.USE_SHARED, name, value::read);
            driver.shared.put(name, value);
            return Map.of(name, shown);
        }

        @Override
        public Map<String, Value> initAtoms(Hook.InitAtoms hook) {
            calls.run(Operation.INIT_ATOMS, "", scope::useInitAtomRoot);
            return Map.of();
        }

        @Override
        public Map<String, Value> readAtom(Hook.ReadAtom hook) {
            Atom<Value> atom = driver.atom(hook.atom());
            return Map.of(hook.atom(), calls.given(Operation.READ_ATOM, hook.atom(), () -> scope.useRead(atom)));
        }

        @Override
        public Map<String, Value> send(Hook.Send hook) {
            if (hook.isDue(first) && driver.post().leads(hook.address())) {
                driver.post().send(node.name(), mount, hook.address(), hook.value());
            }
            return Map.of();
        }
    }

    /** Asks for another render. */
    void renderAgain() {
        Runnable again = required(update);
        calls.run(Operation.RENDER_AGAIN, "", again);
    }

    /** Runs the action in a listener of the last render. */
    void listen(Runnable action) {
        Trace trace = driver.environment().trace();
        fire(() -> {
            action.run();
            trace.record(new Event.ListenerEnded(node.name()));
        });
    }

    /** Throws in a listener of the last render. */
    void failInListener() {
        fire(() -> {
            driver.environment().trace().record(new Event.ListenerFailed(node.name()));
            throw new ApplicationFailure("a listener of \"" + node.name() + '"');
        });
    }

    private void fire(Runnable action) {
        Listener<Runnable> made = required(listener);
        Runnable heard = () -> {
            driver.environment().trace().record(new Event.ListenerBegan(node.name()));
            action.run();
        };
        calls.run(Operation.FIRE_LISTENER, "", () -> made.fire(heard));
    }

    /** Sets a state as the last render borrowed it. */
    void setBorrowed(String state, Value value) {
        driver.environment().trace().record(new Event.ListenerSet(node.name(), state, value));
        State<Value> handle = required(driver.borrowed.get(state));
        calls.run(Operation.SET_STATE, state, () -> handle.set(Nulls.given(value)));
    }

    private <T> T required(@Nullable T fromRender) {
        if (fromRender == null) {
            throw new DriverException("\"" + node.name() + "\" was never rendered");
        }
        return fromRender;
    }
}
