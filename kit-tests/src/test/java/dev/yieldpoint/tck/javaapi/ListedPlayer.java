package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.listing.FreeName;
import dev.yieldpoint.tck.listing.ListedComponent;
import dev.yieldpoint.tck.listing.Listing;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays one compiled listing: gives it everything that it names, so that its deeds are those of the coroutine. */
final class ListedPlayer {

    private final BodyActions actions;
    private final ListedComponent component;
    private final ListedValues values;
    private final ListedAwaits awaits;
    private final Map<Atom<?>, String> atoms = new HashMap<>();
    private final Hook.UseCoroutine coroutine;
    private @Nullable CoroutineBody<Object> body;

    private ListedPlayer(Listing listing, ListedComponent component, Hook.UseCoroutine coroutine, BodyActions actions) {
        this.coroutine = coroutine;
        this.actions = actions;
        this.component = component;
        this.values = new ListedValues(listing, component);
        this.awaits = new ListedAwaits(actions, values);
        component.means(awaits);
        listing.outsides().forEach(this::give);
    }

    static void play(Listing listing, ListedComponent component, Hook.UseCoroutine coroutine, BodyActions actions) {
        ListedPlayer player = new ListedPlayer(listing, component, coroutine, actions);
        component.render(player.scope());
        try {
            player.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() throws Exception {
        if (body == null) {
            throw new IllegalStateException("the listing gives no body");
        }
        body.run(
                new Receiver<>() {
                    @Override
                    public Optional<Object> next() {
                        return actions.receive().map(value -> values.message(coroutine.type(), value));
                    }

                    @Override
                    public Optional<Object> tryNext() {
                        return actions.tryNext().map(value -> values.message(coroutine.type(), value));
                    }

                    @Override
                    public boolean hasEnded() {
                        return actions.hasEnded();
                    }

                    @Override
                    public void close() {
                        actions.close();
                    }
                },
                awaits);
    }

    /** The hooks that listings use. */
    private Scope scope() {
        AtomRoot root = new AtomRoot() {
            @Override
            public <T> void set(Atom<T> atom, T value) {
                actions.set(Target.atom(Objects.requireNonNull(atoms.get(atom))), values.value(value));
            }
        };
        return (Scope) Proxy.newProxyInstance(
                Scope.class.getClassLoader(),
                new Class<?>[] {Scope.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "useCoroutine" -> {
                        body = bodyOf(args[1]);
                        yield handle(coroutine.name());
                    }
                    case "useAtomRoot" -> root;
                    case "useRead" -> captured(Objects.requireNonNull(atoms.get((Atom<?>) args[0])));
                    default -> throw new IllegalStateException("no listing calls " + method);
                });
    }

    private void give(FreeName environment) {
        String name = environment.name();
        switch (environment.kind()) {
            case HANDLE -> give(environment, handle(name));
            case STATE -> give(environment, state(name));
            case ATOM -> {
                Atom<Object> atom = Atom.of(Object::new);
                atoms.put(atom, name);
                give(environment, atom);
            }
            case SHARED -> give(environment, shared(name));
            case MESSAGE, SHAPE -> {
                // Records, which the component has itself.
            }
        }
    }

    private void give(FreeName environment, Object thing) {
        try {
            component.getClass().getField(environment.identifier()).set(component, thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Coroutine<Object> handle(String name) {
        return message -> actions.send(name, values.ofMessage(message));
    }

    private State<Object> state(String name) {
        OwnedState<Object> owned = new OwnedState<>() {
            @Override
            public Object current() {
                return values.java(actions.handles().current(name));
            }

            @Override
            public void set(Object value) {
                actions.set(Target.state(name), values.value(value));
            }
        };
        return new State<>() {
            @Override
            public Object get() {
                return captured(name);
            }

            @Override
            public void set(Object value) {
                actions.set(Target.state(name), values.value(value));
                throw new IllegalStateException("the reference refuses what a render borrowed");
            }

            @Override
            public OwnedState<Object> toOwned() {
                return owned;
            }
        };
    }

    /** What the render gives a listing for a state or an atom. */
    private Object captured(String name) {
        Value captured = actions.handles().captured().get(name);
        if (captured == null) {
            throw new IllegalStateException("the listing reads \"" + name + "\" in the render, and captures it not");
        }
        return values.java(captured);
    }

    private SharedValue<Object> shared(String name) {
        return new SharedValue<>() {
            @Override
            public Object read() {
                return values.java(actions.read(name));
            }

            @Override
            public void write(Object value) {
                actions.set(Target.shared(name), values.value(value));
            }
        };
    }

    @SuppressWarnings("unchecked") // what the messages of a listing are is seen when they are taken apart
    private static CoroutineBody<Object> bodyOf(Object argument) {
        return (CoroutineBody<Object>) argument;
    }
}
