package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scope that puts a {@link Variation} between a component and the reference. */
final class DecoratedScope implements Scope {

    private final Variation variation;
    private final Place place;
    private final Scope scope;

    DecoratedScope(Variation variation, Place place, Scope scope) {
        this.variation = variation;
        this.place = place;
        this.scope = scope;
    }

    @Override
    public <M> Coroutine<M> useCoroutine(Class<M> messageType, CoroutineBody<M> body) {
        return variation.useCoroutine(place, scope, messageType, body);
    }

    @Override
    public <M> Optional<Coroutine<M>> useCoroutineHandle(Class<M> messageType) {
        return scope.useCoroutineHandle(messageType).map(place.tree::provided);
    }

    @Override
    public <T extends @Nullable Object> State<T> useState(Supplier<? extends T> initial) {
        State<T> state = scope.useState(initial);
        return new State<>() {
            @Override
            public T get() {
                return state.get();
            }

            @Override
            public void set(T value) {
                state.set(value);
            }

            @Override
            public OwnedState<T> toOwned() {
                return owned(state.toOwned());
            }
        };
    }

    private <T extends @Nullable Object> OwnedState<T> owned(OwnedState<T> state) {
        return new OwnedState<>() {
            @Override
            public T current() {
                return state.current();
            }

            @Override
            public void set(T value) {
                variation.set(place, state, value);
            }
        };
    }

    @Override
    public void useInitAtomRoot() {
        scope.useInitAtomRoot();
    }

    @Override
    public AtomRoot useAtomRoot() {
        return scope.useAtomRoot();
    }

    @Override
    public <T> T useRead(Atom<T> atom) {
        return scope.useRead(atom);
    }

    @Override
    public <T> SharedValue<T> useRw(Supplier<? extends T> initial) {
        return scope.useRw(initial);
    }

    @Override
    public void child(String key, Component component) {
        scope.child(key, place.tree.decorated(place.path + '/' + key, component));
    }

    @Override
    public <E> Listener<E> listener(Consumer<? super E> action) {
        return scope.listener(action);
    }

    @Override
    public Runnable scheduleUpdate() {
        return scope.scheduleUpdate();
    }
}
